import type { DirectedGraph, MultiDirectedGraph, UndirectedGraph } from 'graphology';
import type { View } from '../filter.js';
import { idOf, simpleDirected, simpleUndirected, toGraph } from '../graph.js';

export type SimpleGraph = DirectedGraph | UndirectedGraph;

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

/** A value for each node by its key and, for communities, how good the division is; or why there is none. */
export type Outcome = { values: Record<string, number>; modularity?: number } | { reason: string };

/** A measure of nodes: declared once, offered by every door. */
export interface Metric {
  id: string;
  label: string;
  /** What it means to a reader of the paper, in one line. */
  explains: string;
  /** Whether its values are names of groups, not amounts. */
  groups?: boolean;
  /** Which shape of the graph it runs on. */
  projection: 'directed' | 'undirected';
  /** @param graph with at least one node */
  run(graph: SimpleGraph): Outcome;
}

/** What a metric gives for a filtered graph: values by node id, or the reason why it is not defined there. */
export interface Measured {
  values?: Map<string, number>;
  reason?: string;
  /** Of communities (Newman and Girvan 2004): how much denser they are within than chance would have it. */
  modularity?: number;
}

/** Runs a metric. */
export function measure(metric: Metric, projections: Projections): Measured {
  const graph = projections[metric.projection];
  if (graph.order === 0) return { reason: 'The filter leaves no node.' };
  const outcome = metric.run(graph);
  if ('reason' in outcome) return outcome;
  const values = new Map(Object.entries(outcome.values).map(([key, value]) => [idOf(key), value]));
  return { ...outcome, values };
}
