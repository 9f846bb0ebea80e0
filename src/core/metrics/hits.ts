import metrics from 'graphology-metrics';
import type { Metric, Projections, Values } from './metric.js';

function hits({ directed }: Projections, side: 'hubs' | 'authorities'): Values {
  if (directed.size === 0) return { undefined: 'The filter leaves no edge.' };
  try {
    const options = { getEdgeWeight: null, maxIterations: 10_000, tolerance: 1e-12 };
    return metrics.centrality.hits(directed, options)[side];
  } catch {
    return { undefined: 'The iteration does not settle on this graph.' };
  }
}

/** Kleinberg (1999), on the directed simple graph; the values sum to 1. */
export const hubs: Metric = {
  id: 'hub',
  label: 'Hub',
  explains: 'How much it points at what is pointed at most.',
  run: (projections) => hits(projections, 'hubs'),
};

/** Kleinberg (1999), on the directed simple graph; the values sum to 1. */
export const authorities: Metric = {
  id: 'authority',
  label: 'Authority',
  explains: 'How much it is pointed at by what points most.',
  run: (projections) => hits(projections, 'authorities'),
};
