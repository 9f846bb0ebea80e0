import metrics from 'graphology-metrics';
import { iterationOf, NO_EDGE, settled } from './iteration.js';
import type { Metric } from './metric.js';

/** Bonacich (1987), as a unit vector. */
export const eigenvector: Metric = {
  id: 'eigenvector',
  label: 'Eigenvector',
  explains: 'How well joined its neighbours are themselves: standing in the thick of the argument.',
  projection: 'undirected',
  run: (graph) =>
    graph.size === 0 ? NO_EDGE : settled(() => metrics.centrality.eigenvector(graph, iterationOf(graph))),
};

/** Brin and Page (1998), damping 0.85; the values sum to 1. */
export const pagerank: Metric = {
  id: 'pagerank',
  label: 'PageRank',
  explains: 'Where a reader ends up who follows edges at random: what the argument points at.',
  projection: 'directed',
  run: (graph) => settled(() => metrics.centrality.pagerank(graph, iterationOf(graph))),
};
