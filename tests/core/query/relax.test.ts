import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../../src/core/atlas.js';
import { PathsInput } from '../../../src/core/query/routes.js';
import { brutePaths } from '../../support/brute.js';
import { atlasOf } from '../../support/graphs.js';
import { edges, filter, NAMES, routes, someNames } from '../../support/random.js';
import { subsets } from '../../support/subsets.js';

interface Answer {
  paths: unknown[];
  why?: string;
  relaxations?: { change: string; input: Record<string, unknown> }[];
  truncated?: string;
}
const ask = (atlas: Atlas, input: object) => atlas.ask('paths', input) as unknown as Answer;

/** p – caused by c – answered by r; a long way round to s that rests on inference; z, aside; and an island. */
const atlas = atlasOf(
  [
    { source: 'c', target: 'p', relation: 'keeps' },
    { source: 'r', target: 'c', relation: 'crosses', basis: 'tabulated' },
    { source: 'p', target: 'x', relation: 'keeps', basis: 'inferred' },
    { source: 'x', target: 'y', relation: 'keeps-too' },
    { source: 's', target: 'y', relation: 'crosses' },
    { source: 'p', target: 'e1', relation: 'aside' },
    { source: 'e1', target: 'z', relation: 'aside' },
    { source: 'i', target: 'j', relation: 'keeps' },
  ],
  ['lonely'],
);

