import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { Atlas, createAtlas } from '../core/atlas.js';
import { readGraph } from '../curate/index.js';

/** The folder of this package; the code runs from dist/cli. */
const HOME = new URL('../../', import.meta.url);

/** The graph that ships. */
export const SHIPPED = fileURLToPath(new URL('graph', HOME));

/** The built viewer, where it has been built. */
export function viewerFolder(): string | undefined {
  const folder = fileURLToPath(new URL('dist/web', HOME));
  return existsSync(folder) ? folder : undefined;
}

/** The path of the graph that a command line names. */
export const graphPath = (command: Command): string => command.optsWithGlobals().graph ?? SHIPPED;

/** The atlas that a command line names. @throws AtlasError `bad-graph` */
export async function openAtlas(command: Command): Promise<Atlas> {
  const { records, columns } = await readGraph(graphPath(command));
  return columns ? new Atlas(records, columns) : createAtlas(records);
}
