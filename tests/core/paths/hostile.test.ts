import { describe, expect, it } from 'vitest';
import {
  bipartite,
  clique,
  diamonds,
  grid,
  type Links,
  name,
  range,
  star,
  trap,
} from '../../../bench/hostile-graphs.mjs';
import { Budget } from '../../../src/core/budget.js';
import { find, PathsInput } from '../../../src/core/query/routes.js';
import { atlasOf, ONTOLOGY, type PlainEdge } from '../../support/graphs.js';

const ask = (links: Links, from: string, to: string, more: object = {}, grant: object = {}) => {
  const edges: PlainEdge[] = links.map(([source, target]) => ({ source, target }));
  const input = PathsInput.parse({ from: [from], to: [to], rank: 'length', routes: 'any', ...more });
  const budget = new Budget({ time: 2_000, ...grant });
  const { network, found } = find(atlasOf(edges), input, budget);
  return {
    lengths: found.map(({ arcs }) => arcs.length),
    stopped: budget.stopped,
    arcs: found.map(({ arcs }) => arcs.map((arc) => network.head[arc])),
  };
};

describe('on hostile graphs the search', () => {
  it.each([12, 50, 200])('is exact in a clique of %i', (size) => {
    const { lengths, stopped } = ask(clique(size), name(0), name(1), { k: size + 5, maxLength: 12 });
    expect(stopped).toBeUndefined();
    expect(lengths.filter((length) => length === 1)).toHaveLength(1);
    expect(lengths.filter((length) => length === 2)).toHaveLength(size - 2);
    expect(lengths.filter((length) => length === 3)).toHaveLength(6);
  });

  it('finds all shortest ways through a grid', () => {
    const { lengths } = ask(grid(6, 6), name(0, 0), name(5, 5), { k: 300, maxLength: 12 });
    expect(lengths.filter((length) => length === 10)).toHaveLength(252);
  });

  it('finds the ways up a ladder', () => {
    const { lengths } = ask(grid(2, 11), name(0, 0), name(0, 10), { k: 100, maxLength: 12 });
    expect(lengths).toEqual([10, ...Array(55).fill(12)]);
  });

  it('takes long chains of diamonds, where the paths are too many to count', () => {
    const { lengths, stopped } = ask(diamonds(6), name(0), name(6), { k: 1_000, maxLength: 12 });
    expect(stopped).toBeUndefined();
    expect(lengths).toEqual(Array(64).fill(12));
  });

  it('is exact between the sides of a full bipartite graph', () => {
    const { lengths } = ask(bipartite(40), `l${name(0)}`, `r${name(0)}`, { k: 20 });
    expect(lengths).toEqual([1, ...Array(19).fill(3)]);
  });

  it('is exact in a star, and with 8,000 parallel edges', () => {
    expect(ask(star(5_000), name(0), name(1), { k: 10 }).lengths).toEqual([2]);
    const [like] = ONTOLOGY.relations;
    const relations = range(8_000).map((at) => ({ ...like, id: `r${name(at)}` }));
    const parallel = relations.map(({ id }): PlainEdge => ({ source: 'a', target: 'b', relation: id }));
    const atlas = atlasOf(parallel, [], { ...ONTOLOGY, relations });
    const input = { from: ['a'], to: ['b'], routes: 'any', k: 100 };
    expect(find(atlas, PathsInput.parse(input), new Budget({ time: 10_000 })).found).toHaveLength(1);
    expect(
      find(atlas, PathsInput.parse({ ...input, edges: 'distinct' }), new Budget({ time: 10_000 })).found,
    ).toHaveLength(100);
  });

  it('gets out of dead ends', () => {
    const { lengths, stopped } = ask(
      trap(6, 25),
      name(0),
      name(6),
      { k: 5, maxLength: 12 },
      { time: 10_000 },
    );
    expect(stopped).toBeUndefined();
    expect(lengths).toEqual([6]);
  });

  it('stops at its deadline and says so', () => {
    const began = performance.now();
    const { stopped } = ask(
      clique(60),
      name(0),
      name(1),
      { k: 1_000, maxLength: 12, rank: 'specificity', routes: 'any', passing: true },
      { time: 30 },
    );
    const spent = performance.now() - began;
    expect(spent).toBeLessThan(1_500);
    expect([undefined, 'time']).toContain(stopped);
  });

  it('gives the same answer every time under a budget of steps', () => {
    const run = () => ask(clique(40), name(0), name(1), { k: 1_000, maxLength: 12 }, { steps: 5_000 });
    const first = run();
    expect(first.stopped).toBe('steps');
    expect(run()).toEqual(first);
  });

  it('stops when it is called off', () => {
    expect(ask(clique(60), name(0), name(1), { k: 1_000 }, { cancelled: () => true }).stopped).toBe(
      'cancelled',
    );
  });
});
