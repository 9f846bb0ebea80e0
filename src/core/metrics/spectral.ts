import metrics from 'graphology-metrics';
import type { Metric, Values } from './metric.js';

const ITERATIONS = 10_000;
const TOLERANCE = 1e-14;

/** The libraries throw where the power method does not settle. */
function settled(run: () => Record<string, number>): Values {
  try {
    return run();
  } catch {
    return { undefined: 'The iteration does not settle on this graph.' };
  }
}

/** Bonacich (1987), on the undirected simple graph, as a unit vector. */
export const eigenvector: Metric = {
  id: 'eigenvector',
  label: 'Eigenvector',
  explains: 'How well joined its neighbours are themselves: standing in the thick of the argument.',
  run({ undirected }) {
    if (undirected.size === 0) return { undefined: 'The filter leaves no edge.' };
    return settled(() => metrics.centrality.eigenvector(undirected, { getEdgeWeight: null, maxIterations: ITERATIONS, tolerance: TOLERANCE }));
  },
};

/** Brin and Page (1998), on the directed simple graph, damping 0.85; the values sum to 1. */
export const pagerank: Metric = {
  id: 'pagerank',
  label: 'PageRank',
  explains: 'Where a reader ends up who follows edges at random: what the argument points at.',
  run: ({ directed }) =>
    settled(() => metrics.centrality.pagerank(directed, { getEdgeWeight: null, maxIterations: ITERATIONS, tolerance: TOLERANCE })),
};
