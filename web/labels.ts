import type { Core, NodeSingular } from 'cytoscape';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** In pixels on the screen, at any zoom; nodes with many edges are written larger. */
const fontOf = (node: NodeSingular) => Math.min(17, 11 + 0.8 * Math.sqrt(node.data('degree')));

/** Longer labels are cut. */
const WIDEST = 180;

/** Shows as many labels as fit without touching: those of what is lit or selected first, then those with most edges. */
export function freeLabels(cy: Core): void {
  const zoom = cy.zoom();
  const taken: Box[] = [];
  const nodes = cy
    .nodes()
    .filter((node) => node.visible())
    .toArray() as NodeSingular[];
  nodes.sort((a, b) => weight(b) - weight(a));
  cy.batch(() => {
    for (const node of nodes) {
      const box = boxOf(node, zoom);
      const fits = !node.hasClass('dim') && !taken.some((other) => touch(box, other));
      if (fits) {
        taken.push(box);
        node.data({ font: fontOf(node) / zoom, width: WIDEST / zoom, halo: 3 / zoom });
      }
      node.toggleClass('labelled', fits);
    }
  });
}

const weight = (node: NodeSingular) =>
  (node.hasClass('lit') || node.hasClass('selected') ? 1_000 : 0) + node.data('degree');

function boxOf(node: NodeSingular, zoom: number): Box {
  const font = fontOf(node);
  const { x, y } = node.renderedPosition();
  const width = Math.min(node.data('label').length * font * 0.55, WIDEST) / 2 + 4;
  const top = y + (node.data('size') * zoom) / 2;
  return { left: x - width, right: x + width, top, bottom: top + font * 1.5 };
}

const touch = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
