import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { Atlas, createAtlas } from '../core/atlas.js';
import { keep, kept } from '../curate/kept.js';
import { readGraph } from '../curate/read.js';

/** The folder of this package; the code runs from dist/bin. */
const HOME = new URL('../../', import.meta.url);
const within = (path: string) => fileURLToPath(new URL(path, HOME));

/** The graph that ships. */
const SHIPPED = within('graph');
/** What was read from it the last time. */
const KEPT = within('dist/bin/graph.json');

/** The built viewer, where it has been built. */
export function viewerFolder(): string | undefined {
  const folder = within('dist/web');
  return existsSync(folder) ? folder : undefined;
}

/** The path of the graph that a command line names. */
export const graphPath = (command: Command): string => command.optsWithGlobals().graph ?? SHIPPED;

/** The atlas that a command line names. @throws AtlasError `bad-graph` */
export async function openAtlas(command: Command): Promise<Atlas> {
  const path = graphPath(command);
  if (path === SHIPPED) return openShipped();
  const { records, columns } = await readGraph(path);
  return columns ? new Atlas(records, columns) : createAtlas(records);
}

async function openShipped(): Promise<Atlas> {
  const known = await kept(SHIPPED, KEPT);
  if (known) return new Atlas(known);
  const atlas = createAtlas((await readGraph(SHIPPED)).records);
  await keep(SHIPPED, KEPT, atlas.records);
  return atlas;
}
