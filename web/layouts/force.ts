import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Job } from './job.js';

cytoscape.use(fcose);

/** Force-directed with room for each node (fCoSE: Balci and Dogrusoz 2022), from where the nodes stand. */
export function force({ nodes, edges }: Job): number[] {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(size)', height: 'data(size)' } }],
    elements: [
      ...nodes.map(({ x, y, size }, at) => ({ data: { id: `n${at}`, size }, position: { x, y } })),
      ...edges.map(([source, target]) => ({ data: { source: `n${source}`, target: `n${target}` } })),
    ],
    layout: { name: 'preset' },
  });
  cy.layout({
    name: 'fcose',
    quality: 'default',
    animate: false,
    randomize: false,
    fit: false,
    idealEdgeLength: 70,
    nodeRepulsion: 9_000,
    numIter: 2_000,
  } as cytoscape.LayoutOptions).run();
  const places = nodes.flatMap((_, at) => {
    const { x, y } = cy.getElementById(`n${at}`).position();
    return [x, y];
  });
  cy.destroy();
  return places;
}
