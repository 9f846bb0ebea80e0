import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PathsInput } from '../../../src/core/query/routes.js';
import { brutePaths } from '../../support/brute.js';
import { atlasOf, type PlainEdge } from '../../support/graphs.js';
import { edges, filter, NAMES, routes } from '../../support/random.js';
import { subsets } from '../../support/subsets.js';

interface Answer {
  before: number;
  after: number;
  lost: { from: string; to: string }[];
  critical: { type: string; id: string; cuts: number; pairs: unknown[] }[];
  minimumCut?: string[];
  cutNote?: string;
  truncated?: string;
}
type Question = { from: string[]; to: string[]; exclude?: readonly string[] };
const ask = (atlas: ReturnType<typeof atlasOf>, input: object) =>
  atlas.ask('knockout', { top: 1_000, ...input }) as unknown as Answer;

/** The pairs that a path joins, by trying every walk. */
const pairs = (edges: PlainEdge[], input: Question, without: string[] = []) =>
  new Set(
    brutePaths(
      atlasOf(edges, NAMES),
      PathsInput.parse({ ...input, exclude: [...(input.exclude ?? []), ...without] }),
    ).map(({ nodes }) => `${nodes[0]} ${nodes[nodes.length - 1]}`),
  );

const question = fc.record({ ...routes, ...filter });

