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
      'It costs 3000 less than the next: it is 1 step shorter (1000) and less of it rests on inference alone (2000).',
    );
  });
});
