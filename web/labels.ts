import type { Core, NodeSingular } from 'cytoscape';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Smaller than this on the screen, a label cannot be read. */
const SMALLEST = 9;

/** Shows as many labels as fit without touching: those of what is lit or selected first, then those with most edges. */
export function freeLabels(cy: Core): void {
  const zoom = cy.zoom();
  const taken: Box[] = [];
  const nodes = cy.nodes().filter((node) => node.visible()).toArray() as NodeSingular[];
  nodes.sort((a, b) => weight(b) - weight(a));
  cy.batch(() => {
    for (const node of nodes) {
      const box = boxOf(node, zoom);
      const fits = box !== undefined && !taken.some((other) => touch(box, other));
      if (fits) taken.push(box);
      node.toggleClass('labelled', fits);
    }
  });
}

const weight = (node: NodeSingular) => (node.hasClass('lit') || node.hasClass('selected') ? 1_000 : 0) + node.data('degree');

function boxOf(node: NodeSingular, zoom: number): Box | undefined {
  const font = Math.min(44, 20 + (24 * Math.max(0, node.data('degree') - 1)) / 39) * zoom;
  if (font < SMALLEST) return undefined;
  const { x, y } = node.renderedPosition();
  const width = Math.min(node.data('label').length * font * 0.52, 220 * zoom) / 2 + 4;
  const top = y + (node.data('size') * zoom) / 2;
  return { left: x - width, right: x + width, top, bottom: top + font * 1.4 };
}

const touch = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
