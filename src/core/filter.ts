import type { Basis } from './basis.js';
import type { Edge, Node } from './model.js';
import { known, type Selectable, select } from './selector.js';

/** What a question is limited to; an empty list means everything. */
export interface Filter {
  readonly kinds: readonly string[];
  readonly relations: readonly string[];
  readonly basis: readonly Basis[];
  readonly exclude: readonly string[];
}

export const NO_FILTER: Filter = { kinds: [], relations: [], basis: [], exclude: [] };

/** The part of a graph that a question is about, in the order of the records. */
export interface View {
  readonly nodes: Node[];
  readonly edges: Edge[];
  /** Whether nothing is left out. */
  readonly whole: boolean;
  has(id: string): boolean;
}

/** The nodes and edges that a filter leaves. @throws AtlasError `bad-selector`, `unknown-node` */
export function applyFilter(atlas: Selectable, filter: Filter): View {
  const { ontology } = atlas.records;
  if (isEmpty(filter)) {
    const { records } = atlas;
    return {
      get nodes() {
        return records.nodes;
      },
      get edges() {
        return records.edges;
      },
      whole: true,
      has: (id) => atlas.nodes.has(id),
    };
  }
  const relationIds = ontology.relations.map((relation) => relation.id);
  for (const kind of filter.kinds)
    known(
      kind,
      ontology.kinds.map((each) => each.id),
      'kind',
      'kinds',
    );
  for (const relation of filter.relations) known(relation, relationIds, 'relation', 'relations');
  const dropped = droppedRelations(filter.exclude, relationIds);
  const out = select(
    atlas,
    filter.exclude.filter((text) => !isRelation(text)),
    'exclude',
  );
  const kept = new Set<string>();
  const nodes = atlas.records.nodes.filter((node) => {
    const keep = !out.has(node.id) && (filter.kinds.length === 0 || filter.kinds.includes(node.kind));
    if (keep) kept.add(node.id);
    return keep;
  });
  const edges = atlas.records.edges.filter(
    (edge) =>
      kept.has(edge.source) &&
      kept.has(edge.target) &&
      !dropped.has(edge.relation) &&
      (filter.relations.length === 0 || filter.relations.includes(edge.relation)) &&
      onBasis(edge, filter.basis),
  );
  return { nodes, edges, whole: false, has: (id) => kept.has(id) };
}

const isEmpty = ({ kinds, relations, basis, exclude }: Filter) =>
  kinds.length + relations.length + basis.length + exclude.length === 0;

const isRelation = (text: string) => text.startsWith('relation:');

function droppedRelations(exclude: readonly string[], relationIds: string[]): Set<string> {
  const names = exclude.filter(isRelation).map((text) => text.slice('relation:'.length));
  for (const name of names) known(name, relationIds, 'relation', 'exclude');
  return new Set(names);
}

function onBasis(edge: Edge, basis: readonly string[]): boolean {
  if (basis.length === 0 || basis.includes(edge.basis)) return true;
  return edge.evidence.some((piece) => basis.includes(piece.basis));
}
