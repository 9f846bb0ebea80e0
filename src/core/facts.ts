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
  private readonly degreesOf = new Map<number, Int32Array>();

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
  degrees(relation: number): Int32Array {
    const kept = this.degreesOf.get(relation) ?? countDegrees(this.table, relation);
    this.degreesOf.set(relation, kept);
    return kept;
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

function countDegrees({ size, sources, targets, relations }: Table, relation: number): Int32Array {
  const degrees = new Int32Array(size);
  for (let edge = 0; edge < sources.length; edge++) {
    if (relations[edge] !== relation) continue;
    (degrees[sources[edge] as number] as number)++;
    (degrees[targets[edge] as number] as number)++;
  }
  return degrees;
}
