import type { Edge, Kind, Node, Records, Relation } from '../src/core/model.js';
import { LARGE, type Shown } from './shown.js';

/** The records, indexed for looking things up while drawing. */
export interface Catalogue {
  records: Records;
  nodes: ReadonlyMap<string, Node>;
  edges: ReadonlyMap<string, Edge>;
  kinds: ReadonlyMap<string, Kind>;
  relations: ReadonlyMap<string, Relation>;
  /** The edges at each node. */
  around: ReadonlyMap<string, readonly Edge[]>;
  nodesOfKind: ReadonlyMap<string, readonly Node[]>;
  edgesOfRelation: ReadonlyMap<string, readonly Edge[]>;
  /** The ids of the nodes, the best joined first. */
  byDegree: readonly string[];
  /** Whether it opens on its top only. */
  isLarge: boolean;
  /** How many edges join two nodes, whichever way. */
  between(a: string, b: string): number;
  /** A node, its edges and what they join to it. */
  near(id: string): Shown;
  /** The nodes that an edge joins to a node. */
  neighbours(id: string): string[];
}

export function catalogue(records: Records): Catalogue {
  const { nodes, edges, ontology } = records;
  const around = gather(edges, (edge) =>
    edge.source === edge.target ? [edge.source] : [edge.source, edge.target],
  );
  const pairs = new Map<string, number>();
  for (const { source, target } of edges)
    pairs.set(pairKey(source, target), (pairs.get(pairKey(source, target)) ?? 0) + 1);
  return {
    records,
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: new Map(edges.map((edge) => [edge.key, edge])),
    kinds: new Map(ontology.kinds.map((kind) => [kind.id, kind])),
    relations: new Map(ontology.relations.map((relation) => [relation.id, relation])),
    around,
    nodesOfKind: gather(nodes, (node) => [node.kind]),
    edgesOfRelation: gather(edges, (edge) => [edge.relation]),
    byDegree: nodes
      .map(({ id }) => id)
      .sort((a, b) => (around.get(b)?.length ?? 0) - (around.get(a)?.length ?? 0)),
    isLarge: nodes.length > LARGE,
    between: (a, b) => pairs.get(pairKey(a, b)) ?? 0,
    near: (id) => {
      const own = around.get(id) ?? [];
      return {
        nodes: new Set([id, ...own.flatMap(({ source, target }) => [source, target])]),
        edges: new Set(own.map(({ key }) => key)),
      };
    },
    neighbours: (id) => [
      ...new Set((around.get(id) ?? []).map(({ source, target }) => (source === id ? target : source))),
    ],
  };
}

/** Of a pair whichever way; the length keeps pairs apart whatever their ids. */
const pairKey = (a: string, b: string) => (a < b ? `${a.length} ${a} ${b}` : `${b.length} ${b} ${a}`);

function gather<T>(items: readonly T[], keysOf: (item: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

export const labelOf = (atlas: Catalogue, id: string): string => atlas.nodes.get(id)?.label ?? id;

export interface EdgeGroup {
  reads: string;
  edges: { edge: Edge; other: string }[];
}

/** The edges at a node, grouped by how they read from there: "addresses", "is addressed by". */
export function edgeGroups(atlas: Catalogue, id: string): EdgeGroup[] {
  const groups = new Map<string, EdgeGroup>();
  for (const edge of atlas.around.get(id) ?? []) {
    const reads = readFrom(atlas.relations.get(edge.relation), edge, id);
    const group = groups.get(reads) ?? { reads, edges: [] };
    group.edges.push({ edge, other: edge.source === id ? edge.target : edge.source });
    groups.set(reads, group);
  }
  return [...groups.values()];
}

function readFrom(relation: Relation | undefined, edge: Edge, id: string): string {
  const label = relation?.label ?? edge.relation;
  if (edge.source === id || relation?.symmetric) return label;
  return relation?.inverse ?? `← ${label}`;
}
