import metrics from 'graphology-metrics';
import { iterationOf, NO_EDGE, settled } from './iteration.js';
import type { Metric, Outcome, SimpleGraph } from './metric.js';

function hits(graph: SimpleGraph, side: 'hubs' | 'authorities'): Outcome {
  if (graph.size === 0) return NO_EDGE;
  const iteration = iterationOf(graph);
  // This one reads the tolerance as that of all nodes together.
  const tolerance = iteration.tolerance * graph.order;
  return settled(() => metrics.centrality.hits(graph, { ...iteration, tolerance })[side]);
}

/** Kleinberg (1999); the values sum to 1. */
export const hubs: Metric = {
  id: 'hub',
  label: 'Hub',
  explains: 'How much it points at what is pointed at most.',
  projection: 'directed',
  run: (graph) => hits(graph, 'hubs'),
};

/** Kleinberg (1999); the values sum to 1. */
export const authorities: Metric = {
  id: 'authority',
  label: 'Authority',
  explains: 'How much it is pointed at by what points most.',
  projection: 'directed',
  run: (graph) => hits(graph, 'authorities'),
};
