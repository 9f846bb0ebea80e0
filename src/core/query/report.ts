import { z } from 'zod';
import type { Atlas } from '../atlas.js';
import { Budget } from '../budget.js';
import { NO_FILTER } from '../filter.js';
import type { Node } from '../model.js';
import { matrix } from './coverage.js';
import { operation } from './operation.js';

const Item = z.object({ id: z.string(), label: z.string(), detail: z.string().optional() });
type Item = z.infer<typeof Item>;
const Finding = z.object({
  id: z.string(),
  title: z.string(),
  explains: z.string(),
  items: z.array(Item),
  query: z
    .object({ operation: z.string(), input: z.record(z.string(), z.unknown()) })
    .describe('The question behind it'),
  command: z.string().describe('The same on the command line'),
});
type Finding = z.infer<typeof Finding>;

export const report = operation({
  name: 'report',
  summary: 'What the graph makes visible about the paper: gaps, unsupported statements, bridges and hubs',
  input: z.strictObject({
    top: z.int().min(1).max(100).default(10).describe('How many bridges and hubs'),
  }),
  output: z.object({ findings: z.array(Finding) }),
  run(atlas, { top }) {
    return {
      findings: [...gaps(atlas), ...support(atlas), ...standing(atlas, top)].filter(
        ({ items }) => items.length > 0,
      ),
    };
  },
});

const item = ({ id, label, note }: Node, detail = note): Item => ({ id, label, ...(detail && { detail }) });

function finding(
  id: string,
  title: string,
  explains: string,
  items: Item[],
  operationName: string,
  input: Record<string, unknown>,
): Finding {
  const flags = Object.entries(input).map(
    ([name, value]) =>
      `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${[value].flat().join(',')}`,
  );
  return {
    id,
    title,
    explains,
    items,
    query: { operation: operationName, input },
    command: `cluster-atlas ${operationName} ${flags.join(' ')}`.trim(),
  };
}

/** What no direct edge answers, from problems to remedies and back, where the ontology has such roles. */
function gaps(atlas: Atlas): Finding[] {
  const roles = new Set(atlas.records.ontology.roles.map(({ id }) => id));
  if (!roles.has('problem') || !roles.has('remedy')) return [];
  const problems = nodesOf(atlas, 'problem');
  const remedies = nodesOf(atlas, 'remedy');
  const within = (maxLength: number) => {
    const snapshot = atlas.snapshot(NO_FILTER);
    const sides = {
      sources: snapshot.indices(problems.map(({ id }) => id)),
      targets: snapshot.indices(remedies.map(({ id }) => id)),
    };
    return matrix(snapshot, { ...sides, maxLength, routes: 'argument', direction: 'any' }, new Budget())
      .cells;
  };
  const direct = within(1);
  const any = within(REACH);
  const answered = new Set(direct.map(({ from }) => from));
  const reached = new Set(any.map(({ from }) => from));
  const aimed = new Set(direct.map(({ to }) => to));
  const kinds = [...new Set(problems.map(({ kind }) => kind))];
  const unanswered = kinds.map((kind) => {
    const label = atlas.kinds.get(kind)?.plural ?? kind;
    const items = problems
      .filter((node) => node.kind === kind && !answered.has(node.id))
      .map((node) => item(node));
    return finding(
      `${kind}-without-remedy`,
      `${capital(label)} without a direct remedy`,
      'No edge says that a remedy addresses them.',
      items,
      'coverage',
      { from: [`kind:${kind}`], to: ['role:remedy'] },
    );
  });
  return [
    ...unanswered,
    finding(
      'problem-without-route',
      'Problems that no route joins to any remedy',
      `Not within ${REACH} steps along the argument.`,
      problems.filter(({ id }) => !reached.has(id)).map((node) => item(node)),
      'coverage',
      { from: ['role:problem'], to: ['role:remedy'], maxLength: REACH },
    ),
    finding(
      'remedy-without-problem',
      'Remedies that address no problem directly',
      'No edge says which problem they answer.',
      remedies.filter(({ id }) => !aimed.has(id)).map((node) => item(node)),
      'coverage',
      { from: ['role:problem'], to: ['role:remedy'] },
    ),
  ];
}

const REACH = 4;

const nodesOf = (atlas: Atlas, role: string) =>
  atlas.records.nodes.filter((node) => atlas.rolesOf(node).includes(role));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What rests on nothing: statements without citation, scholars without an entry, edges by inference alone. */
function support(atlas: Atlas): Finding[] {
  const { nodes, edges } = atlas.records;
  const cited = new Set(edges.filter(({ relation }) => relation === 'rests-on').map(({ source }) => source));
  const wrote = new Set(edges.filter(({ relation }) => relation === 'wrote').map(({ source }) => source));
  const noted = nodes.filter(({ note }) => note);
  const inferred = edges.filter(
    ({ basis, relation }) => basis === 'inferred' && atlas.relations.get(relation)?.step === 'cross',
  );
  return [
    finding(
      'claim-without-citation',
      'Statements that rest on no citation',
      'The paper makes them without naming a source.',
      nodes.filter(({ id, kind }) => kind === 'claim' && !cited.has(id)).map((node) => item(node)),
      'subgraph',
      { kinds: ['claim', 'reference'], relations: ['rests-on'] },
    ),
    finding(
      'scholar-without-entry',
      'Scholars without an entry in the bibliography',
      'Named in the text or a table, but none of their works is listed.',
      nodes.filter(({ id, kind }) => kind === 'scholar' && !wrote.has(id)).map((node) => item(node)),
      'subgraph',
      { kinds: ['scholar', 'reference'], relations: ['wrote'] },
    ),
    finding(
      'answer-by-inference',
      'Answers that rest on inference alone',
      'The paper does not itself say that the one addresses the other.',
      inferred.map(({ key, evidence }) => ({ id: key, label: key, detail: evidence[0]?.note })),
      'subgraph',
      { relations: ['addresses'] },
    ),
    finding(
      'inconsistency',
      'Inconsistencies of the paper',
      'What the curators noted at a node.',
      noted.map((node) => item(node)),
      'about',
      {},
    ),
  ];
}

/** Bridges and hubs. */
function standing(atlas: Atlas, top: number): Finding[] {
  const ranked = (metric: string) =>
    (atlas.ranked(metric) ?? [])
      .slice(0, top)
      .map(({ node, value }) => item(atlas.nodes.get(node) as Node, Number(value.toPrecision(3)).toString()));
  return [
    finding(
      'bridges',
      'Bridges',
      'They lie most often on the shortest way between others (betweenness).',
      ranked('betweenness'),
      'metrics',
      { metrics: ['betweenness'], top },
    ),
    finding('hubs', 'Hubs', 'They have the most neighbours (degree).', ranked('degree'), 'metrics', {
      metrics: ['degree'],
      top,
    }),
  ];
}
