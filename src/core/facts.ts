import { orderBy } from './counting.js';
import { applyFilter, type Filter, NO_FILTER, type View } from './filter.js';
import type { Edge, Kind, Node, Records, Relation } from './model.js';
import { Snapshot } from './snapshot.js';
import { type Table, tableOf } from './table.js';

/** What is derived from a filter. */
interface Derived {
  view: View;
  snapshot?: Snapshot;
}

const KEPT_VIEWS = 16;

/** The records of a graph, and what searches need that is derived from them, each made when first asked for. */
export class Facts {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly relations: ReadonlyMap<string, Relation>;
  private readonly derivedBy = new Map<string, Derived>();
  private nodesById?: ReadonlyMap<string, Node>;
  private edgesByKey?: ReadonlyMap<string, Edge>;
  private readonly degreesOf = new Map<number, Degrees>();
  private edgesByRelation?: [starts: Int32Array, edges: Int32Array];

  /** @param columns the same as columns, where they are there already */
  constructor(
    readonly records: Records,
    private columns?: Table,
  ) {
    this.kinds = new Map(records.ontology.kinds.map((kind) => [kind.id, kind]));
    this.relations = new Map(records.ontology.relations.map((relation) => [relation.id, relation]));
  }

  get nodes(): ReadonlyMap<string, Node> {
    this.nodesById ??= new Map(this.records.nodes.map((node) => [node.id, node]));
    return this.nodesById;
  }

  get edges(): ReadonlyMap<string, Edge> {
    this.edgesByKey ??= new Map(this.records.edges.map((edge) => [edge.key, edge]));
    return this.edgesByKey;
  }

  /** The whole graph as columns. */
  get table(): Table {
    this.columns ??= this.tableOf(this.records);
    return this.columns;
  }

  /** How many edges of a relation (by its place in the ontology) each node has in the whole graph. */
  degrees(relation: number): Degrees {
    const kept = this.degreesOf.get(relation);
    if (kept) return kept;
    const { table } = this;
    this.edgesByRelation ??= orderBy(Int32Array.from(table.relations), 0x10000);
    const [starts, edges] = this.edgesByRelation;
    const degrees = countDegrees(table, edges.subarray(starts[relation], starts[relation + 1]));
    this.degreesOf.set(relation, degrees);
    return degrees;
  }

  /** The roles of a node: those of its kind and its own. */
  rolesOf(node: Node): string[] {
    return [...(this.kinds.get(node.kind)?.roles ?? []), ...(node.roles ?? [])];
  }

  /** The filtered graph; made once per filter and kept (the last few). */
  view(filter: Filter = NO_FILTER): View {
    return this.derived(filter).view;
  }

  /** The filtered graph as typed arrays; made once per filter and kept (the last few). */
  snapshot(filter: Filter = NO_FILTER): Snapshot {
    const derived = this.derived(filter);
    derived.snapshot ??= new Snapshot(derived.view.whole ? this.table : this.tableOf(derived.view), this);
    return derived.snapshot;
  }

  private tableOf({ nodes, edges }: Pick<View, 'nodes' | 'edges'>): Table {
    return tableOf(
      nodes,
      edges,
      this.records.ontology.relations.map(({ id }) => id),
    );
  }

  private derived(filter: Filter): Derived {
    const { kinds, relations, basis, exclude } = filter;
    const key = JSON.stringify([kinds, relations, basis, exclude]);
    const kept = this.derivedBy.get(key) ?? { view: applyFilter(this, filter) };
    this.derivedBy.delete(key);
    this.derivedBy.set(key, kept);
    if (this.derivedBy.size > KEPT_VIEWS) this.derivedBy.delete(this.derivedBy.keys().next().value as string);
    return kept;
  }
}

/** By node. */
type Degrees = (node: number) => number;

/** In an array where many nodes have such an edge, or else a thousand relations would fill the memory. */
function countDegrees({ size, sources, targets }: Table, edges: Int32Array): Degrees {
  if (4 * edges.length < size) {
    const few = new Map<number, number>();
    for (const edge of edges)
      for (const end of [sources[edge] as number, targets[edge] as number])
        few.set(end, (few.get(end) ?? 0) + 1);
    return (node) => few.get(node) ?? 0;
  }
  const many = new Int32Array(size);
  for (const edge of edges) {
    (many[sources[edge] as number] as number)++;
    (many[targets[edge] as number] as number)++;
  }
  return (node) => many[node] as number;
}
