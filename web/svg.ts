import type { Kind } from '../src/core/model.js';

/** What is drawn, as the picture needs it; y points down. */
export interface Drawn {
  nodes: {
    id: string;
    label: string;
    kind: string;
    x: number;
    y: number;
    size: number;
    colour: string;
    labelled: boolean;
    font: number;
  }[];
  edges: { from: string; to: string; basis: string }[];
}

const DASHES: Record<string, string> = {
  stated: '',
  tabulated: ' stroke-dasharray="8 5"',
  inferred: ' stroke-dasharray="2 4"',
};
const MARGIN = 80;
const LEGEND = 260;

/** The drawing as SVG: circles, lines, real text and a legend; no imitation of every shape. */
export function svgOf({ nodes, edges }: Drawn, kinds: readonly Kind[]): string {
  const at = new Map(nodes.map((node) => [node.id, node]));
  const [left, top] = [
    Math.min(...nodes.map(({ x }) => x)) - MARGIN - LEGEND,
    Math.min(...nodes.map(({ y }) => y)) - MARGIN,
  ];
  const width = Math.max(...nodes.map(({ x }) => x)) - left + MARGIN;
  const height = Math.max(Math.max(...nodes.map(({ y }) => y)) - top + MARGIN, kinds.length * 30 + 60);
  const lines = edges.map(({ from, to, basis }) => {
    const [a, b] = [at.get(from), at.get(to)];
    return a && b ? `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}"${DASHES[basis] ?? ''}/>` : '';
  });
  const circles = nodes.map(
    ({ x, y, size, colour }) => `<circle cx="${x}" cy="${y}" r="${(size / 2).toFixed(1)}" fill="${colour}"/>`,
  );
  const texts = nodes
    .filter(({ labelled }) => labelled)
    .map(
      ({ x, y, size, label, font }) =>
        `<text x="${x}" y="${(y + size / 2 + font).toFixed(1)}" font-size="${font.toFixed(1)}">${escapeText(label)}</text>`,
    );
  const legend = kinds.map(
    ({ label, colour }, row) =>
      `<circle cx="${left + 24}" cy="${top + 34 + 30 * row}" r="9" fill="${colour}"/><text class="legend" x="${left + 44}" y="${top + 40 + 30 * row}" font-size="18">${escapeText(label)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" font-family="system-ui, sans-serif">`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="#ffffff"/>`,
    `<g stroke="#8b95a1" stroke-opacity="0.6" stroke-width="1.5">${lines.join('')}</g>`,
    `<g>${circles.join('')}</g>`,
    `<g fill="#1c1e21" text-anchor="middle">${texts.join('')}</g>`,
    `<g fill="#1c1e21">${legend.join('')}</g>`,
    '</svg>',
  ].join('\n');
}

const escapeText = (text: string) => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
