import { describe, expect, it } from 'vitest';
import { type Atlas, createAtlas, operationNamed } from '../../../src/core/atlas.js';
import { fromTexts } from '../../../src/core/input.js';
import { edgeKey } from '../../../src/core/naming.js';
import { shipped } from '../../support/shipped.js';

interface Finding {
  id: string;
  title: string;
  items: { id: string; label: string; detail?: string }[];
  query: { operation: string; input: Record<string, unknown> };
  shows: string;
  command: string;
}

const findingsOf = (atlas: Atlas) => atlas.ask('report').findings as Finding[];
const idsOf = (atlas: Atlas, id: string) =>
  findingsOf(atlas)
    .find((finding) => finding.id === id)
    ?.items.map((item) => item.id);

/** `cluster-atlas coverage --from a,b --routes any` as a person types it. */
function typed(command: string): { operation: string; texts: Record<string, string> } {
  const [, operation = '', ...flags] = command.split(' ');
  const texts: Record<string, string> = {};
  for (const [at, flag] of flags.entries()) {
    if (!flag.startsWith('--')) continue;
    const name = flag.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const next = flags[at + 1];
    texts[name] = next === undefined || next.startsWith('--') ? 'true' : next;
  }
  return { operation, texts };
}

function partOf(answer: Record<string, unknown>, shows: string): string[] {
  const part = shows === 'metrics' ? (answer.metrics as { values: unknown }[])[0]?.values : answer[shows];
  return (part as { id?: string; key?: string }[]).map(({ id, key }) => key ?? id ?? '');
}

describe('report', () => {
  const kind = (id: string, more: object = {}) => ({
    ...{
      id,
      label: id,
      plural: `${id}s`,
      explains: '.',
      colour: '#888888',
      shape: 'ellipse',
      waypoint: true,
    },
    ...more,
  });
  const relation = (id: string, step: string, more: object = {}) => ({
    ...{ id, label: id, inverse: `is ${id} of`, explains: '.', step, from: [], to: [] },
    ...more,
  });
  const ontology = {
    roles: ['problem', 'remedy'].map((id) => ({ id, label: id, explains: '.' })),
    kinds: [
      kind('obstacle', { roles: ['problem'] }),
      kind('measure', { roles: ['remedy'] }),
      kind('statement', {
        expects: [{ relation: 'cites', kind: 'work', otherwise: 'Bare statements', explains: '.' }],
      }),
      kind('work'),
    ],
    relations: [
      relation('answers', 'cross'),
      relation('feeds', 'keep'),
      relation('cites', 'aside'),
      relation('opposes', 'aside', { finding: 'Oppositions' }),
    ],
  };
  const node = (id: string, of: string, more: object = {}) => ({ id, kind: of, label: `the ${id}`, ...more });
  const edge = (source: string, type: string, target: string, basis = 'stated') => ({
    ...{ key: edgeKey(source, type, target), source, relation: type, target, basis },
    evidence: [{ at: 's1.p1.s1', basis, ...(basis === 'inferred' && { note: 'We read it so.' }) }],
  });
  const atlas = createAtlas({
    schema: 'cluster-atlas/1',
    paper: { id: 'test', title: 'Test', authors: [], year: 2026 },
    ontology,
    nodes: [
      node('drought', 'obstacle'),
      node('heat', 'obstacle'),
      node('frost', 'obstacle', { note: 'Spelt in two ways.' }),
      node('well', 'measure'),
      node('fence', 'measure'),
      node('said', 'statement'),
      node('shown', 'statement'),
      node('book', 'work'),
    ],
    edges: [
      edge('well', 'answers', 'drought', 'inferred'),
      edge('heat', 'feeds', 'drought'),
      edge('shown', 'cites', 'book'),
      edge('well', 'opposes', 'fence'),
    ],
  });

  it.each([
    ['obstacle-without-remedy', ['frost', 'heat']],
    ['problem-without-route', ['frost']],
    ['remedy-without-problem', ['fence']],
    ['statement-without-cites', ['said']],
    ['opposes', ['well--opposes--fence']],
    ['answer-by-inference', ['well--answers--drought']],
    ['noted', ['frost']],
  ])('finds %s', (id, expected) => {
    expect(idsOf(atlas, id)).toEqual(expected);
  });

  it('says what it found in words, with the note', () => {
    const [tension] = findingsOf(atlas).find(({ id }) => id === 'opposes')?.items ?? [];
    expect(tension?.label).toBe('“the well” opposes “the fence”');
    const [inferred] = findingsOf(atlas).find(({ id }) => id === 'answer-by-inference')?.items ?? [];
    expect(inferred?.detail).toBe('We read it so.');
  });

  it('leaves out what there is none of, and what the ontology knows nothing of', () => {
    const bare = createAtlas({
      schema: 'cluster-atlas/1',
      paper: { id: 'test', title: 'Test', authors: [], year: 2026 },
      ontology: {
        kinds: [kind('thing', { expects: [{ relation: 'no', kind: 'no', otherwise: '.', explains: '.' }] })],
        relations: [],
      },
      nodes: [node('a', 'thing')],
      edges: [],
    });
    expect(findingsOf(bare).map(({ id }) => id)).toEqual(['bridges', 'hubs']);
  });

  it('gives with each finding a command whose answer is that finding', async () => {
    const atlas = await shipped();
    const findings = findingsOf(atlas);
    expect(findings.length).toBeGreaterThan(10);
    for (const { command, shows, items, query } of findings) {
      const { operation, texts } = typed(command);
      const answer = atlas.ask(operation, fromTexts(operationNamed(operation).input, texts));
      expect(partOf(answer, shows), command).toEqual(items.map(({ id }) => id));
      expect(atlas.ask(query.operation, query.input).permalink).toBe(answer.permalink);
    }
  });

  it('finds in the atlas that ships what its records hold', async () => {
    const atlas = await shipped();
    const { nodes, edges } = atlas.records;
    const has = (id: string, relation: string) =>
      edges.some((edge) => edge.source === id && edge.relation === relation);
    const without = (of: string, relation: string) =>
      nodes.filter((each) => each.kind === of && !has(each.id, relation)).map(({ id }) => id);
    expect(idsOf(atlas, 'claim-without-rests-on')).toEqual(without('claim', 'rests-on'));
    expect(idsOf(atlas, 'scholar-without-wrote')).toEqual(without('scholar', 'wrote'));
    expect(idsOf(atlas, 'noted')).toEqual(nodes.filter(({ note }) => note).map(({ id }) => id));
    expect(idsOf(atlas, 'answer-by-inference')).toEqual(
      edges
        .filter(({ relation, basis }) => relation === 'addresses' && basis === 'inferred')
        .map(({ key }) => key),
    );
  });
});
