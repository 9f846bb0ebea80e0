import type { Atlas } from './atlas.js';
import type { View } from './filter.js';
import type { Edge } from './model.js';

/** Whether a walk follows an edge from source to target. */
export interface Arc {
  to: number;
  edge: Edge;
  forward: boolean;
}

/** A filtered graph with nodes as integers, and for each the arcs that leave it, either way. Made once and kept. */
export class Snapshot {
  readonly ids: string[];
  readonly arcs: Arc[][];
  private readonly index: Map<string, number>;

  constructor(view: View, readonly atlas: Atlas) {
    this.ids = view.nodes.map((node) => node.id).sort();
    this.index = new Map(this.ids.map((id, index) => [id, index]));
    this.arcs = this.ids.map(() => []);
    for (const edge of view.edges) this.add(edge);
  }

  private add(edge: Edge): void {
    const source = this.index.get(edge.source) as number;
    const target = this.index.get(edge.target) as number;
    if (source === target) return;
    this.arcs[source]?.push({ to: target, edge, forward: true });
    this.arcs[target]?.push({ to: source, edge, forward: false });
  }

  /** The integers of those ids that the filter left. */
  indices(ids: Iterable<string>): number[] {
    return [...ids].flatMap((id) => this.index.get(id) ?? []).sort((a, b) => a - b);
  }
}
