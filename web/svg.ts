import { escapeXml } from '../src/core/formats/xml.js';
import type { Basis } from '../src/core/model.js';
import { type Ground, lineColours } from './colours.js';
import { frameOf } from './frame.js';
import type { Legend } from './legend.js';
import { BASES } from './state.js';
import { dashes, legendSvg, round, shapeSvg } from './svg-legend.js';

/** What is drawn, as the picture needs it; y points down. */
export interface Drawn {
  nodes: DrawnNode[];
  edges: { from: string; to: string; basis: Basis; lit: boolean }[];
}

export interface DrawnNode {
  id: string;
  label: string;
  kind: string;
  shape: string;
  x: number;
  y: number;
  size: number;
  colour: string;
  lit: boolean;
  /** Its name, where there is room for it. */
  name: DrawnName | null;
}

/** Lines of text round a middle, the first at `y`, each so far below the one before. */
export interface DrawnName {
  lines: readonly string[];
  x: number;
  y: number;
  below: number;
  font: number;
  strong: boolean;
}

/** What is said beside the drawing. */
export interface Caption {
  title: string;
  /** What size, colour and lines mean. */
  explains: string;
  legend: Legend;
}

/** How much is left of what is not lit, where something is; and of lines, where nothing is. */
const DIM = 0.15;
const PALE = 0.5;

/** The drawing as SVG: shapes, lines, real text and a legend. */
export function svgOf(drawn: Drawn, { title, explains, legend }: Caption, on: Ground): string {
  const frame = frameOf(drawn.nodes, legend);
  const [left, top, width, height] = [frame.left, frame.top, frame.width, frame.height].map(round);
  const colours = lineColours(on);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" font-family="system-ui, sans-serif" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(explains)}</desc>`,
    `<defs>${BASES.map((basis) => arrow(basis, colours[basis])).join('')}</defs>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${on.ground}"/>`,
    ...BASES.map((basis) => linesOf(drawn, basis, colours[basis])),
    `<g>${shapesOf(drawn)}</g>`,
    `<g fill="${on.ink}" stroke="${on.ground}" stroke-width="3" stroke-linejoin="round" paint-order="stroke" text-anchor="middle">${drawn.nodes.map(nameOf).join('')}</g>`,
    `<g transform="${placed(frame.legend)}">${legendSvg(legend, on)}</g>`,
    '</svg>',
  ].join('\n');
}

const isSomeLit = ({ nodes }: Drawn) => nodes.some(({ lit }) => lit);

/** The edges of a basis, those that are lit above the others. */
function linesOf(drawn: Drawn, basis: Basis, colour: string): string {
  const at = new Map(drawn.nodes.map((node) => [node.id, node]));
  const lines = (wanted: boolean) =>
    drawn.edges
      .filter((edge) => edge.basis === basis && edge.lit === wanted)
      .map(({ from, to }) => line(at.get(from), at.get(to)))
      .join('');
  const others = `<g stroke-width="1.4" opacity="${isSomeLit(drawn) ? DIM : PALE}">${lines(false)}</g>`;
  return `<g stroke="${colour}"${dashes(basis)} marker-end="url(#${basis})">${others}<g stroke-width="3">${lines(true)}</g></g>`;
}

/** A line that ends at the rims of its nodes, so that the arrow is seen. */
function line(a: DrawnNode | undefined, b: DrawnNode | undefined): string {
  if (!a || !b) return '';
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const along = (from: DrawnNode, part: number) => [
    round(from.x + ((b.x - a.x) / length) * part),
    round(from.y + ((b.y - a.y) / length) * part),
  ];
  const [x1, y1] = along(a, a.size / 2);
  const [x2, y2] = along(b, -b.size / 2 - 2);
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}

const arrow = (id: string, colour: string) =>
  `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8Z" fill="${colour}" stroke="none"/></marker>`;

/** The nodes, each with its whole label for who points at it. */
function shapesOf(drawn: Drawn): string {
  const dim = isSomeLit(drawn) ? ` opacity="${DIM}"` : '';
  const shapes = drawn.nodes.map((node) => {
    const shape = shapeSvg(node.shape, node, node.size, `fill="${node.colour}"`);
    return `<g${node.lit ? '' : dim}><title>${escapeXml(node.label)}</title>${shape}</g>`;
  });
  return shapes.join('');
}

function nameOf({ name }: DrawnNode): string {
  if (!name) return '';
  const { lines, x, y, below, font, strong } = name;
  const look = `font-size="${round(font)}"${strong ? ' font-weight="600"' : ''}`;
  const lineAt = (words: string, at: number) =>
    `<tspan x="${round(x)}" y="${round(y + at * below + font / 3)}">${escapeXml(words)}</tspan>`;
  return `<text ${look}>${lines.map(lineAt).join(' ')}</text>`;
}

const placed = ({ left, top, scale }: { left: number; top: number; scale: number }) =>
  `translate(${round(left)} ${round(top)}) scale(${round(scale)})`;
