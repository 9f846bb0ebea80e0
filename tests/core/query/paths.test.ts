import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../../src/core/atlas.js';
import type { Path } from '../../../src/core/paths/explain.js';
import { PathsInput } from '../../../src/core/query/routes.js';
import { brutePaths } from '../../support/brute.js';
import { atlasOf, type PlainEdge } from '../../support/graphs.js';

interface Answer {
  paths: Path[];
  why?: string;
  relaxations?: { change: string; input: object }[];
}
const ask = (atlas: Atlas, input: object) => atlas.ask('paths', input) as unknown as Answer;

/** barrier p – caused by c – addressed by r; and a long way round that rests on inference. */
const atlas = atlasOf([
  { source: 'c', target: 'p', relation: 'keeps' },
  { source: 'r', target: 'c', relation: 'crosses', basis: 'tabulated' },
  { source: 'p', target: 'x', relation: 'keeps', basis: 'inferred' },
  { source: 'x', target: 'y', relation: 'keeps' },
  { source: 's', target: 'y', relation: 'crosses' },
  { source: 'p', target: 'e1', relation: 'aside' },
  { source: 'e1', target: 'z', relation: 'aside' },
]);

describe('paths', () => {
  it('reads as a sentence, either way along an edge', () => {
    const [best] = ask(atlas, { from: ['p'], to: ['r'] }).paths;
    expect(best?.sentence).toBe('P is keeps of c, which is crosses of r.');
    expect(best?.basis).toBe('tabulated');
    expect(best?.steps.map(({ from, to, basis, edges }) => [from, to, basis, edges[0]?.forward])).toEqual([
      ['p', 'c', 'stated', false],
      ['c', 'r', 'tabulated', false],
    ]);
  });

  it('splits the cost step by step, and says what makes it rank above the next', () => {
    const { paths } = ask(atlas, { from: ['p'], to: ['r', 's'], rank: 'evidence' });
    expect(paths.map(({ cost }) => cost)).toEqual([2000, 5000]);
    for (const { cost, steps } of paths) expect(steps.reduce((sum, step) => sum + step.cost, 0)).toBe(cost);
    expect(paths[0]?.aboveNext).toBe(
      'It costs 3000 less than the next: 1 step fewer (1000), less rests on inference alone (2000).',
    );
  });

  it.each([
    [{ from: ['p'], to: ['s'], maxLength: 2 }, 'allow up to 3 steps', { maxLength: 3 }],
    [{ from: ['p'], to: ['s'], basis: ['stated'] }, 'allow every basis, inferred too', { basis: [] }],
    [{ from: ['p'], to: ['r'], exclude: ['c', 'y'] }, 'no longer exclude c', { exclude: ['y'] }],
    [{ from: ['p'], to: ['z'] }, 'allow any route', { routes: 'any' }],
    [{ from: ['p'], to: ['r'], direction: 'forward' }, 'walk edges either way', { direction: 'any' }],
    [{ from: ['p'], to: ['r'], through: ['x'] }, 'do not demand a node in between', { through: [] }],
    [
      { from: ['p'], to: ['s'], maxLength: 2, basis: ['stated'] },
      'allow every basis, inferred too, and allow up to 3 steps',
      { basis: [], maxLength: 3 },
    ],
  ])('says for %j that it would help to %s', (input, change, parameters) => {
    const { paths, why, relaxations } = ask(atlas, input);
    expect(paths).toEqual([]);
    expect(why).toMatch(/There is no path/);
    expect(relaxations).toContainEqual({ change, input: parameters });
    for (const each of relaxations ?? [])
      expect(ask(atlas, { ...input, ...each.input }).paths.length).toBeGreaterThan(0);
  });

  it('says so when the filter leaves none of the ends', () => {
    expect(ask(atlas, { from: ['p'], to: ['r'], exclude: ['r'] }).why).toBe(
      'The filter leaves none of the nodes named by "to".',
    );
  });

  it('groups paths by their kinds and relations', () => {
    const answer = atlas.ask('paths', { from: ['p'], to: ['r', 's'], group: 'pattern' }) as unknown as {
      patterns: { count: number; sentence: string }[];
    };
    expect(answer.patterns.map(({ count, sentence }) => [count, sentence])).toEqual([
      [1, 'thing is keeps of thing, which is crosses of thing'],
      [1, 'thing keeps thing, which keeps thing, which is crosses of thing'],
    ]);
  });
});

const NAMES = ['a', 'b', 'c', 'd', 'ea'];
const someNames = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 2 });
const edges: fc.Arbitrary<PlainEdge[]> = fc.uniqueArray(
  fc.record({
    source: fc.constantFrom(...NAMES),
    target: fc.constantFrom(...NAMES),
    relation: fc.constantFrom('keeps', 'crosses', 'aside'),
    basis: fc.constantFrom('stated', 'tabulated', 'inferred'),
  }),
  { maxLength: 12, selector: ({ source, target, relation }) => `${source} ${relation} ${target}` },
);
const routes = fc.record({
  from: someNames,
  to: someNames,
  maxLength: fc.integer({ min: 1, max: 4 }),
  routes: fc.constantFrom('argument', 'any'),
});

describe('coverage', () => {
  it('has a cell for each pair that a path joins, with its shortest paths counted', () => {
    fc.assert(
      fc.property(edges, routes, (edges, input) => {
        const atlas = atlasOf(edges, NAMES);
        const all = brutePaths(atlas, PathsInput.parse({ ...input, rank: 'length' }));
        const { cells } = atlas.ask('coverage', input) as unknown as {
          cells: { from: string; to: string; length: number; paths: number }[];
        };
        const expected = new Map<string, { length: number; paths: number }>();
        for (const { nodes } of all) {
          const pair = `${nodes[0]} ${nodes[nodes.length - 1]}`;
          const known = expected.get(pair);
          if (!known) expected.set(pair, { length: nodes.length - 1, paths: 1 });
          else if (known.length === nodes.length - 1) known.paths++;
        }
        expect(
          new Map(cells.map(({ from, to, length, paths }) => [`${from} ${to}`, { length, paths }])),
        ).toEqual(expected);
      }),
      { numRuns: 800 },
    );
  });
});

describe('knockout', () => {
  it('loses the pairs that no path joins any more, and finds every single node and edge on which a pair hangs', () => {
    fc.assert(
      fc.property(edges, routes, fc.constantFrom(...NAMES), (edges, input, remove) => {
        const atlas = atlasOf(edges, NAMES);
        const pairs = (exclude: string[]) =>
          new Set(
            brutePaths(atlas, PathsInput.parse({ ...input, exclude })).map(
              ({ nodes }) => `${nodes[0]} ${nodes[nodes.length - 1]}`,
            ),
          );
        const answer = atlas.ask('knockout', { ...input, remove: [remove], top: 100 }) as unknown as {
          lost: { from: string; to: string }[];
          critical: { type: string; id: string; cuts: number }[];
        };
        const [before, after] = [pairs([]), pairs([remove])];
        expect(answer.lost.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(
          [...before].filter((pair) => !after.has(pair)).sort(),
        );
        const ends = new Set([...input.from, ...input.to]);
        const critical = NAMES.filter((id) => id !== remove && !ends.has(id))
          .map((id) => [id, after.size - pairs([remove, id]).size] as const)
          .filter(([, cuts]) => cuts > 0);
        expect(
          new Map(answer.critical.filter(({ type }) => type === 'node').map(({ id, cuts }) => [id, cuts])),
        ).toEqual(new Map(critical));
      }),
      { numRuns: 400 },
    );
  });
});
