import { type Command, InvalidArgumentError } from 'commander';
import { AtlasError } from '../core/errors.js';
import { openAtlas, viewerFolder } from './graph.js';
import { readCopy } from './paper.js';

/** `serve`: the viewer and the API. */
export function addServe(root: Command): void {
  const command = root
    .command('serve')
    .description('Serve the viewer and the API on this machine')
    .option('--port <n>', 'port, 0 for any free one (default: PORT, or 8080)', readPort)
    .option('--host <name>', 'address to listen on (default: HOST, or 127.0.0.1)')
    .option(
      '--allow-host <list>',
      'further host names to answer to, separated by commas',
      (text) => text.split(','),
      [],
    )
    .option('--paper <file>', 'your copy of the paper, to read beside the graph; it stays on this machine')
    .option('--quiet', 'do not log requests');
  command.action(async () => serve(command));
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError(PORTS);
}

const PORTS = 'A port is a whole number from 0 to 65535.';

/** @throws AtlasError `bad-input` */
function portOf(text: string): number {
  try {
    return readPort(text);
  } catch {
    throw new AtlasError('bad-input', `PORT is "${text}".`, { field: 'PORT', mend: PORTS });
  }
}

async function serve(command: Command): Promise<void> {
  // Loaded here, as to load them takes longer than other commands take.
  const { pino } = await import('pino');
  const { createApp } = await import('../server/app.js');
  const { listen } = await import('../server/listen.js');
  const { Pool } = await import('../server/pool.js');
  const options = command.opts();
  const host = options.host ?? process.env.HOST ?? '127.0.0.1';
  const port = options.port ?? portOf(process.env.PORT || '8080');
  const log = pino({ level: options.quiet ? 'silent' : 'info' }, pino.destination({ dest: 2, sync: false }));
  const atlas = await openAtlas(command);
  const app = createApp(atlas, {
    engine: new Pool(atlas.records),
    web: viewerFolder(),
    paper: options.paper && (await readCopy(options.paper, atlas.records.paper)),
    log,
    hosts: [host, ...options.allowHost],
  });
  const { url, stop } = await listen(app, host, port);
  process.stdout.write(`Cluster Atlas is at ${url}\n`);
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => stop().then(() => process.exit(0)));
}
