import louvain from 'graphology-communities-louvain';
import type { Metric } from './metric.js';

// Its types speak of a default export that the module itself is.
const run = louvain as unknown as typeof louvain.default;

/** Louvain (Blondel et al. 2008), on the undirected simple graph, seeded; communities are numbered by size, from 1. */
export const community: Metric = {
  id: 'community',
  label: 'Community',
  explains: 'Which group it belongs to: things joined to each other more than to the rest.',
  groups: true,
  run({ undirected }) {
    if (undirected.size === 0) return { undefined: 'The filter leaves no edge.' };
    return bySize(run(undirected, { getEdgeWeight: null, rng: seeded(1) }));
  },
};

function bySize(communities: Record<string, number>): Record<string, number> {
  const sizes = new Map<number, number>();
  for (const each of Object.values(communities)) sizes.set(each, (sizes.get(each) ?? 0) + 1);
  const order = [...sizes.keys()].sort((a, b) => (sizes.get(b) as number) - (sizes.get(a) as number) || a - b);
  return Object.fromEntries(Object.entries(communities).map(([node, each]) => [node, order.indexOf(each) + 1]));
}

/** Random numbers that are the same every time: mulberry32 (T. Ettinger 2017, public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
