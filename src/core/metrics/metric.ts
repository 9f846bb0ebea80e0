import type { DirectedGraph, MultiDirectedGraph, UndirectedGraph } from 'graphology';
import { idOf, simpleDirected, simpleUndirected, toGraph } from '../graph.js';
import type { View } from '../filter.js';

/** The graph in the shapes that metrics run on, each made when first asked for. */
export class Projections {
  private readonly graph: MultiDirectedGraph;
  private madeDirected?: DirectedGraph;
  private madeUndirected?: UndirectedGraph;

  constructor(view: View) {
    this.graph = toGraph(view);
  }

  get directed(): DirectedGraph {
    this.madeDirected ??= simpleDirected(this.graph);
    return this.madeDirected;
  }

  get undirected(): UndirectedGraph {
    this.madeUndirected ??= simpleUndirected(this.graph);
    return this.madeUndirected;
  }
}

/** A value for each node by its key, or the reason why there is none. */
export type Values = Record<string, number> | { undefined: string };

/** A measure of nodes: declared once, offered by every door. */
export interface Metric {
  id: string;
  label: string;
  /** What it means to a reader of the paper, in one line. */
  explains: string;
  /** Whether its values are names of groups, not amounts. */
  groups?: boolean;
  run(projections: Projections): Values;
}

/** What a metric gives for a filtered graph: values by node id, or the reason why it is not defined there. */
export interface Measured {
  values?: Map<string, number>;
  reason?: string;
}

/** Runs a metric. */
export function measure(metric: Metric, projections: Projections): Measured {
  if (projections.undirected.order === 0) return { reason: 'The filter leaves no node.' };
  const values = metric.run(projections);
  if ('undefined' in values && typeof values.undefined === 'string') return { reason: values.undefined };
  return { values: new Map(Object.entries(values as Record<string, number>).map(([key, value]) => [idOf(key), value])) };
}
