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
  private products?: Float64Array;

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

  /** Of each edge of the whole graph: how many edges of its relation its ends have, multiplied. */
  get degreeProducts(): Float64Array {
    this.products ??= degreeProducts(this.table);
    return this.products;
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

/** Relation by relation, as nodes are counted in one array that is cleared again. */
function degreeProducts({ size, sources, targets, relations }: Table): Float64Array {
  const [starts, order] = orderBy(Int32Array.from(relations), 0x10000);
  const products = new Float64Array(order.length);
  const degrees = new Int32Array(size);
  const source = (at: number) => sources[order[at] as number] as number;
  const target = (at: number) => targets[order[at] as number] as number;
  for (let start = 0, end = 0; start < order.length; start = end) {
    end = starts[(relations[order[start] as number] as number) + 1] as number;
    for (let at = start; at < end; at++) {
      (degrees[source(at)] as number)++;
      (degrees[target(at)] as number)++;
    }
    for (let at = start; at < end; at++)
      products[order[at] as number] = (degrees[source(at)] as number) * (degrees[target(at)] as number);
    for (let at = start; at < end; at++) degrees[source(at)] = degrees[target(at)] = 0;
  }
  return products;
}
