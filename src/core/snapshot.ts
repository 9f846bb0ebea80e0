import type { Atlas } from './atlas.js';
import type { View } from './filter.js';
import type { Edge } from './model.js';
import { Network, type Plan } from './paths/network.js';

/**
 * A filtered graph as typed arrays, made once and kept: node `i` is the i-th id in ascending order, edge `e` runs
 * from `sources[e]` to `targets[e]`, and the edges at node `i` are `incident[starts[i]] … incident[starts[i + 1] - 1]`.
 */
export class Snapshot {
  readonly ids: readonly string[];
  readonly edges: readonly Edge[];
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly starts: Int32Array;
  readonly incident: Int32Array;
  private readonly index: ReadonlyMap<string, number>;
  private readonly networks = new Map<string, Network>();

  constructor(
    view: View,
    readonly atlas: Atlas,
  ) {
    this.ids = view.nodes.map((node) => node.id).sort();
    this.edges = view.edges;
    this.index = new Map(this.ids.map((id, index) => [id, index]));
    this.sources = new Int32Array(this.edges.length);
    this.targets = new Int32Array(this.edges.length);
    this.edges.forEach((edge, at) => {
      this.sources[at] = this.index.get(edge.source) as number;
      this.targets[at] = this.index.get(edge.target) as number;
    });
    [this.starts, this.incident] = incidence(this.ids.length, this.sources, this.targets);
  }

  /** The integer of a node; undefined where the filter left it out. */
  indexOf(id: string): number | undefined {
    return this.index.get(id);
  }

  /** The integers of those ids that the filter left, ascending. */
  indices(ids: Iterable<string>): number[] {
    return [...ids].flatMap((id) => this.index.get(id) ?? []).sort((a, b) => a - b);
  }

  /** The edges at a node, either way. */
  *edgesAt(node: number): Iterable<Edge> {
    for (let at = this.starts[node] as number; at < (this.starts[node + 1] as number); at++) {
      yield this.edges[this.incident[at] as number] as Edge;
    }
  }

  /** The graph as searches walk it; made once per plan and kept. */
  network(plan: Plan): Network {
    const key = JSON.stringify([plan.direction, plan.routes, plan.rank, plan.edges]);
    const kept = this.networks.get(key) ?? new Network(this, plan);
    this.networks.set(key, kept);
    return kept;
  }
}

function incidence(size: number, sources: Int32Array, targets: Int32Array): [Int32Array, Int32Array] {
  const starts = new Int32Array(size + 1);
  for (const ends of [sources, targets]) for (const node of ends) (starts[node + 1] as number)++;
  for (let node = 0; node < size; node++) (starts[node + 1] as number) += starts[node] as number;
  const next = starts.slice();
  const incident = new Int32Array(2 * sources.length);
  for (let edge = 0; edge < sources.length; edge++) {
    for (const node of [sources[edge], targets[edge]] as number[]) incident[(next[node] as number)++] = edge;
  }
  return [starts, incident];
}
