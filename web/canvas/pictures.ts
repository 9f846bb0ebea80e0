import type { Core, NodeSingular } from 'cytoscape';
import type { Basis } from '../../src/core/model.js';
import type { Catalogue } from '../catalogue.js';
import type { Ground } from '../colours.js';
import { type Frame, frameOf } from '../frame.js';
import type { Legend } from '../legend.js';
import type { Shown } from '../shown.js';
import type { Drawn, DrawnName } from '../svg.js';
import { legendSvg } from '../svg-legend.js';
import { idOf } from './elements.js';
import { type Label, LINE } from './labels.js';
import type { Names } from './names.js';

const visibleNodes = (cy: Core) => cy.nodes(':visible').toArray() as NodeSingular[];

/** Browsers draw no higher picture. */
const TALLEST = 8_000;

/** How much is left of what is not lit, where something is; the page's style says the same. */
const DIM = 0.16;

/** What a picture is made from. */
export interface Sitter {
  cy: Core;
  /** The drawing of what is lit, above that of all. */
  lit: Core | undefined;
  names: Names;
  ground: Ground;
}

/** What is shown with its names and a legend as PNG, so many pixels wide, or less where it would be too tall. */
export async function pictureOf(sitter: Sitter, wanted: number, legend: Legend): Promise<Blob> {
  const { cy, names, ground } = sitter;
  const frame = frameOf(
    visibleNodes(cy).map((node) => node.position()),
    legend,
  );
  const scale = Math.min(wanted / frame.width, TALLEST / frame.height);
  const sheet = document.createElement('canvas');
  sheet.width = Math.round(frame.width * scale);
  sheet.height = Math.round(frame.height * scale);
  const pen = sheet.getContext('2d') as CanvasRenderingContext2D;
  pen.fillStyle = ground.ground;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  await drawAll(pen, sitter, frame, scale);
  if (legend.length > 0) await drawLegend(pen, legend, ground, frame, scale);
  const edge = { left: frame.legend.width * scale, top: 0, right: sheet.width, bottom: sheet.height };
  names.write(pen, names.fitting(scale, { x: -frame.left * scale, y: -frame.top * scale }, edge));
  return new Promise((resolve, reject) => {
    sheet.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))),
      'image/png',
    );
  });
}

async function drawAll(
  pen: CanvasRenderingContext2D,
  { cy, lit }: Sitter,
  { left, top }: Frame,
  scale: number,
) {
  for (const each of lit ? [cy, lit] : [cy]) {
    const { x1, y1 } = each.elements(':visible').boundingBox({});
    const drawing = await createImageBitmap(
      await each.png({ full: true, scale: scale / devicePixelRatio, output: 'blob-promise' }),
    );
    pen.globalAlpha = lit && each === cy ? DIM : 1;
    pen.drawImage(drawing, (x1 - left) * scale, (y1 - top) * scale);
  }
  pen.globalAlpha = 1;
}

/** The legend as the SVG has it. */
async function drawLegend(
  pen: CanvasRenderingContext2D,
  legend: Legend,
  ground: Ground,
  { left, top, legend: box }: Frame,
  scale: number,
) {
  const [width, height] = [box.width * scale, box.height * scale];
  const size = `width="${width}" height="${height}" viewBox="0 0 ${box.width / box.scale} ${box.height / box.scale}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="system-ui, sans-serif">${legendSvg(legend, ground)}</svg>`;
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  pen.drawImage(image, (box.left - left) * scale, (box.top - top) * scale, width, height);
}

/** What is drawn, with the names that fit at the zoom of 1. */
export function drawnOf(cy: Core, lit: Shown | null, names: Names, atlas: Catalogue): Drawn {
  const written = new Map(names.fitting(1, { x: 0, y: 0 }).map((label) => [label.wish.id, nameOf(label)]));
  const nodes = visibleNodes(cy).map((node) => ({
    id: idOf(node),
    label: atlas.nodes.get(idOf(node))?.label ?? '',
    kind: atlas.nodes.get(idOf(node))?.kind ?? '',
    shape: node.data('shape') as string,
    ...node.position(),
    size: node.data('size') as number,
    colour: node.data('colour') as string,
    lit: lit?.nodes.has(idOf(node)) ?? false,
    name: written.get(idOf(node)) ?? null,
  }));
  const edges = cy.edges(':visible').map((edge) => ({
    from: idOf(edge.source()),
    to: idOf(edge.target()),
    basis: edge.data('basis') as Basis,
    lit: lit?.edges.has(idOf(edge)) ?? false,
  }));
  return { nodes, edges };
}

const nameOf = ({ wish: { text, font, strong }, x, y }: Label): DrawnName => ({
  lines: text.lines,
  below: font * LINE,
  ...{ x, y, font, strong },
});
