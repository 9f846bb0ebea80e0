import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { type DrawnNode, svgOf } from '../../web/svg.js';

const node = (id: string, x: number, label = id): DrawnNode => ({
  ...{ id, label, kind: 'k', x, y: 0, size: 20, colour: '#123456', lit: false, labelled: true, font: 12 },
});
const caption = {
  title: 'A & B',
  explains: 'Size is <degree>.',
  colours: [{ label: 'things', colour: '#123456' }],
  bases: { stated: 'stated in the text', inferred: 'inferred' },
};
const read = (text: string) =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'image/svg+xml');
const all = (text: string, name: string) => [...read(text).getElementsByTagName(name)];

describe('the SVG', () => {
  const svg = svgOf(
    {
      nodes: [node('a', 0, 'A <b> & "c"'), node('b', 100), { ...node('c', 50), labelled: false }],
      edges: [
        { from: 'a', to: 'b', basis: 'inferred', lit: false },
        { from: 'a', to: 'c', basis: 'stated', lit: true },
      ],
    },
    caption,
  );

  it('is well-formed, whatever a label says', () => {
    const texts = all(svg, 'text').map((each) => each.textContent);
    expect(texts).toEqual(['A <b> & "c"', 'b', 'things', 'stated in the text', 'inferred']);
    expect(all(svg, 'title')[0]?.textContent).toBe('A & B');
  });

  it('has a circle for each node and kind, and a line for each edge from rim to rim', () => {
    expect(all(svg, 'circle')).toHaveLength(3 + 1);
    const [inferred, stated] = all(svg, 'line');
    expect(['x1', 'x2'].map((name) => inferred?.getAttribute(name))).toEqual(['10', '88']);
    expect(inferred?.getAttribute('stroke-dasharray')).toBe('2 4');
    expect(stated?.hasAttribute('stroke-dasharray')).toBe(false);
    expect(stated?.getAttribute('marker-end')).toBe('url(#lit)');
  });

  it('dims what is not lit, where something is', () => {
    const lit = svgOf({ nodes: [{ ...node('a', 0), lit: true }, node('b', 100)], edges: [] }, caption);
    expect(all(lit, 'circle').map((each) => each.hasAttribute('fill-opacity'))).toEqual([false, true, false]);
    expect(svg).not.toContain('fill-opacity');
  });

  it('holds everything in its box', () => {
    const [left, top, width, height] = (read(svg).documentElement?.getAttribute('viewBox') ?? '')
      .split(' ')
      .map(Number) as [number, number, number, number];
    for (const circle of all(svg, 'circle')) {
      const [x, y] = ['cx', 'cy'].map((name) => Number(circle.getAttribute(name))) as [number, number];
      expect(x - left).toBeGreaterThan(9);
      expect(y - top).toBeGreaterThan(9);
      expect(left + width - x).toBeGreaterThan(9);
      expect(top + height - y).toBeGreaterThan(9);
    }
  });

  it('can be made of nothing', () => {
    expect(() => read(svgOf({ nodes: [], edges: [] }, caption))).not.toThrow();
  });
});
