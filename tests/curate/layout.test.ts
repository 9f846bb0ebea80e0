import { describe, expect, it } from 'vitest';
import { computeLayout, layoutText } from '../../src/curate/layout.js';
import { atlasOf } from '../support/graphs.js';
import { shipped } from '../support/shipped.js';

const edges = (...pairs: string[]) =>
  pairs.map((pair) => ({ source: pair.split('-')[0] as string, target: pair.split('-')[1] as string }));
const layoutOf = (...pairs: string[]) => computeLayout(atlasOf(edges(...pairs)).records);
const gap = ([ax, ay]: number[], [bx, by]: number[]) =>
  Math.hypot((ax as number) - (bx as number), (ay as number) - (by as number));

describe('computeLayout', () => {
  it('gives the same places each time, in whole numbers', () => {
    const once = layoutOf('a-b', 'b-c', 'c-d', 'd-a', 'd-f');
    expect(layoutOf('a-b', 'b-c', 'c-d', 'd-a', 'd-f')).toEqual(once);
    expect(Object.values(once).flat().every(Number.isInteger)).toBe(true);
  });

  it('puts neighbours nearer than strangers', () => {
    const at = layoutOf('a-b', 'a-c', 'b-c', 'c-d', 'd-f', 'f-g', 'g-h', 'f-h');
    expect(gap(at.a as number[], at.b as number[])).toBeLessThan(gap(at.a as number[], at.h as number[]));
  });

  it('puts no two nodes in one place', () => {
    const places = Object.values(layoutOf(...Array.from({ length: 60 }, (_, n) => `hub-n${n}`)));
    expect(new Set(places.map(String)).size).toBe(61);
  });

  it('leaves no node of the paper upon another', async () => {
    const { nodes, edges: joins } = (await shipped()).records;
    const places = Object.values(computeLayout({ nodes, edges: joins }));
    for (const [at, place] of places.entries())
      for (const other of places.slice(at + 1)) expect(gap(place, other)).toBeGreaterThan(20);
  });

  it('copes with no node, one node, self-loops, nodes without edges, edges without nodes and odd ids', () => {
    expect(computeLayout({ nodes: [], edges: [] })).toEqual({});
    const { nodes, edges: joins } = atlasOf(edges('constructor-toString', 'a-a'), ['alone']).records;
    const layout = computeLayout({
      nodes,
      edges: [...joins, { ...(joins[0] as (typeof joins)[0]), target: 'gone' }],
    });
    expect(Object.keys(layout).sort()).toEqual(['a', 'alone', 'constructor', 'toString']);
    expect(Object.values(layout).flat().every(Number.isFinite)).toBe(true);
  });
});

describe('layoutText', () => {
  it('has one node a line, and can be read back', () => {
    const layout = { a: [1, -2], 'b"c': [0, 3] } as Record<string, [number, number]>;
    expect(layoutText(layout).split('\n')).toHaveLength(5);
    expect(JSON.parse(layoutText(layout))).toEqual(layout);
  });
});
