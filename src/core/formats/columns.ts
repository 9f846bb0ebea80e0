import type { Edge, Evidence, Node, Ontology, Value } from '../model.js';
import type { Export } from './format.js';
import { unused } from './xml.js';

export type ColumnType = 'string' | 'integer' | 'double' | 'boolean' | 'list';

/** A column of a table of nodes or edges. Names are lower_snake_case and safe in every format. */
export interface Column<T> {
  name: string;
  type: ColumnType;
  of(item: T): Value | undefined;
}

/** Names that Gephi, the formats or their readers keep for themselves. */
const TAKEN = [
  ...['id', 'label', 'timeset', 'weight', 'interval', 'source', 'target', 'viz'],
  ...['x', 'y', 'z', 'size', 'color', 'shape', 'thickness'],
];
const TAKEN_OF_EDGES = [...TAKEN, 'kind', 'type'];

/** What is written of each node beside its id and label. */
export function nodeColumns({ nodes, ontology, metrics }: Export): Column<Node>[] {
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
      type: [...metric.values.values()].every(Number.isInteger) ? 'integer' : 'double',
      of: (node) => metric.values.get(node.id),
    }),
  );
  return withAttributes([...fixed, ...measured], nodes, ontology.kinds, TAKEN);
}

/** What is written of each edge beside its ends and the label of its relation. */
export function edgeColumns({ edges, ontology }: Export): Column<Edge>[] {
  const fixed: Column<Edge>[] = [
    { name: 'edge_key', type: 'string', of: (edge) => edge.key },
    { name: 'relation', type: 'string', of: (edge) => edge.relation },
    { name: 'basis', type: 'string', of: (edge) => edge.basis },
    { name: 'note', type: 'string', of: (edge) => edge.note },
    { name: 'evidence', type: 'list', of: (edge) => edge.evidence.map(evidenceText) },
  ];
  return withAttributes(fixed, edges, ontology.relations, TAKEN_OF_EDGES);
}

/** The labels of the relations, by id. */
export function relationLabels({ ontology }: Export): (edge: Edge) => string {
  const labels = new Map(ontology.relations.map((relation) => [relation.id, relation.label]));
  return (edge) => labels.get(edge.relation) || edge.relation;
}

/** Adds a column for each attribute, declared or not; a name that is taken gets a prefix. */
function withAttributes<T extends Node | Edge>(
  fixed: Column<T>[],
  items: readonly T[],
  declaring: Ontology['kinds'] | Ontology['relations'],
  reserved: string[],
): Column<T>[] {
  const taken = new Set([...reserved, ...fixed.map((column) => column.name)]);
  const columns = [...attributeTypes(items, declaring)].map(([attribute, type]): Column<T> => {
    const name = safeName(attribute);
    return {
      name: unused(taken.has(name) ? `attribute_${name}` : name, taken),
      type,
      of: ({ attributes }) => (Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined),
    };
  });
  return [...fixed, ...columns];
}

/** Gephi lower-cases names, so two that differ by case alone must not both stand. */
function safeName(name: string): string {
  const safe = name.toLowerCase().replace(/[^a-z0-9_]/g, '_');
  return /^[a-z]/.test(safe) ? safe : `attribute_${safe}`;
}

const DECLARED = {
  string: 'string',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
  list: 'list',
} as const;

/** The type of each attribute: as declared, and widened where a value does not fit, as readers drop such values. */
function attributeTypes(
  items: readonly { attributes: Record<string, Value> }[],
  declaring: Ontology['kinds'] | Ontology['relations'],
): Map<string, ColumnType> {
  const types = new Map<string, ColumnType>();
  const widen = (name: string, type: ColumnType) => types.set(name, wider(types.get(name) ?? type, type));
  for (const { attributes } of declaring)
    for (const { name, type } of attributes) widen(name, DECLARED[type]);
  for (const { attributes } of items)
    for (const [name, value] of Object.entries(attributes)) widen(name, typeOf(value));
  return types;
}

function wider(a: ColumnType, b: ColumnType): ColumnType {
  if (a === b) return a;
  const numeric = [a, b].every((type) => type === 'integer' || type === 'double');
  return numeric ? 'double' : 'string';
}

function typeOf(value: Value): ColumnType {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return isInt32(value) ? 'integer' : 'double';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

const isInt32 = (value: number) => (value | 0) === value;

/** A value in one line for formats without lists: what is joined cannot be told apart from what holds "; " itself. */
export const plainText = (value: Value) => (Array.isArray(value) ? value.join('; ') : String(value));

/** A piece of evidence in one line: "stated s3.2.p4.s2: underdeveloped horizontal networks". */
function evidenceText({ at, basis, cue, note, premises = [] }: Evidence): string {
  const argument = [note, premises.length > 0 && `from ${premises.join(', ')}`].filter(Boolean).join('; ');
  return `${basis} ${at}${cue ? `: ${cue}` : ''}${argument && ` (${argument})`}`;
}
