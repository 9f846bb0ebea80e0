import { escapeXml } from '../src/core/formats/xml.js';
import type { Basis } from '../src/core/model.js';
import { type Ground, lineColours } from './colours.js';
import type { Legend, LegendRow, Mark } from './legend.js';
import { SHAPES } from './shapes.js';

const ROW = 30;
const GAP = 15;
const FONT = 18;
const WIDTH = 320;
/** In letters; the name of a kind may be of any length. */
const LONGEST = 30;
const MARK = 26;
/** Where the words begin, right of the mark. */
const WORDS = MARK + 14;

/** How much room a legend takes. */
export function roomFor(legend: Legend): { width: number; height: number } {
  if (legend.length === 0) return { width: 0, height: 0 };
  return { width: WIDTH, height: legend.flat().length * ROW + (legend.length - 1) * GAP };
}

/** A legend with its corner at the origin. */
export function legendSvg(legend: Legend, ground: Ground): string {
  const rows = legend.flatMap((group, at) => group.map((row) => ({ row, gaps: at * GAP })));
  const drawn = rows.map(({ row, gaps }, at) => rowSvg(row, (at + 0.5) * ROW + gaps, ground));
  return `<g fill="${ground.ink}" font-size="${FONT}">${drawn.join('')}</g>`;
}

const rowSvg = ({ label, mark }: LegendRow, y: number, ground: Ground) =>
  `${markSvg(mark, y, ground)}<text x="${WORDS}" y="${y + FONT / 3}">${escapeXml(cut(label))}</text>`;

function markSvg(mark: Mark, y: number, ground: Ground): string {
  if ('shape' in mark) return shapeSvg(mark.shape, { x: MARK / 2, y }, FONT, `fill="${mark.colour}"`);
  if ('basis' in mark) {
    const look = `stroke="${lineColours(ground)[mark.basis]}" stroke-width="3"${dashes(mark.basis)}`;
    return `<path d="M0 ${y}H${MARK}" ${look}/>`;
  }
  const width = round(MARK / mark.scale.length);
  const bar = (colour: string, at: number) =>
    `<rect x="${round(at * width)}" y="${y - FONT / 2}" width="${width}" height="${FONT}" fill="${colour}"/>`;
  return mark.scale.map(bar).join('');
}

/** A shape round a point, so wide; what is no known shape is a circle, as on the canvas. */
export function shapeSvg(shape: string, at: { x: number; y: number }, size: number, look: string): string {
  const [x, y] = [round(at.x), round(at.y)];
  const outline = SHAPES.get(shape);
  if (!outline) return `<circle cx="${x}" cy="${y}" r="${round(size / 2)}" ${look}/>`;
  return `<path d="${outline}" transform="translate(${x} ${y}) scale(${round(size / 16)})" ${look}/>`;
}

/** The pattern of a line that is not solid. */
export function dashes(basis: Basis): string {
  if (basis === 'stated') return '';
  return ` stroke-dasharray="${basis === 'tabulated' ? '8 5' : '2 4'}"`;
}

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

export const round = (value: number): number => Math.round(value * 100) / 100;
