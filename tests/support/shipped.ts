import { fileURLToPath } from 'node:url';
import { type Atlas, createAtlas } from '../../src/core/atlas.js';
import { readGraph } from '../../src/curate/index.js';

export const HOME = fileURLToPath(new URL('../../', import.meta.url));
export const GRAPH = `${HOME}graph`;

let opened: Promise<Atlas> | undefined;

/** The atlas that ships. */
export function shipped(): Promise<Atlas> {
  opened ??= readGraph(GRAPH).then(({ records }) => createAtlas(records));
  return opened;
}
