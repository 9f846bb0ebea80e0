import metrics from 'graphology-metrics';
import type { Metric } from './metric.js';

const MOST_NODES = 20_000;

/** On the undirected simple graph, scaled by the share of nodes that can be reached (Wasserman and Faust 1994). */
export const closeness: Metric = {
  id: 'closeness',
  label: 'Closeness',
  explains: 'How few steps it takes from here to everything else that can be reached.',
  run({ undirected }) {
    if (undirected.order > MOST_NODES) return { undefined: `It is computed for up to ${MOST_NODES} nodes.` };
    return metrics.centrality.closeness(undirected, { wassermanFaust: true });
  },
};
