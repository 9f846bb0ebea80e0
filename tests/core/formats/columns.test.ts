import { describe, expect, it } from 'vitest';
import { createAtlas } from '../../../src/core/atlas.js';
import { readCsv, readGexf, readGraphml, tiny, validate, write } from './support.js';

/** The tiny graph with these attributes on its first nodes, one record a node. */
function withAttributes(...given: Record<string, unknown>[]) {
  const records = tiny();
  for (const [at, attributes] of given.entries()) Object.assign(records.nodes[at].attributes, attributes);
  return createAtlas(records);
}

const typeIn = (gexf: string, name: string) => new RegExp(`title="${name}" type="(\\w+)"`).exec(gexf)?.[1];

describe('the columns', () => {
  it('have an attribute that no kind declares', () => {
    const gexf = write(withAttributes({ colour_of_ink: 'blue' }), 'gexf');
    validate(gexf);
    expect(readGexf(gexf, 'node')[0]?.colour_of_ink).toBe('blue');
  });

  it.each([
    ['whole numbers', [1, 2], 'integer'],
    ['a fraction among whole numbers', [1, 1.5], 'double'],
    ['a number too large for an integer', [1, 3_000_000_000], 'double'],
    ['yes and no', [true, false], 'boolean'],
    ['lists', [['a'], ['b']], 'liststring'],
    ['numbers and words', [1, 'two'], 'string'],
    ['a list and a word', [['a', 'b'], 'c'], 'string'],
  ])('are wide enough for %s', (_, [first, second], type) => {
    const gexf = write(withAttributes({ found: first }, { found: second }), 'gexf');
    expect(typeIn(gexf, 'found')).toBe(type);
  });

  it('join a list by "; " where other values of the attribute are words', () => {
    const [first] = readGexf(write(withAttributes({ found: ['a', 'b'] }, { found: 'c' }), 'gexf'), 'node');
    expect(first?.found).toBe('a; b');
  });

  it('keep names apart that Gephi would take for one, and off the names that it needs', () => {
    const gexf = write(withAttributes({ Foo: 'a', foo: 'b', id: 'c', degree: 'd', '2x': 'e' }), 'gexf');
    validate(gexf);
    const [node] = readGexf(gexf, 'node');
    expect(node).toMatchObject({
      foo: 'a',
      attribute_foo: 'b',
      attribute_id: 'c',
      attribute_degree: 'd',
      attribute_2x: 'e',
    });
  });

  it('hold the locator, basis, cue, note and premises of evidence', () => {
    const records = tiny();
    const at = records.edges.findIndex((edge: { basis: string }) => edge.basis === 'inferred');
    const [piece] = records.edges[at].evidence;
    Object.assign(piece, {
      at: 's1.p2.s3',
      cue: 'as printed',
      note: 'why',
      premises: ['s1.p1.s1', 't1.r1.c1'],
    });
    const edge = readGexf(write(createAtlas(records), 'gexf'), 'edge')[at];
    expect(edge?.evidence).toContain('inferred s1.p2.s3: as printed (why; from s1.p1.s1, t1.r1.c1)');
  });

  it('say the relation and its label of every edge in every table', () => {
    const atlas = createAtlas(tiny());
    const labels = [...atlas.edges.values()].map(({ relation }) => [
      relation,
      atlas.relations.get(relation)?.label,
    ]);
    expect(readGexf(write(atlas, 'gexf'), 'edge').map((edge) => [edge.relation, edge.label])).toEqual(labels);
    expect(readGraphml(write(atlas, 'graphml'), 'edge').map((edge) => [edge.relation, edge.label])).toEqual(
      labels,
    );
    expect(readCsv(write(atlas, 'edges-csv')).map((edge) => [edge.relation, edge.Label])).toEqual(labels);
  });
});

describe('GEXF', () => {
  it('gives a second edge of the same relation between the same two a kind of its own', () => {
    const records = tiny();
    records.edges.push({ ...records.edges[0], key: 'again' });
    const edges = readGexf(write(createAtlas(records), 'gexf'), 'edge');
    expect(edges.at(-1)?.kind).toBe(`${records.edges[0].relation}_2`);
    expect(edges.at(-1)?.relation).toBe(records.edges[0].relation);
  });

  it.each(['2026-02-31', 'March 2026', '2026'])('leaves out a date of publication like %s', (published) => {
    const records = tiny();
    records.paper.published = published;
    const gexf = write(createAtlas(records), 'gexf');
    validate(gexf);
    expect(gexf).not.toContain('lastmodifieddate');
  });
});
