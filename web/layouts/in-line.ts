import type { Places } from './places.js';

const APART = 200;
const DROP = 110;

/** Nodes from left to right, a little up and down so that their names have room. */
export const inLine = (ids: readonly string[]): Places =>
  new Map(ids.map((id, at) => [id, { x: at * APART, y: (at % 2) * DROP }]));
