import louvain from 'graphology-communities-louvain';
import { NO_EDGE } from './iteration.js';
import type { Metric } from './metric.js';

// Its types speak of a default export that the module itself is.
const { detailed } = louvain as unknown as typeof louvain.default;

/** Louvain (Blondel et al. 2008), seeded; communities are numbered by size, from 1. */
export const community: Metric = {
  id: 'community',
  label: 'Community',
  explains: 'Which group it belongs to: things joined to each other more than to the rest.',
  groups: true,
  projection: 'undirected',
  run(graph) {
    if (graph.size === 0) return NO_EDGE;
    const { communities, modularity } = detailed(graph, { getEdgeWeight: null, rng: seeded(1) });
    return { values: bySize(communities), modularity };
  },
};

function bySize(communities: Record<string, number>): Record<string, number> {
  const sizes = new Map<number, number>();
  for (const each of Object.values(communities)) sizes.set(each, (sizes.get(each) ?? 0) + 1);
  const largestFirst = [...sizes].sort(([a, sizeOfA], [b, sizeOfB]) => sizeOfB - sizeOfA || a - b);
  const numbers = new Map(largestFirst.map(([each], at) => [each, at + 1]));
  return Object.fromEntries(
    Object.entries(communities).map(([node, each]) => [node, numbers.get(each) as number]),
  );
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
