import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../../src/core/atlas.js';
import type { Path } from '../../../src/core/paths/explain.js';
import { atlasOf } from '../../support/graphs.js';

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
