import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { AtlasError } from '../core/errors.js';
import { writeSafely } from '../curate/write.js';
import { GRAPH_SCRIPT, graphScript } from '../server/graph-script.js';
import { openAtlas, viewerFolder } from './graph.js';

/** `site`: the viewer and the graph as a folder that any web server serves, with no server of ours. */
export function addSite(root: Command): void {
  const command = root
    .command('site')
    .description('Write the viewer and the graph as a folder for any web server')
    .argument('<dir>', 'a folder that is not there yet, or is empty')
    .action(async (dir: string) => write(command, dir));
}

async function write(command: Command, dir: string): Promise<void> {
  const viewer = viewerFolder();
  if (!viewer)
    throw Object.assign(new Error('the viewer has not been built; run "npm run build"'), { code: 'ENOENT' });
  const there = await readdir(dir).catch(() => []);
  if (there.length > 0)
    throw new AtlasError('bad-input', `${dir} is not empty.`, {
      mend: 'Name a folder that is not there yet.',
    });
  const atlas = await openAtlas(command);
  await mkdir(dir, { recursive: true });
  await cp(viewer, dir, { recursive: true });
  await writeSafely(join(dir, GRAPH_SCRIPT), graphScript(atlas));
  process.stdout.write(`Written to ${dir}.\n`);
}