describe('where there is no path, the answer', () => {
  it.each([
    [
      'the bound',
      { to: ['s'], maxLength: 2 },
      /the bound of 2 steps/,
      'allow up to 3 steps',
      { maxLength: 3 },
    ],
    [
      'a basis',
      { to: ['s'], basis: ['stated'] },
      /the limit to some bases/,
      'take inferred edges too',
      { basis: ['stated', 'inferred'] },
    ],
    [
      'an exclusion',
      { to: ['r'], exclude: ['c', 'y'] },
      /what is excluded/,
      'no longer exclude c',
      { exclude: ['y'] },
    ],
    [
      'two exclusions',
      { to: ['s'], exclude: ['x', 'y', 'c'] },
      /what is excluded/,
      'no longer exclude x and y',
      { exclude: ['c'] },
    ],
    [
      'an excluded end',
      { to: ['r'], exclude: ['r'] },
      /leaves none of the nodes named by "to".*what is excluded/,
      'no longer exclude r',
      { exclude: [] },
    ],
    ['the rule', { to: ['z'] }, /the rule of the argument/, 'allow any route', { routes: 'any' }],
    [
      'the direction',
      { to: ['r'], direction: 'forward' },
      /the direction/,
      'walk edges either way',
      { direction: 'any' },
    ],
    [
      'a demand',
      { to: ['r'], through: ['x'] },
      /the demand for a node in between/,
      'do not demand a node in between',
      { through: [] },
    ],
    [
      'the other members',
      { to: ['c', 'r'] },
      /do not pass through other members/,
      'pass through other members of the two sets',
      { passing: true },
    ],
    [
      'a relation',
      { to: ['s'], relations: ['keeps', 'crosses'] },
      /the limit to some relations/,
      'allow edges of the relation keeps-too',
      { relations: ['keeps', 'crosses', 'keeps-too'] },
    ],
    [
      'a kind',
      { from: ['e1'], to: ['z'], routes: 'any', kinds: ['thing'] },
      /leaves none of the nodes named by "from".*the limit to some kinds/,
      'allow nodes of the kind end',
      { kinds: ['thing', 'end'] },
    ],
    [
      'two things together',
      { to: ['s'], maxLength: 2, basis: ['stated'] },
      /In the way together: the limit to some bases and the bound of 2 steps/,
      'take inferred edges too, and allow up to 3 steps',
      { basis: ['stated', 'inferred'], maxLength: 3 },
    ],
    [
      'three things together',
      { to: ['s'], maxLength: 2, basis: ['stated'], direction: 'forward' },
      /In the way together: the limit to some bases, the direction of the edges and the bound of 2 steps/,
      'take inferred edges too, and walk edges either way, and allow up to 3 steps',
      { basis: ['stated', 'inferred'], direction: 'any', maxLength: 3 },
    ],
  ])('names %s as what is in the way', (_, input, why, change, parameters) => {
    const question = { from: ['p'], ...input };
    const answer = ask(atlas, question);
    expect(answer.paths).toEqual([]);
    expect(answer.why).toMatch(why);
    expect(answer.relaxations).toContainEqual({ change, input: parameters });
    for (const each of answer.relaxations ?? [])
      expect(ask(atlas, { ...question, ...each.input }).paths.length).toBeGreaterThan(0);
  });

  it('says between what the graph has a gap', () => {
    expect(ask(atlas, { from: ['p'], to: ['i', 'lonely'] })).toMatchObject({
      why: expect.stringContaining(
        'edges of whatever kind join p to 7 other nodes and i and lonely to 1 other node, but never the two',
      ),
      relaxations: [],
    });
    expect(ask(atlas, { from: ['p'], to: ['p'] }).why).toMatch(/the same node/);
    const chain = Array.from({ length: 14 }, (_, at) => ({ source: `n${at}`, target: `n${at + 1}` }));
    expect(ask(atlasOf(chain), { from: ['n0'], to: ['n14'] }).why).toMatch(/14 steps apart/);
  });

  it('says how far apart sets lie that share members', () => {
    const chain = Array.from({ length: 14 }, (_, at) => ({ source: `n${at}`, target: `n${at + 1}` }));
    const ends = ['n0', 'n14'];
    expect(ask(atlasOf(chain), { from: ends, to: ends }).why).toMatch(/14 steps apart/);
  });

  it('lifts as few parts of a list as it takes', () => {
    const way = (nodes: string) =>
      [...nodes.slice(1)].map((target, at) => ({ source: nodes[at] as string, target }));
    const { relaxations } = ask(atlasOf([...way('sabt'), ...way('suvwt')]), {
      from: ['s'],
      to: ['t'],
      routes: 'any',
      exclude: ['a', 'b', 'u', 'v', 'w'],
    });
    expect(relaxations).toEqual([
      { change: 'no longer exclude a and b', input: { exclude: ['u', 'v', 'w'] } },
    ]);
  });

  it('says so when the search for changes is stopped', () => {
    const steps = (steps: number) =>
      ask(atlas, { from: ['p'], to: ['s'], basis: ['stated'], maxLength: 2, steps });
    const answers = Array.from({ length: 200 }, (_, at) => steps(at + 1));
    const stopped = answers.filter(({ why, truncated }) => why && truncated === 'steps');
    expect(stopped.length).toBeGreaterThan(0);
    for (const { why } of stopped) expect(why).toMatch(/stopped by a bound/);
    for (const { why } of answers) expect(why ?? '').not.toMatch(/gap/);
  });

  const question = fc.record({ ...routes, ...filter, through: fc.oneof(fc.constant([]), someNames) });
  const LIFTED: Record<string, unknown> = {
    exclude: [],
    basis: [],
    kinds: [],
    relations: [],
    through: [],
    direction: 'any',
    routes: 'any',
    passing: true,
    maxLength: 6,
  };

  it('gives changes of the fewest parameters, each of which gives a path, whenever there are any', () => {
    fc.assert(
      fc.property(edges, question, (edges, input) => {
        const atlas = atlasOf(edges, NAMES);
        const has = (changed: object) =>
          brutePaths(atlas, PathsInput.parse({ ...input, rank: 'length', ...changed })).length > 0;
        fc.pre(!has({}));
        const { relaxations = [], why } = ask(atlas, input);
        expect(why).toBeTruthy();
        if (relaxations.length === 0) expect(has(LIFTED)).toBe(false);
        for (const { input: change } of relaxations) {
          expect(has(change)).toBe(true);
          if (change.maxLength !== undefined)
            expect(has({ ...change, maxLength: (change.maxLength as number) - 1 })).toBe(false);
          for (const fewer of subsets(Object.keys(LIFTED), Object.keys(change).length - 1))
            expect(has(Object.fromEntries(fewer.map((name) => [name, LIFTED[name]])))).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);
});
