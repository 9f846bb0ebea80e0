import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASES } from '../../../src/core/basis.js';
import type { Basis } from '../../../src/core/model.js';
import { PathsInput } from '../../../src/core/query/routes.js';
import { type BrutePath, brutePaths } from '../../support/brute.js';
import { atlasOf } from '../../support/graphs.js';
import { edges, filter, NAMES, routes } from '../../support/random.js';

interface Cell {
  from: string;
  to: string;
  length: number;
  paths: number;
  basis: Basis;
  nodes: string[];
}
interface Answer {
  cells: Cell[];
  emptyRows: { id: string }[];
  emptyColumns: { id: string }[];
  truncated?: string;
}
const ask = (atlas: ReturnType<typeof atlasOf>, input: object) =>
  atlas.ask('coverage', input) as unknown as Answer;

/** The cells by their definition, from all paths: those of the least length, pair by pair. */
function cellsOf(atlas: ReturnType<typeof atlasOf>, input: PathsInput): Cell[] {
  const pairs = new Map<string, BrutePath[]>();
  for (const path of brutePaths(atlas, input)) {
    const pair = `${path.nodes[0]} ${path.nodes[path.nodes.length - 1]}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), path]);
  }
  return [...pairs].sort().map(([pair, paths]) => {
    const [from, to] = pair.split(' ') as [string, string];
    const length = Math.min(...paths.map(({ nodes }) => nodes.length - 1));
    const shortest = paths.filter(({ nodes }) => nodes.length - 1 === length);
    const bases = shortest.map((path) => BASES.indexOf(path.basis));
    return {
      from,
      to,
      length,
      paths: shortest.length,
      basis: BASES[Math.min(...bases)] as Basis,
      nodes: shortest.map(({ nodes }) => nodes).sort((a, b) => (`${a}` < `${b}` ? -1 : 1))[0] as string[],
    };
  });
}

describe('coverage', () => {
  it('has room for sets of a hundred thousand', () => {
    const leaves = Array.from({ length: 130_000 }, (_, at) => ({ source: 'hub', target: `leaf ${at}` }));
    const { cells } = ask(atlasOf(leaves), {
      from: ['hub'],
      to: ['kind:thing'],
      routes: 'any',
      timeout: 10_000,
    });
    expect(cells).toHaveLength(leaves.length);
  });

  it('has a cell for each pair that a path joins: length, number, basis and first of its shortest paths', () => {
    fc.assert(
      fc.property(edges, fc.record({ ...routes, ...filter }), (edges, input) => {
        const atlas = atlasOf(edges, NAMES);
        const expected = cellsOf(atlas, PathsInput.parse({ ...input, rank: 'length' }));
        const { cells, emptyRows, emptyColumns } = ask(atlas, input);
        expect(cells).toEqual(expected);
        const empty = (ids: string[], side: 'from' | 'to') =>
          ids
            .filter((id) => atlas.view(input as never).has(id) && !cells.some((cell) => cell[side] === id))
            .sort();
        expect(emptyRows.map(({ id }) => id)).toEqual(empty(input.from, 'from'));
        expect(emptyColumns.map(({ id }) => id)).toEqual(empty(input.to, 'to'));
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);

  it('does not take a walk that comes back on the other side of the argument for a path', () => {
    const atlas = atlasOf([
      { source: 'p', target: 'x', relation: 'keeps' },
      { source: 'r', target: 'x', relation: 'crosses' },
      { source: 'r', target: 'x', relation: 'keeps' },
      { source: 'x', target: 't', relation: 'keeps' },
      ...['q', 's', 'u'].map((source, at) => ({
        source,
        target: ['p', 'q', 's'][at] as string,
        relation: 'keeps',
      })),
      { source: 'u', target: 't', relation: 'crosses' },
    ]);
    const { cells } = ask(atlas, { from: ['p'], to: ['t'], maxLength: 6 });
    expect(cells).toMatchObject([{ length: 4, paths: 1, nodes: ['p', 'q', 's', 'u', 't'] }]);
  });

  it('counts more paths than could be gone through', () => {
    const rows = 40;
    const layer = (at: number) =>
      Array.from({ length: rows }, (_, row) => `l${at}-${String(row).padStart(2, '0')}`);
    const links = [0, 1, 2, 3].flatMap((at) =>
      layer(at).flatMap((source) => layer(at + 1).map((target) => ({ source, target }))),
    );
    const { cells, truncated } = ask(atlasOf(links), {
      from: ['l0-00'],
      to: ['l4-00'],
      routes: 'any',
      maxLength: 4,
    });
    expect(truncated).toBeUndefined();
    expect(cells).toMatchObject([{ length: 4, paths: rows ** 3 }]);
  });

  it('names no row as empty that it had no steps left to search', () => {
    const ends = ['l', 'r'].map((side) => Array.from({ length: 9 }, (_, at) => `${side}${at}`)) as [
      string[],
      string[],
    ];
    const links = ends.flatMap((side) => side.map((source) => ({ source, target: 'hub' })));
    const answer = ask(atlasOf(links), {
      from: ends[0],
      to: ends[1],
      routes: 'any',
      maxLength: 2,
      steps: 50,
    });
    expect(answer.truncated).toBe('steps');
    expect(answer.emptyRows).toEqual([]);
    expect(answer.emptyColumns).toEqual([]);
    expect(answer.cells.length).toBeGreaterThan(0);
  });
});
