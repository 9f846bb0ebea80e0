import type { AttributeType, Edge, Evidence, Node, Value } from '../model.js';
import type { Export } from './format.js';

export type ColumnType = 'string' | 'integer' | 'double' | 'boolean' | 'list';

/** A column of a table of nodes or edges. Names are lower_snake_case and safe in every format. */
export interface Column<T> {
  name: string;
  type: ColumnType;
  of(item: T): Value | undefined;
}

/** Names that Gephi or the formats keep for themselves. */
const TAKEN = new Set(['id', 'label', 'timeset', 'weight', 'interval', 'source', 'target']);
const TYPES = {
  string: 'string',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
  list: 'list',
} as const;

/** What is written of each node beside its id and label. */
export function nodeColumns({ ontology, metrics }: Export): Column<Node>[] {
  const fixed: Column<Node>[] = [
    { name: 'kind', type: 'string', of: (node) => node.kind },
    { name: 'aliases', type: 'list', of: (node) => node.aliases },
    { name: 'summary', type: 'string', of: (node) => node.summary },
    { name: 'note', type: 'string', of: (node) => node.note },
    { name: 'roles', type: 'list', of: (node) => node.roles ?? [] },
    { name: 'evidence', type: 'list', of: (node) => node.evidence.map(evidenceText) },
  ];
  const measured = metrics.map(
    (metric): Column<Node> => ({
      name: metric.id,
      type: metric.groups || isWhole(metric.values) ? 'integer' : 'double',
      of: (node) => metric.values.get(node.id),
    }),
  );
  return withDeclared(
    [...fixed, ...measured],
    ontology.kinds.flatMap((kind) => kind.attributes),
  );
}

/** What is written of each edge beside its ends. */
export function edgeColumns({ ontology }: Export): Column<Edge>[] {
  const fixed: Column<Edge>[] = [
    { name: 'edge_key', type: 'string', of: (edge) => edge.key },
    { name: 'relation', type: 'string', of: (edge) => edge.relation },
    { name: 'basis', type: 'string', of: (edge) => edge.basis },
    { name: 'note', type: 'string', of: (edge) => edge.note },
    { name: 'evidence', type: 'list', of: (edge) => edge.evidence.map(evidenceText) },
  ];
  return withDeclared(
    fixed,
    ontology.relations.flatMap((relation) => relation.attributes),
  );
}

function withDeclared<T extends Node | Edge>(fixed: Column<T>[], declared: AttributeType[]): Column<T>[] {
  const columns = [...fixed];
  for (const { name, type } of declared) {
    const free = TAKEN.has(name) || fixed.some((column) => column.name === name) ? `attribute_${name}` : name;
    if (columns.some((column) => column.name === free)) continue;
    columns.push({ name: free, type: TYPES[type], of: (item) => ownValue(item.attributes, name) });
  }
  return columns;
}

const ownValue = (attributes: Record<string, Value>, name: string) =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined;
const isWhole = (values: ReadonlyMap<string, number>) => [...values.values()].every(Number.isInteger);

/** A piece of evidence in one line: "stated s3.2.p4.s2: underdeveloped horizontal networks". */
function evidenceText({ at, basis, cue, note }: Evidence): string {
  return `${basis} ${at}${cue ? `: ${cue}` : ''}${note ? ` (${note})` : ''}`;
}
