import { z } from 'zod';
import type { Atlas } from '../atlas.js';
import { type Budget, MOST_TIME } from '../budget.js';
import { readInput, toFlags } from '../input.js';
import { sentenceOf } from '../reads.js';
import { coverage } from './coverage.js';
import { metrics } from './metrics.js';
import { type Operation, operation } from './operation.js';
import { boundsShape, truncatedShape } from './shared.js';
import { subgraph } from './subgraph.js';

const Item = z.object({ id: z.string(), label: z.string(), detail: z.string().optional() });
type Item = z.infer<typeof Item>;

const SHOWN = ['emptyRows', 'emptyColumns', 'nodes', 'edges', 'metrics'] as const;
const Finding = z.object({
  id: z.string(),
  title: z.string(),
  explains: z.string(),
  items: z.array(Item),
  query: z
    .object({ operation: z.string(), input: z.record(z.string(), z.unknown()) })
    .describe('The question behind it'),
  shows: z.enum(SHOWN).describe('Which part of the answer to it the items are'),
  command: z.string().describe('The same on the command line'),
});
type Finding = z.infer<typeof Finding>;

/** A finding before its question is put. */
type Question = Pick<Finding, 'id' | 'title' | 'explains' | 'shows'> & {
  operation: Operation;
  input: Record<string, unknown>;
};

export const report = operation({
  name: 'report',
  summary:
    'What the graph makes visible about the paper: gaps, tensions, unsupported statements, bridges and hubs',
  input: z.strictObject({
    top: z.int().min(1).max(100).default(10).describe('How many bridges and hubs'),
    ...boundsShape,
    timeout: boundsShape.timeout.default(MOST_TIME),
  }),
  output: z.object({ findings: z.array(Finding), ...truncatedShape }),
  run(atlas, { top }, { budget }) {
    const questions = [...gaps(atlas), ...lacks(atlas), ...groups(atlas), NOTED, ...standing(top)];
    const findings = questions
      .map((question) => put(atlas, question, budget))
      .filter(({ items }) => items.length > 0);
    return { findings, ...(budget.stopped && { truncated: budget.stopped }) };
  },
});

/** Puts a question as any user would; the items are a part of its answer, and nothing else. */
function put(atlas: Atlas, { operation: asked, input, ...told }: Question, budget: Budget): Finding {
  const read = readInput(asked.input, input) as Record<string, unknown>;
  const answer = asked.run(atlas, read, { budget }) as Record<string, Shown[]>;
  const shown = told.shows === 'metrics' ? (answer.metrics?.[0]?.values ?? []) : (answer[told.shows] ?? []);
  return {
    ...told,
    items: shown.map((each) => itemOf(atlas, each)),
    query: { operation: asked.name, input },
    command: `cluster-atlas ${asked.name} ${toFlags(input)}`.trim(),
  };
}

/** A node, an edge or a place in a ranking, as answers show them. */
interface Shown {
  id?: string;
  key?: string;
  value?: number;
  values?: Shown[];
}

function itemOf(atlas: Atlas, { id, key, value }: Shown): Item {
  const edge = key === undefined ? undefined : atlas.edges.get(key);
  const node = atlas.nodes.get(id ?? '');
  const label = edge ? sentenceOf(atlas, edge) : (node?.label ?? '');
  const note = edge ? (edge.note ?? edge.evidence.find((piece) => piece.note)?.note) : node?.note;
  const detail = value === undefined ? note : String(Number(value.toPrecision(3)));
  return { id: key ?? id ?? '', label, ...(detail && { detail }) };
}

/** What no edge answers, from problems to remedies and back, where the ontology has such roles. */
function gaps(atlas: Atlas): Question[] {
  const roles = new Set(atlas.records.ontology.roles.map(({ id }) => id));
  if (!roles.has('problem') || !roles.has('remedy')) return [];
  const problems = atlas.records.nodes.filter((node) => atlas.rolesOf(node).includes('problem'));
  const between = { from: ['role:problem'], to: ['role:remedy'] };
  return [
    ...[...new Set(problems.map(({ kind }) => kind))].map((kind): Question => {
      const plural = atlas.kinds.get(kind)?.plural ?? kind;
      return {
        id: `${kind}-without-remedy`,
        title: `${plural.charAt(0).toUpperCase()}${plural.slice(1)} without a direct remedy`,
        explains: 'No edge says that a remedy addresses them.',
        operation: coverage,
        input: { from: [`kind:${kind}`], to: ['role:remedy'] },
        shows: 'emptyRows',
      };
    }),
    {
      id: 'problem-without-route',
      title: 'Problems that no route joins to any remedy',
      explains: `Not within ${REACH} steps along the argument.`,
      operation: coverage,
      input: { ...between, maxLength: REACH, passing: true },
      shows: 'emptyRows',
    },
    {
      id: 'remedy-without-problem',
      title: 'Remedies that address no problem directly',
      explains: 'No edge says which problem they answer.',
      operation: coverage,
      input: between,
      shows: 'emptyColumns',
    },
  ];
}

const REACH = 4;

/** Nodes that lack what the ontology expects of their kind, such as a statement without citation. */
function lacks(atlas: Atlas): Question[] {
  const declared = (expected: { relation: string; kind: string }) =>
    atlas.relations.has(expected.relation) && atlas.kinds.has(expected.kind);
  return atlas.records.ontology.kinds.flatMap(({ id, expects = [] }) =>
    expects.filter(declared).map(
      ({ relation, kind, otherwise, explains }): Question => ({
        id: `${id}-without-${relation}`,
        title: otherwise,
        explains,
        operation: coverage,
        input: { from: [`kind:${id}`], to: [`kind:${kind}`], relations: [relation], routes: 'any' },
        shows: 'emptyRows',
      }),
    ),
  );
}

/** Relations whose edges the ontology calls a finding, and the answers that rest on inference. */
function groups(atlas: Atlas): Question[] {
  const { relations } = atlas.records.ontology;
  const crossing = relations.filter(({ step }) => step === 'cross').map(({ id }) => id);
  return [
    ...relations.flatMap(({ id, finding, explains }): Question[] =>
      finding === undefined
        ? []
        : [{ id, title: finding, explains, operation: subgraph, input: { relations: [id] }, shows: 'edges' }],
    ),
    {
      id: 'answer-by-inference',
      title: 'Answers that rest on inference',
      explains: 'The paper does not itself say that the one addresses the other.',
      operation: subgraph,
      input: { relations: crossing, basis: ['inferred'] },
      shows: 'edges',
    },
  ];
}

/** What the curators noted, inconsistencies of the paper above all. */
const NOTED: Question = {
  id: 'noted',
  title: 'Notes on the paper',
  explains: 'What a reader should know before relying on it, inconsistencies above all.',
  operation: subgraph,
  input: { nodes: ['with:note'] },
  shows: 'nodes',
};

/** Bridges and hubs. */
const standing = (top: number): Question[] =>
  [
    ['bridges', 'Bridges', 'They lie most often on the shortest way between others.', 'betweenness'],
    ['hubs', 'Hubs', 'They have the most neighbours.', 'degree'],
  ].map(([id, title, explains, metric]) => ({
    id: id as string,
    title: title as string,
    explains: `${explains} (${metric})`,
    operation: metrics,
    input: { metrics: [metric], top },
    shows: 'metrics',
  }));
