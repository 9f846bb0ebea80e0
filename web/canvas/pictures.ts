import type { Core, NodeSingular } from 'cytoscape';
import type { Catalogue } from '../catalogue.js';
import type { Ground } from '../colours.js';
import type { Shown } from '../shown.js';
import type { Drawn } from '../svg.js';
import { idOf } from './elements.js';
import { boundsOf } from './eye.js';
import type { Names } from './names.js';

const MARGIN = 60;
const visibleNodes = (cy: Core) => cy.nodes(':visible').toArray() as NodeSingular[];

/** Browsers draw no higher picture. */
const TALLEST = 8_000;

/** How much is left of what is not lit, where something is; the page's style says the same. */
const DIM = 0.16;

/**
 * What is shown with its names as PNG, so many pixels wide, or less where it would be too tall.
 * @param lit the drawing of what is lit, above that of all
 */
export async function pictureOf(
  cy: Core,
  lit: Core | undefined,
  names: Names,
  ground: Ground,
  wanted: number,
): Promise<Blob> {
  const bounds = boundsOf(visibleNodes(cy).map((node) => node.position()));
  const [width, height] = [bounds.right - bounds.left + 2 * MARGIN, bounds.bottom - bounds.top + 2 * MARGIN];
  const scale = Math.min(wanted / width, TALLEST / height);
  const sheet = document.createElement('canvas');
  sheet.width = Math.round(width * scale);
  sheet.height = Math.round(height * scale);
  const pen = sheet.getContext('2d') as CanvasRenderingContext2D;
  pen.fillStyle = ground.ground;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  const [left, top] = [bounds.left - MARGIN, bounds.top - MARGIN];
  for (const each of lit ? [cy, lit] : [cy]) {
    const { x1, y1 } = each.elements(':visible').boundingBox({});
    const drawing = await createImageBitmap(
      await each.png({ full: true, scale: scale / devicePixelRatio, output: 'blob-promise' }),
    );
    pen.globalAlpha = lit && each === cy ? DIM : 1;
    pen.drawImage(drawing, (x1 - left) * scale, (y1 - top) * scale);
  }
  const edge = { left: 0, top: 0, right: sheet.width, bottom: sheet.height };
  names.write(pen, names.fitting(scale, { x: -left * scale, y: -top * scale }, edge));
  return new Promise((resolve, reject) => {
    sheet.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))),
      'image/png',
    );
  });
}

/** What is drawn, with the names that fit at the zoom of 1. */
export function drawnOf(cy: Core, lit: Shown | null, names: Names, atlas: Catalogue): Drawn {
  const fonts = new Map(names.fitting(1, { x: 0, y: 0 }).map(({ wish }) => [wish.id, wish.font]));
  const nodes = visibleNodes(cy).map((node) => ({
    id: idOf(node),
    label: atlas.nodes.get(idOf(node))?.label ?? '',
    kind: atlas.nodes.get(idOf(node))?.kind ?? '',
    ...node.position(),
    size: node.data('size') as number,
    colour: node.data('colour') as string,
    lit: lit?.nodes.has(idOf(node)) ?? false,
    labelled: fonts.has(idOf(node)),
    font: fonts.get(idOf(node)) ?? 0,
  }));
  const edges = cy.edges(':visible').map((edge) => ({
    from: idOf(edge.source()),
    to: idOf(edge.target()),
    basis: edge.data('basis') as string,
    lit: lit?.edges.has(idOf(edge)) ?? false,
  }));
  return { nodes, edges };
}
