import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { GROUNDS } from '../../web/colours.js';
import type { Legend } from '../../web/legend.js';
import { SHAPES } from '../../web/shapes.js';
import { type Caption, type Drawn, type DrawnNode, svgOf } from '../../web/svg.js';

const node = (id: string, x: number, label = id): DrawnNode => ({
  ...{ id, label, kind: 'k', shape: 'ellipse', x, y: 0, size: 20, colour: '#123456', lit: false },
  name: named(x, label),
});
const named = (x: number, ...lines: string[]): DrawnNode['name'] => ({
  ...{ lines, x, y: 20, below: 14, font: 12, strong: false },
});
const legend: Legend = [
  [{ label: 'things', mark: { shape: 'diamond', colour: '#123456' } }],
  [{ label: 'degree: 0 to 9', mark: { scale: ['#000000', '#777777', '#ffffff'] } }],
  [
    { label: 'stated in the text', mark: { basis: 'stated' } },
    { label: 'inferred', mark: { basis: 'inferred' } },
  ],
];
const caption: Caption = { title: 'A & B', explains: 'Size is <degree>.', legend };
const draw = (drawn: Partial<Drawn>, wanted = caption, ground = GROUNDS.light) =>
  svgOf({ nodes: [], edges: [], ...drawn }, wanted, ground);
const HOSTILE = [
  '</text><script>',
  `"' onload="`,
  ']]>&amp;',
  'nul\u0000 lone \ud800',
  'constructor',
  '__proto__',
];
const read = (text: string) =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'image/svg+xml');
const all = (text: string, name: string) => [...read(text).getElementsByTagName(name)];
const textsOf = (svg: string) => all(svg, 'text').map((each) => each.textContent);

describe('the SVG', () => {
  const svg = draw({
    nodes: [node('a', 0, 'A <b> & "c"'), node('b', 100), { ...node('c', 50), name: null }],
    edges: [
      { from: 'a', to: 'b', basis: 'inferred', lit: false },
      { from: 'a', to: 'c', basis: 'stated', lit: true },
    ],
  });

  it('has the names that are written, and every label for who points at a node', () => {
    expect(textsOf(svg)).toEqual([
      ...['A <b> & "c"', 'b'],
      ...['things', 'degree: 0 to 9', 'stated in the text', 'inferred'],
    ]);
    expect(all(svg, 'title').map((each) => each.textContent)).toEqual(['A & B', 'A <b> & "c"', 'b', 'c']);
  });

  it('writes a name in the lines and at the place that it has on the canvas', () => {
    const two = draw({ nodes: [{ ...node('a', 0), name: named(7, 'first', 'second') }] });
    const lines = all(two, 'tspan');
    expect(lines.map((each) => each.textContent)).toEqual(['first', 'second']);
    expect(lines.map((each) => each.getAttribute('x'))).toEqual(['7', '7']);
  });

  it.each(HOSTILE)('is well-formed where everything is called %j', (text) => {
    const rows = [[{ label: text, mark: { shape: text, colour: '#123456' } }]];
    const hostile = { ...node('a', 0, text), id: text, shape: text };
    expect(() =>
      read(draw({ nodes: [hostile] }, { title: text, explains: text, legend: rows })),
    ).not.toThrow();
  });

  it('draws each node in the shape of its kind, and a shape that it does not know as a circle', () => {
    const shapes = ['diamond', 'star', 'constructor'];
    const drawn = draw(
      { nodes: shapes.map((shape, at) => ({ ...node(shape, 50 * at), shape })) },
      { ...caption, legend: [] },
    );
    const outlines = all(drawn, 'path').filter((each) => each.hasAttribute('transform'));
    expect(outlines.map((each) => each.getAttribute('d'))).toEqual([
      SHAPES.get('diamond'),
      SHAPES.get('star'),
    ]);
    expect(all(drawn, 'circle').map((each) => each.getAttribute('cx'))).toEqual(['100']);
  });

  it('has a line for each edge from rim to rim', () => {
    const [stated, inferred] = all(svg, 'line');
    expect(['x1', 'x2'].map((name) => inferred?.getAttribute(name))).toEqual(['10', '88']);
    expect(['x1', 'x2'].map((name) => stated?.getAttribute(name))).toEqual(['10', '38']);
  });

  it('dims what is not lit, where something is', () => {
    const lit = draw({ nodes: [{ ...node('a', 0), lit: true }, node('b', 100)] });
    const opacities = (text: string) =>
      all(text, 'circle').map((each) => /opacity="([^"]*)/.exec(String(each.parentNode))?.[1]);
    expect(opacities(lit)).toEqual([undefined, '0.15']);
    expect(opacities(svg)).toEqual([undefined, undefined, undefined]);
  });

  it('holds everything in its box, with the legend left of the drawing', () => {
    const [left, top, width, height] = (read(svg).documentElement?.getAttribute('viewBox') ?? '')
      .split(' ')
      .map(Number) as [number, number, number, number];
    for (const circle of all(svg, 'circle')) {
      const [x, y] = ['cx', 'cy'].map((name) => Number(circle.getAttribute(name))) as [number, number];
      expect(x - left).toBeGreaterThan(300);
      expect(y - top).toBeGreaterThan(9);
      expect(left + width - x).toBeGreaterThan(9);
      expect(top + height - y).toBeGreaterThan(9);
    }
  });

  it('is in the colours of the page', () => {
    expect(draw({}, caption, GROUNDS.dark)).toContain(`fill="${GROUNDS.dark.ground}"`);
  });

  it('can be made of nothing', () => {
    expect(() => read(draw({}, { ...caption, legend: [] }))).not.toThrow();
  });
});
