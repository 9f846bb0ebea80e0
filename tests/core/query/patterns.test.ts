import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Path } from '../../../src/core/paths/explain.js';
import { PathsInput } from '../../../src/core/query/routes.js';
import { brutePaths } from '../../support/brute.js';
import { atlasOf, ONTOLOGY } from '../../support/graphs.js';
import { edges, filter, NAMES, routes, someNames } from '../../support/random.js';

interface Pattern {
  kinds: string[];
  relations: string[];
  sentence: string;
  count: number;
  example: Path;
}
const ask = (atlas: ReturnType<typeof atlasOf>, input: object) =>
  atlas.ask('paths', { ...input, group: 'pattern' }) as unknown as {
    paths: Path[];
    patterns: Pattern[];
    truncated?: string;
  };

describe('group=pattern', () => {
  it('groups all paths by kinds and relations, not only the k that are shown', () => {
    const atlas = atlasOf([
      { source: 'p', target: 'a', relation: 'keeps' },
      { source: 'p', target: 'b', relation: 'keeps' },
      { source: 'p', target: 'c', relation: 'alike' },
      ...['a', 'b', 'c'].map((target) => ({ source: 'r', target, relation: 'crosses' })),
      { source: 'r', target: 'p', relation: 'crosses' },
    ]);
    const { paths, patterns } = ask(atlas, { from: ['p'], to: ['r'], k: 1, rank: 'length', maxLength: 2 });
    expect(paths).toHaveLength(1);
    expect(patterns.map(({ count, sentence, example }) => [count, sentence, example.nodes])).toEqual([
      [2, 'thing keeps thing, which is crosses of thing', ['p', 'a', 'r']],
      [1, 'thing is crosses of thing', ['p', 'r']],
      [1, 'thing alike thing, which is crosses of thing', ['p', 'c', 'r']],
    ]);
  });

  it('takes the same walk as the path where its nodes are joined in several ways', () => {
    const atlas = atlasOf([
      { source: 'a', target: 'b', relation: 'keeps' },
      { source: 'a', target: 'b', relation: 'crosses', basis: 'inferred' },
      { source: 'b', target: 'c', relation: 'keeps' },
      { source: 'b', target: 'c', relation: 'crosses' },
    ]);
    const { paths, patterns } = ask(atlas, { from: ['a'], to: ['c'], rank: 'evidence' });
    expect(paths.map(({ cost }) => cost)).toEqual([2000]);
    expect(patterns.map(({ relations, example }) => [relations, example.cost])).toEqual([
      [['keeps', 'crosses'], 2000],
    ]);
  });

  it('tells relations apart whatever their names', () => {
    const [like] = ONTOLOGY.relations;
    const relations = ['r', 'r 0>r'].map((id) => ({ ...like, id }));
    const links = [
      { source: 'a', target: 'b', relation: 'r' },
      { source: 'b', target: 'c', relation: 'r' },
      { source: 'a', target: 'c', relation: 'r 0>r' },
    ];
    const { patterns } = ask(atlasOf(links, [], { ...ONTOLOGY, relations }), { from: ['a'], to: ['c'] });
    expect(patterns.map(({ count }) => count)).toEqual([1, 1]);
  });

  it('counts every path of the question once', () => {
    fc.assert(
      fc.property(
        edges,
        fc.record({
          ...routes,
          ...filter,
          through: fc.oneof(fc.constant([]), someNames),
          edges: fc.constantFrom('merged', 'distinct'),
        }),
        (edges, input) => {
          const atlas = atlasOf(edges, NAMES);
          const all = brutePaths(atlas, PathsInput.parse(input));
          const { patterns, truncated } = ask(atlas, input);
          if (truncated) return;
          expect(patterns.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
          const rows = new Set(all.map(({ nodes }) => `${nodes}`));
          for (const { example, kinds, relations } of patterns) {
            expect(rows).toContain(`${example.nodes}`);
            expect(kinds).toHaveLength(relations.length + 1);
          }
          expect(new Set(patterns.map(({ sentence }) => sentence)).size).toBe(patterns.length);
        },
      ),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it('says when it could not go through all of them', () => {
    const clique = NAMES.flatMap((source, at) => NAMES.slice(at + 1).map((target) => ({ source, target })));
    const input = { from: ['a'], to: ['b'], routes: 'any', steps: 200 };
    expect(ask(atlasOf(clique), input).truncated).toBe('steps');
    expect(ask(atlasOf(clique), input)).toEqual(ask(atlasOf(clique), input));
  });
});
