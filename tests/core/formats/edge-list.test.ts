import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Atlas, createAtlas } from '../../../src/core/atlas.js';
import { Facts } from '../../../src/core/facts.js';
import { readEdgeList } from '../../../src/core/formats/edge-list.js';
import { DIRECTIONS, EDGES } from '../../../src/core/paths/network.js';

const ends = (text: string) =>
  readEdgeList(text, 'list').records.edges.map(({ source, target }) => [source, target]);
const id = fc.oneof(
  fc.nat({ max: 300 }).map(String),
  fc.constantFrom('00', '07', '12345678', '4294967296', '-1', '1e3', 'constructor', '__proto__', 'ö', 'a--b'),
);

describe('readEdgeList', () => {
  it('gives the edges of the list, in order of ids, each once', () => {
    const list = fc.array(fc.tuple(id, id), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        list,
        fc.constantFrom(' ', ',', '\t', ', '),
        fc.constantFrom('\n', '\r\n'),
        (pairs, gap, end) => {
          const text = pairs.map((pair) => pair.join(gap)).join(end);
          const distinct = new Map(pairs.map((pair) => [JSON.stringify(pair), pair]));
          const order = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
          const expected = [...distinct.values()].sort((a, b) => order(a[0], b[0]) || order(a[1], b[1]));
          expect(ends(text)).toEqual(expected);
          const { records } = readEdgeList(text, 'list');
          expect(records.nodes.map((node) => node.id)).toEqual([...new Set(pairs.flat())].sort());
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds each node by its id, and no other, however many digits ids have and however they begin', () => {
    const digits = fc.oneof(fc.nat({ max: 1_500 }).map(String), fc.stringMatching(/^0{0,2}\d{1,4}$/), id);
    fc.assert(
      fc.property(fc.array(fc.tuple(digits, digits), { minLength: 300, maxLength: 600 }), (pairs) => {
        const { columns } = readEdgeList(pairs.map((pair) => pair.join(' ')).join('\n'), 'list');
        const ids = Array.from({ length: columns.size }, (_, node) => columns.idOf(node));
        expect(ids).toEqual([...new Set(pairs.flat())].sort());
        expect(ids.map((each) => columns.indexOf(each))).toEqual([...ids.keys()]);
        const known = new Set(ids);
        for (const other of ['', '5', '05', '1500', '9999999999', '1e1', '1.0', ' 1', 'none', '-1'])
          if (!known.has(other)) expect(columns.indexOf(other)).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  it('makes the arcs that the same records make', () => {
    const node = fc.nat({ max: 12 }).map(String);
    const list = fc.array(fc.tuple(node, node), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        list,
        fc.constantFrom(...DIRECTIONS),
        fc.constantFrom(...EDGES),
        (pairs, direction, edges) => {
          const { records, columns } = readEdgeList(pairs.map((pair) => pair.join(',')).join('\n'), 'list');
          const [fast, slow] = [new Facts(records, columns), new Facts({ ...records })].map((facts) => {
            const plan = { direction, routes: 'any', rank: 'length', edges } as const;
            const { snapshot, rooms, ...network } = facts.snapshot().network(plan);
            return network;
          });
          expect(fast).toEqual(slow);
        },
      ),
    );
  });

  it('passes over comments, empty lines, a byte order mark and a header', () => {
    expect(ends('\uFEFFSource,Target\n# a comment\n\na,b\n')).toEqual([['a', 'b']]);
    expect(ends('a b\n  \n#\nb c')).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
    expect(ends('# source target\n# 1\n1 2\n#\n # 3\n2 #')).toEqual([
      ['#', '3'],
      ['1', '2'],
      ['2', '#'],
    ]);
  });

  it.each([
    ['a b\nc\n', 'Line 2 is not an edge: "c".'],
    ['# one\na b c', 'Line 2 is not an edge: "a b c".'],
    ['\uFEFFsource,target\r\n1,2\r\n# one\r\n\r\n1,2,3\r\n4,5', 'Line 5 is not an edge: "1,2,3".'],
    ['1 2\n3 4\n# end\n5', 'Line 4 is not an edge: "5".'],
    ['', 'The file holds no edge.'],
    ['source,target', 'The file holds no edge.'],
    ['# nothing\n', 'The file holds no edge.'],
  ])('refuses %j', (text, message) => {
    expect(() => readEdgeList(text, 'list')).toThrow(message);
  });

  it('answers as the same records do, and makes these only when asked', () => {
    const { records, columns } = readEdgeList('1 2\n2 3\n1 10\n10 3\n3 3\n', 'list');
    const question = { from: ['1'], to: ['3'], routes: 'any', direction: 'forward' };
    const fast = new Atlas(records, columns).ask('paths', question);
    expect(fast).toEqual(createAtlas({ ...records }).ask('paths', question));
    expect((fast.paths as { nodes: string[] }[]).map(({ nodes }) => nodes)).toEqual([
      ['1', '10', '3'],
      ['1', '2', '3'],
    ]);
  });
});
