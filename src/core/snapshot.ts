import { orderBy } from './counting.js';
import type { Facts } from './facts.js';
import type { Edge, Relation } from './model.js';
import { Network, type Plan } from './paths/network.js';
import { quoted } from './reads.js';
import type { Table } from './table.js';

/** A filtered graph as typed arrays, made once and kept. */
export class Snapshot {
  /** How many nodes there are. */
  readonly size: number;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** The relation of each edge, as an index into the ontology's. */
  readonly relations: Uint16Array;
  /** The basis of each edge, as an index into BASES. */
  readonly bases: Uint8Array;
  /** Whether edges are known to come in order of source, then target, none twice and none from a node to itself. */
  readonly simple: boolean;
  private readonly networks = new Map<string, Network>();
  private incidence?: { starts: Int32Array; edges: Int32Array };
  private wholeEdges?: Int32Array;
  private readonly names: string[] = [];

  constructor(
    private readonly table: Table,
    readonly atlas: Facts,
  ) {
    ({
      size: this.size,
      sources: this.sources,
      targets: this.targets,
      relations: this.relations,
      bases: this.bases,
    } = table);
    this.simple = table.simple === true;
  }

  /** The id of a node. */
  idOf(node: number): string {
    return this.table.idOf(node);
  }

  /** The label of a node as sentences have it; made once and kept. */
  nameOf(node: number): string {
    this.names[node] ??= quoted(this.atlas.nodes.get(this.idOf(node))?.label ?? '');
    return this.names[node];
  }

  /** The integer of a node; undefined where the filter left it out. */
  indexOf(id: string): number | undefined {
    return this.table.indexOf(id);
  }

  /** The integers of those ids that the filter left, ascending. */
  indices(ids: Iterable<string>): number[] {
    const found: number[] = [];
    for (const id of ids) {
      const node = this.table.indexOf(id);
      if (node !== undefined) found.push(node);
    }
    return found.sort((a, b) => a - b);
  }

  /** The record of an edge. */
  edge(at: number): Edge {
    return this.table.edge(at);
  }

  /** The integer of an edge; undefined where the filter left it out. */
  edgeOf({ key, source }: Edge): number | undefined {
    const node = this.indexOf(source);
    if (node === undefined) return undefined;
    for (const edge of this.edgesAt(node)) if (this.edge(edge).key === key) return edge;
    return undefined;
  }

  /** What the ontology says of the relation of an edge. */
  relation(edge: number): Relation | undefined {
    return this.atlas.records.ontology.relations[this.relations[edge] as number];
  }

  /** How many edges of an edge's relation its ends have in the whole graph, whatever the filter, multiplied. */
  degreeProduct(edge: number): number {
    return this.atlas.degreeProducts[this.wholeEdge(edge)] as number;
  }

  /** The edges at a node, either way; a self-loop once. */
  *edgesAt(node: number): Iterable<number> {
    const { starts, edges } = this.incident();
    for (let at = starts[node] as number; at < (starts[node + 1] as number); at++) {
      const edge = edges[at] as number;
      if (at === starts[node] || edge !== edges[at - 1]) yield edge;
    }
  }

  /** The other end of an edge. */
  across(edge: number, node: number): number {
    return (this.sources[edge] === node ? this.targets[edge] : this.sources[edge]) as number;
  }

  /** The graph as searches walk it; made once per plan and kept. */
  network(plan: Plan): Network {
    const key = JSON.stringify([plan.direction, plan.routes, plan.rank, plan.edges]);
    const kept = this.networks.get(key) ?? new Network(this, plan);
    this.networks.set(key, kept);
    return kept;
  }

  /** The integer of an edge in the whole graph, of which a filter leaves some in the same order. */
  private wholeEdge(edge: number): number {
    const { table } = this.atlas;
    if (this.table === table) return edge;
    let whole = -1;
    this.wholeEdges ??= Int32Array.from(this.sources, (_, at) => {
      const { key } = this.edge(at);
      do whole++;
      while (table.edge(whole).key !== key);
      return whole;
    });
    return this.wholeEdges[edge] as number;
  }

  private incident(): { starts: Int32Array; edges: Int32Array } {
    if (!this.incidence) {
      const ends = new Int32Array(2 * this.sources.length);
      for (let edge = 0; edge < this.sources.length; edge++) {
        ends[2 * edge] = this.sources[edge] as number;
        ends[2 * edge + 1] = this.targets[edge] as number;
      }
      const [starts, order] = orderBy(ends, this.size);
      this.incidence = { starts, edges: order.map((end) => end >> 1) };
    }
    return this.incidence;
  }
}
