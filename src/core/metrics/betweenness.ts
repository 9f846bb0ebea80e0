import metrics from 'graphology-metrics';
import type { Metric } from './metric.js';

/** Above this the exact algorithm, nodes times edges, would take minutes. */
const MOST_NODES = 20_000;

/** Brandes (2001), on the undirected simple graph, normalised to 0…1. */
export const betweenness: Metric = {
  id: 'betweenness',
  label: 'Betweenness',
  explains: 'How often it lies on the shortest way between two others: the bridges of the argument.',
  run({ undirected }) {
    if (undirected.order > MOST_NODES) return { undefined: `It is computed for up to ${MOST_NODES} nodes.` };
    // Without this the library reads an attribute called "weight".
    return metrics.centrality.betweenness(undirected, { getEdgeWeight: null, normalized: undirected.order > 2 });
  },
};
