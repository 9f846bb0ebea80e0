import { z } from 'zod';
import { BASES } from './basis.js';
import { SCHEMA } from './naming.js';

export const Basis = z.enum(BASES);

/** A piece of evidence: where the paper says it, on what basis, and a few printed words to find the place by. */
export const Evidence = z.strictObject({
  at: z.string().describe('Locator of the sentence, table cell or reference'),
  basis: Basis,
  cue: z.string().optional().describe('Two to six consecutive words as printed there'),
  note: z.string().optional().describe('For an inferred piece: the argument'),
  premises: z
    .array(z.string())
    .optional()
    .describe('For an inferred piece: locators of what it is argued from'),
});

export const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const Attributes = z.record(z.string(), Value);

export const Node = z.strictObject({
  id: z.string().min(1),
  kind: z.string(),
  label: z.string(),
  aliases: z.array(z.string()).default([]),
  summary: z.string().optional(),
  roles: z.array(z.string()).optional().describe('Roles beyond those of its kind'),
  note: z.string().optional().describe('What a reader should know, such as an inconsistency of the paper'),
  attributes: Attributes.default({}),
  evidence: z.array(Evidence).default([]),
});

export const Edge = z.strictObject({
  key: z.string().min(1).describe('source--relation--target'),
  source: z.string(),
  target: z.string(),
  relation: z.string(),
  basis: Basis.describe('The strongest basis among its evidence'),
  note: z.string().optional(),
  attributes: Attributes.default({}),
  evidence: z.array(Evidence).default([]),
});

export const AttributeType = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/, 'lower_snake_case'),
  label: z.string(),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'list']),
  required: z.boolean().optional(),
  values: z.array(z.string()).optional().describe('The only values allowed'),
  printed: z.boolean().optional().describe('Whether values are as the paper prints them'),
});

/** `keep` stays on one side of the argument, `cross` goes from a problem to its answer, `aside` does neither. */
export const Step = z.enum(['keep', 'cross', 'aside']);

export const Expectation = z.strictObject({
  relation: z.string(),
  kind: z.string().describe('The kind at the other end'),
  otherwise: z.string().describe('The title under which the report lists the nodes that have none'),
  explains: z.string(),
});

export const Kind = z.strictObject({
  id: z.string(),
  label: z.string(),
  plural: z.string(),
  explains: z.string(),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  shape: z.string(),
  waypoint: z.boolean().describe('Whether a path may pass through it; otherwise it may only be an end'),
  words: z.int().optional().describe('The most words that a label may have'),
  printed: z.boolean().optional().describe('Whether labels and aliases are as the paper prints them'),
  roles: z.array(z.string()).default([]),
  expects: z.array(Expectation).optional().describe('Edges that a node of this kind is expected to have'),
  attributes: z.array(AttributeType).default([]),
});

export const Relation = z.strictObject({
  id: z.string(),
  label: z.string().describe('Active and present: "addresses"'),
  inverse: z.string().optional().describe('"is addressed by"; absent only if symmetric'),
  symmetric: z.boolean().optional(),
  explains: z.string(),
  step: Step,
  axis: z
    .string()
    .optional()
    .describe('What it leads along, such as from part to whole: a route does not turn on an axis'),
  acyclic: z.boolean().optional().describe('Whether nothing may lead back to itself by such edges'),
  finding: z.string().optional().describe('The title under which the report lists its edges'),
  from: z.array(z.string()).describe('Kinds allowed at the source; empty: any'),
  to: z.array(z.string()).describe('Kinds allowed at the target; empty: any'),
  attributes: z.array(AttributeType).default([]),
});

export const Role = z.strictObject({ id: z.string(), label: z.string(), explains: z.string() });

/** Each makes three times as many states of what a walk may have done. */
const MOST_AXES = 3;

export const Ontology = z.strictObject({
  roles: z.array(Role).default([]),
  kinds: z.array(Kind),
  relations: z
    .array(Relation)
    .max(0xffff)
    .refine((relations) => new Set(relations.flatMap(({ axis }) => axis ?? [])).size <= MOST_AXES, {
      error: `There may be ${MOST_AXES} axes at most.`,
    }),
});

/** A unit of the paper that locators point into; `sha256` is of its normalised text. */
export const OutlineUnit = z.strictObject({
  at: z.string(),
  title: z.string().optional().describe('Of a section or table, as printed'),
  sentences: z.int().optional(),
  rows: z.int().optional(),
  columns: z.int().optional(),
  pieces: z
    .int()
    .optional()
    .describe('How many printed blocks the layout split it into, where more than one'),
  sha256: z.string().optional(),
});

export const Paper = z.strictObject({
  id: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  year: z.int(),
  journal: z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  pages: z.string().optional(),
  publisher: z.string().optional(),
  doi: z.string().optional(),
  received: z.string().optional(),
  accepted: z.string().optional(),
  published: z.string().optional(),
  language: z.string().optional(),
  edition: z.string().optional().describe('Which copy the outline was drawn from'),
  abbreviations: z.array(z.string()).default([]).describe('Words whose full stop ends no sentence'),
  outline: z.array(OutlineUnit).default([]),
});

const Position = z.tuple([z.number(), z.number()]);

/** A whole graph as records: what is exported as JSON, and what the engine is made from. */
export const Records = z.strictObject({
  schema: z.literal(SCHEMA),
  paper: Paper,
  ontology: Ontology,
  nodes: z.array(Node),
  edges: z.array(Edge),
  positions: z
    .array(Position)
    .optional()
    .describe('Where each node stands, in the order of nodes; y upwards'),
});

export type Basis = z.infer<typeof Basis>;
export type Evidence = z.infer<typeof Evidence>;
export type Value = z.infer<typeof Value>;
export type Node = z.infer<typeof Node>;
export type Edge = z.infer<typeof Edge>;
export type AttributeType = z.infer<typeof AttributeType>;
export type Step = z.infer<typeof Step>;
export type Kind = z.infer<typeof Kind>;
export type Relation = z.infer<typeof Relation>;
export type Role = z.infer<typeof Role>;
export type Ontology = z.infer<typeof Ontology>;
export type OutlineUnit = z.infer<typeof OutlineUnit>;
export type Paper = z.infer<typeof Paper>;
export type Records = z.infer<typeof Records>;
