import { escapeXml } from '../src/core/formats/xml.js';

/** What is drawn, as the picture needs it; y points down. */
export interface Drawn {
  nodes: DrawnNode[];
  edges: { from: string; to: string; basis: string; lit: boolean }[];
}

export interface DrawnNode {
  id: string;
  label: string;
  kind: string;
  x: number;
  y: number;
  size: number;
  colour: string;
  lit: boolean;
  labelled: boolean;
  font: number;
}

/** What is written beside the drawing. */
export interface Caption {
  title: string;
  /** What size, colour and lines mean. */
  explains: string;
  /** What the colours mean. */
  colours: readonly { label: string; colour: string }[];
  bases: Readonly<Record<string, string>>;
}

const DASHES: Record<string, string> = { tabulated: '8 5', inferred: '2 4' };
const MARGIN = 80;
const LEGEND = 300;
const ROW = 30;
const INK = '#1c1e21';
const LINE = '#8b95a1';
const LIT = '#d6336c';
/** How much is left of what is not lit, where something is. */
const DIM = 0.15;

/** The drawing as SVG: circles, lines, real text and a legend; no imitation of every shape. */
export function svgOf({ nodes, edges }: Drawn, caption: Caption): string {
  const at = new Map(nodes.map((node) => [node.id, node]));
  const box = boxOf(nodes, caption);
  const someLit = nodes.some(({ lit }) => lit);
  const lines = edges.map(({ from, to, basis, lit }) => {
    const [a, b] = [at.get(from), at.get(to)];
    return a && b ? line(a, b, basis, lit, someLit && !lit) : '';
  });
  const circles = nodes.map((node) => circle(node, someLit && !node.lit));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}" font-family="system-ui, sans-serif" role="img">`,
    `<title>${escapeXml(caption.title)}</title>`,
    `<desc>${escapeXml(caption.explains)}</desc>`,
    `<defs>${arrow('arrow', LINE)}${arrow('lit', LIT)}</defs>`,
    `<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="#ffffff"/>`,
    `<g stroke="${LINE}" stroke-width="1.5">${lines.join('')}</g>`,
    `<g stroke="#ffffff">${circles.join('')}</g>`,
    `<g fill="${INK}" text-anchor="middle">${nodes
      .filter(({ labelled }) => labelled)
      .map(label)
      .join('')}</g>`,
    `<g fill="${INK}" font-size="18">${legend(caption, box[0] + 24, box[1] + 34)}</g>`,
    '</svg>',
  ].join('\n');
}

/** Left, top, width and height of the drawing with the legend at its left. */
function boxOf(nodes: readonly DrawnNode[], { colours, bases }: Caption): [number, number, number, number] {
  const ends = (of: (node: DrawnNode) => number) => {
    const all = nodes.map(of);
    return all.length === 0 ? ([0, 0] as const) : ([Math.min(...all), Math.max(...all)] as const);
  };
  const [left, right] = ends(({ x }) => x);
  const [top, bottom] = ends(({ y }) => y);
  const rows = (colours.length + Object.keys(bases).length + 3) * ROW;
  const height = Math.max(bottom - top + 2 * MARGIN, rows);
  return [left - MARGIN - LEGEND, top - MARGIN, right - left + 2 * MARGIN + LEGEND, height].map(
    round,
  ) as never;
}

/** A line that ends at the rims of its circles, so that the arrow is seen. */
function line(a: DrawnNode, b: DrawnNode, basis: string, lit: boolean, dim: boolean): string {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const along = (from: DrawnNode, part: number) => [
    round(from.x + ((b.x - a.x) / length) * part),
    round(from.y + ((b.y - a.y) / length) * part),
  ];
  const [x1, y1] = along(a, a.size / 2);
  const [x2, y2] = along(b, -b.size / 2 - 2);
  const dash = DASHES[basis] ? ` stroke-dasharray="${DASHES[basis]}"` : '';
  const look = lit ? ` stroke="${LIT}" stroke-width="4"` : ` stroke-opacity="${dim ? DIM : 0.6}"`;
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"${dash}${look} marker-end="url(#${lit ? 'lit' : 'arrow'})"/>`;
}

const arrow = (id: string, colour: string) =>
  `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8Z" fill="${colour}" stroke="none"/></marker>`;

const circle = ({ x, y, size, colour }: DrawnNode, dim: boolean) =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(size / 2)}" fill="${colour}"${dim ? ` fill-opacity="${DIM}"` : ''}/>`;

const label = ({ x, y, size, label: text, font }: DrawnNode) =>
  `<text x="${round(x)}" y="${round(y + size / 2 + font)}" font-size="${round(font)}">${escapeXml(text)}</text>`;

function legend({ colours, bases }: Caption, left: number, top: number): string {
  const dots = colours.map(
    ({ label: text, colour }, row) =>
      `<circle cx="${left}" cy="${top + ROW * row}" r="9" fill="${colour}"/><text x="${left + 26}" y="${top + 6 + ROW * row}">${escapeXml(text)}</text>`,
  );
  const lines = Object.entries(bases).map(([basis, text], at) => {
    const y = top + ROW * (colours.length + 1 + at);
    const dash = DASHES[basis] ? ` stroke-dasharray="${DASHES[basis]}"` : '';
    return `<line x1="${left - 9}" y1="${y}" x2="${left + 17}" y2="${y}" stroke="${INK}" stroke-width="3"${dash}/><text x="${left + 26}" y="${y + 6}">${escapeXml(text)}</text>`;
  });
  return [...dots, ...lines].join('');
}

const round = (value: number) => Math.round(value * 10) / 10;
