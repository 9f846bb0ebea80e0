import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../../src/core/atlas.js';
import { PathsInput } from '../../../src/core/query/routes.js';
import { brutePaths } from '../../support/brute.js';
import { atlasOf, ONTOLOGY, type PlainEdge } from '../../support/graphs.js';

interface Answer {
  paths: { nodes: string[]; cost: number }[];
  patterns: { count: number }[];
  cells: { from: string; to: string; length: number; paths: number }[];
  before: number;
}
const ask = (operation: string, atlas: Atlas, input: object) =>
  atlas.ask(operation, input) as unknown as Answer;

/** The routes from p to r, as texts. */
const routes = (edges: PlainEdge[], input: object = {}) =>
  ask('paths', atlasOf(edges), { from: ['p'], to: ['r'], ...input }).paths.map(({ nodes }) => nodes.join(''));

const causes = (source: string, target: string): PlainEdge => ({ source, target, relation: 'causes' });
const crosses = (source: string, target: string): PlainEdge => ({ source, target, relation: 'crosses' });

describe('the rule of the argument', () => {
  it('leads from an effect to its cause and to the cause of that, or the other way', () => {
    expect(routes([causes('a', 'p'), causes('b', 'a'), crosses('r', 'b')])).toEqual(['pabr']);
    expect(routes([causes('p', 'a'), causes('a', 'b'), crosses('r', 'b')])).toEqual(['pabr']);
  });

  it('does not lead from a cause to its effect and on to another cause of that', () => {
    const turning = [causes('p', 'f'), causes('a', 'f'), crosses('r', 'a')];
    expect(routes(turning)).toEqual([]);
    expect(routes(turning, { routes: 'any' })).toEqual(['pfar']);
    const roundabout: PlainEdge[] = [causes('p', 'f'), { source: 'f', target: 'g', relation: 'alike' }];
    expect(routes([...roundabout, causes('a', 'g'), crosses('r', 'a')])).toEqual([]);
  });

  it('does not lead from an effect to its cause and on to another effect of that', () => {
    expect(routes([causes('c', 'p'), causes('c', 'a'), crosses('r', 'a')])).toEqual([]);
  });

  it('does not lead from a part to the whole and on to another part', () => {
    const part = (source: string, target: string): PlainEdge => ({ source, target, relation: 'part' });
    expect(routes([crosses('a', 'p'), part('a', 'w'), part('r', 'w')])).toEqual([]);
    expect(routes([crosses('a', 'p'), part('a', 'w'), part('w', 'r')])).toEqual(['pawr']);
  });

  it('may turn on one axis what it does not on another', () => {
    const part: PlainEdge = { source: 'a', target: 'c', relation: 'part' };
    expect(routes([causes('a', 'p'), part, causes('d', 'c'), crosses('r', 'd')])).toEqual(['pacdr']);
    expect(routes([causes('a', 'p'), part, causes('c', 'd'), crosses('r', 'd')])).toEqual([]);
  });

  it('knows relations of one axis as one', () => {
    const leads: PlainEdge = { source: 'a', target: 'f', relation: 'leads' };
    expect(routes([causes('p', 'f'), leads, crosses('r', 'a')])).toEqual([]);
  });

  it('takes no axis from a relation that reads the same both ways', () => {
    const relations = ONTOLOGY.relations.map((each) =>
      each.id === 'alike' ? { ...each, axis: 'kin' } : each,
    );
    const edges: PlainEdge[] = [
      { source: 'p', target: 'f', relation: 'alike' },
      { source: 'a', target: 'f', relation: 'alike' },
      crosses('r', 'a'),
    ];
    const atlas = atlasOf(edges, [], { ...ONTOLOGY, relations });
    expect(ask('paths', atlas, { from: ['p'], to: ['r'] }).paths).toHaveLength(1);
  });

  it('has three axes at most', () => {
    const relations = ONTOLOGY.relations.map((each) => ({ ...each, axis: each.id }));
    expect(() => atlasOf([], ['a'], { ...ONTOLOGY, relations })).toThrow('There may be 3 axes at most.');
  });

  it('begins anew once it has crossed', () => {
    expect(routes([causes('c', 'p'), crosses('a', 'c'), causes('a', 'r')])).toEqual(['pcar']);
  });

  it('lets a step pass that something else joins, too', () => {
    const turning = [causes('p', 'f'), causes('a', 'f'), crosses('r', 'a')];
    const other: PlainEdge = { source: 'f', target: 'a', relation: 'keeps' };
    expect(routes([...turning, other])).toEqual(['pfar']);
    expect(routes([...turning, other], { edges: 'distinct' })).toEqual(['pfar']);
  });

  it('takes the dearer of two walks over the same nodes where the cheaper one turns', () => {
    const edges: PlainEdge[] = [
      causes('p', 'a'),
      causes('b', 'a'),
      { ...crosses('b', 'a'), basis: 'inferred' },
      causes('r', 'b'),
      crosses('r', 'b'),
    ];
    const [path] = ask('paths', atlasOf(edges), { from: ['p'], to: ['r'], rank: 'evidence' }).paths;
    expect(path).toMatchObject({ nodes: ['p', 'a', 'b', 'r'], cost: 5_000 });
  });

  it('goes by the crossing that leaves a row of nodes open, for coverage too', () => {
    const edges: PlainEdge[] = [
      { source: 'p', target: 'a', relation: 'keeps' },
      crosses('a', 'p'),
      { source: 'a', target: 'b', relation: 'part' },
      crosses('b', 'a'),
      { source: 'r', target: 'b', relation: 'part' },
    ];
    expect(routes(edges)).toEqual(['pabr']);
    const { cells } = ask('coverage', atlasOf(edges), { from: ['p'], to: ['r'], maxLength: 3 });
    expect(cells).toMatchObject([{ length: 3, paths: 1 }]);
  });

  it('is the same for every operation, on graphs of many causes', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'f', 'ea');
    const edge = fc.record({
      source: node,
      target: node,
      relation: fc.constantFrom('causes', 'causes', 'leads', 'part', 'part', 'crosses', 'keeps', 'alike'),
    });
    const key = ({ source, target, relation }: PlainEdge) => `${source} ${relation} ${target}`;
    const graph = fc.uniqueArray(edge, { minLength: 6, maxLength: 12, selector: key });
    const ends = fc.uniqueArray(node, { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(graph, ends, fc.integer({ min: 2, max: 5 }), (edges, [from, ...to], maxLength) => {
        const input = { from: [from as string], to, maxLength };
        const atlas = atlasOf(edges, [from as string, ...to]);
        const all = brutePaths(atlas, PathsInput.parse({ ...input, k: 1_000 }));
        const { paths, patterns } = ask('paths', atlas, { ...input, k: 1_000, group: 'pattern' });
        expect(paths.map(({ nodes }) => nodes)).toEqual(all.map(({ nodes }) => nodes));
        expect(patterns.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        const { cells } = ask('coverage', atlas, input);
        const joined = to.filter((each) => all.some(({ nodes }) => nodes.at(-1) === each)).sort();
        expect(cells.map((cell) => [cell.to, cell.length, cell.paths])).toEqual(
          joined.map((each) => {
            const lengths = all
              .filter(({ nodes }) => nodes.at(-1) === each)
              .map(({ nodes }) => nodes.length - 1);
            const least = Math.min(...lengths);
            return [each, least, lengths.filter((length) => length === least).length];
          }),
        );
        expect(ask('knockout', atlas, { ...input, top: 0 }).before).toBe(joined.length);
      }),
      { numRuns: 2_000 },
    );
  }, 60_000);
});
