import metrics from 'graphology-metrics';
import type { Metric, Outcome, SimpleGraph } from './metric.js';

/** Above this the exact algorithms, nodes times edges, would take minutes. */
const MOST_NODES = 20_000;

function exact(graph: SimpleGraph, run: () => Record<string, number>): Outcome {
  if (graph.order <= MOST_NODES) return { values: run() };
  return { reason: `It is computed for up to ${MOST_NODES} nodes; the filter leaves ${graph.order}.` };
}

/** Brandes (2001), normalised to 0…1. */
export const betweenness: Metric = {
  id: 'betweenness',
  label: 'Betweenness',
  explains: 'How often it lies on the shortest way between two others: the bridges of the argument.',
  projection: 'undirected',
  run: (graph) =>
    exact(graph, () => {
      // Without the null the library reads an attribute called "weight"; of two nodes none is between others.
      const options = { getEdgeWeight: null, normalized: graph.order > 2 };
      return metrics.centrality.betweenness(graph, options);
    }),
};

/** Scaled by the share of nodes that can be reached (Wasserman and Faust 1994). */
export const closeness: Metric = {
  id: 'closeness',
  label: 'Closeness',
  explains: 'How few steps it takes from here to everything else that can be reached.',
  projection: 'undirected',
  run: (graph) => exact(graph, () => metrics.centrality.closeness(graph, { wassermanFaust: true })),
};