describe('knockout', () => {
  it('loses the pairs that no path joins any more', () => {
    fc.assert(
      fc.property(edges, question, fc.constantFrom(...NAMES), (edges, input, remove) => {
        const answer = ask(atlasOf(edges, NAMES), { ...input, remove: [remove] });
        const [before, after] = [pairs(edges, input), pairs(edges, input, [remove])];
        expect([answer.before, answer.after]).toEqual([before.size, after.size]);
        expect(answer.lost.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(
          [...before].filter((pair) => !after.has(pair)).sort(),
        );
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('names no pair as lost that is not, when its steps run out', () => {
    fc.assert(
      fc.property(edges, question, fc.constantFrom(...NAMES), fc.nat(200), (edges, input, name, steps) => {
        const atlas = atlasOf(edges, NAMES);
        const all = ask(atlas, { ...input, remove: [name] });
        const stopped = ask(atlas, { ...input, remove: [name], steps: steps + 1 });
        for (const pair of stopped.lost) expect(all.lost).toContainEqual(pair);
        expect(stopped.after).toBeLessThanOrEqual(all.after);
      }),
      { numRuns: 500 },
    );
  });

  it('cuts what is left after the loss, also where members of the sets are lost', () => {
    const atlas = atlasOf([
      { source: 'm', target: 'a' },
      { source: 'a', target: 'b' },
      { source: 'm', target: 'p' },
      { source: 'p', target: 'b' },
    ]);
    const { minimumCut, cutNote } = ask(atlas, {
      from: ['m'],
      to: ['a', 'b'],
      routes: 'any',
      passing: true,
      remove: ['a'],
    });
    expect({ minimumCut, cutNote }).toEqual({ minimumCut: ['p'], cutNote: undefined });
  });

  it('finds every single node and edge on which a pair hangs, and no other', () => {
    fc.assert(
      fc.property(edges, question, (edges, input) => {
        const { critical } = ask(atlasOf(edges, NAMES), input);
        const all = pairs(edges, input);
        const isEnd = new Set([...input.from, ...input.to]);
        const nodes = NAMES.filter((id) => !isEnd.has(id)).map(
          (id) =>
            [`node ${id}`, [...all].filter((pair) => !pairs(edges, input, [id]).has(pair)).length] as const,
        );
        const cutBy = (lost: PlainEdge) =>
          [...all].filter((pair) => !pairsWithout(edges, input, lost).has(pair)).length;
        const keys = edges.map(
          (edge) => [`edge ${edge.source}--${edge.relation}--${edge.target}`, cutBy(edge)] as const,
        );
        const found = critical.filter(({ type, id }) => type === 'edge' || !isEnd.has(id));
        expect(Object.fromEntries(found.map(({ type, id, cuts }) => [`${type} ${id}`, cuts]))).toEqual(
          Object.fromEntries([...nodes, ...keys].filter(([, cuts]) => cuts > 0)),
        );
        expect(critical.map(({ cuts }) => cuts)).toEqual(
          critical.map(({ cuts }) => cuts).sort((a, b) => b - a),
        );
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('cuts all pairs with the fewest nodes', () => {
    fc.assert(
      fc.property(edges, question, (edges, input) => {
        const { minimumCut, cutNote, after } = ask(atlasOf(edges, NAMES), { ...input, top: 0 });
        const isEnd = new Set([...input.from, ...input.to]);
        const losable = NAMES.filter((id) => !isEnd.has(id));
        const direct = pairs(edges, input, losable);
        if (after === direct.size) expect(minimumCut).toBeUndefined();
        else {
          expect(pairs(edges, input, minimumCut)).toEqual(direct);
          for (const fewer of subsets(losable, (minimumCut as string[]).length - 1))
            expect(pairs(edges, input, fewer).size).toBeGreaterThan(direct.size);
        }
        if (direct.size > 0)
          expect(cutNote).toContain(
            direct.size === 1 ? 'the ends of one pair nothing' : `the ends of ${direct.size} pairs nothing`,
          );
        else expect(cutNote).toBeUndefined();
      }),
      { numRuns: 800 },
    );
  }, 60_000);

  it('names the two nodes that hold a small graph together, worked by hand', () => {
    // two barriers, both caused by c; c is answered by r alone, r being implemented by i and j; q hangs on d
    const atlas = atlasOf([
      { source: 'c', target: 'p', relation: 'keeps' },
      { source: 'c', target: 'q', relation: 'keeps' },
      { source: 'd', target: 'q', relation: 'keeps' },
      { source: 'r', target: 'c', relation: 'crosses' },
      { source: 's', target: 'd', relation: 'crosses' },
      { source: 'i', target: 'r', relation: 'keeps' },
      { source: 'j', target: 'r', relation: 'keeps' },
      { source: 'j', target: 's', relation: 'keeps' },
    ]);
    const answer = ask(atlas, { from: ['p', 'q'], to: ['i', 'j'], top: 3 });
    expect(answer.before).toBe(4);
    expect(answer.critical.map(({ type, id, cuts }) => [type, id, cuts])).toEqual([
      ['node', 'c', 3],
      ['node', 'r', 3],
      ['edge', 'r--crosses--c', 3],
    ]);
    expect(answer.minimumCut).toHaveLength(2);
    const less = ask(atlas, { from: ['p', 'q'], to: ['i', 'j'], remove: ['r--crosses--c'] });
    expect(less).toMatchObject({ before: 4, after: 1, minimumCut: ['d'] });
  });

  it('finds large cuts by a flow: a full bipartite graph, and a wide grid', () => {
    const names = (letter: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${letter}${String(at).padStart(2, '0')}`);
    const bipartite = names('l', 30).flatMap((source) =>
      names('r', 30).map((target) => ({ source, target })),
    );
    const wide = ask(atlasOf(bipartite), { from: ['l00'], to: ['l01'], routes: 'any', top: 0 });
    expect(wide.minimumCut).toEqual(names('r', 30));
    const grid = names('x', 7).flatMap((x, at) =>
      names('y', 7).flatMap((y, up) => [
        ...(at < 6 ? [{ source: x + y, target: names('x', 7)[at + 1] + y }] : []),
        ...(up < 6 ? [{ source: x + y, target: x + names('y', 7)[up + 1] }] : []),
      ]),
    );
    const corners = ask(atlasOf(grid), {
      from: ['x00y00'],
      to: ['x06y06'],
      routes: 'any',
      maxLength: 12,
      top: 0,
    });
    expect(corners.minimumCut).toHaveLength(2);
  });

  it('counts only the paths that are short enough: a cut of these can be smaller', () => {
    // p to t in two steps by m alone, or in four steps round about
    const links = [
      ['p', 'm'],
      ['m', 't'],
      ['p', 'u'],
      ['u', 'v'],
      ['v', 'w'],
      ['w', 't'],
    ];
    const atlas = atlasOf(links.map(([source, target]) => ({ source, target }) as PlainEdge));
    const cut = (maxLength: number) =>
      ask(atlas, { from: ['p'], to: ['t'], routes: 'any', maxLength, top: 0 }).minimumCut;
    expect(cut(3)).toEqual(['m']);
    expect(cut(4)).toHaveLength(2);
  });

  it('says what is critical, and what is known of the cut, when its steps run out', () => {
    const links = Array.from({ length: 9 }, (_, at) => at).flatMap((at) =>
      Array.from({ length: at }, (_, to) => ({ source: `n${at}`, target: `n${to}` })),
    );
    const apart = links.filter(({ source, target }) => `${source}${target}` !== 'n1n0');
    const atlas = atlasOf([
      ...apart,
      { source: 'n2', target: 'bridge' },
      { source: 'bridge', target: 'far' },
    ]);
    const { critical, cutNote, truncated } = ask(atlas, {
      from: ['n0'],
      to: ['n1', 'far'],
      routes: 'any',
      steps: 900,
    });
    expect(truncated).toBe('steps');
    expect(critical.map(({ type, id, cuts }) => [type, id, cuts])).toContainEqual(['node', 'bridge', 1]);
    expect(cutNote).toMatch(/at least \d+/);
  });
});

function pairsWithout(edges: PlainEdge[], input: Question, lost: PlainEdge): Set<string> {
  return pairs(
    edges.filter((edge) => edge !== lost),
    input,
  );
}
