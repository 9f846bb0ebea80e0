import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Job, Progress } from './job.js';

// The types speak of a default export that the module itself is.
const attract = forceAtlas2 as unknown as typeof forceAtlas2.default;

/** Steps between two reports. */
const SLICE = 10;
/** Steps for a small graph; a large one takes longer for each and gets fewer. */
const MOST_STEPS = 600;
const LEAST_STEPS = 120;

/** Force-directed (ForceAtlas2: Jacomy et al. 2014), for graphs that no layout came with, and for large ones. */
export function spread({ nodes, edges }: Job, report: Progress): number[] {
  const graph = new UndirectedGraph();
  for (const [at, { x, y }] of nodes.entries()) graph.addNode(at, { x, y });
  for (const [source, target] of edges) if (source !== target) graph.mergeEdge(source, target);
  const steps = Math.max(LEAST_STEPS, Math.min(MOST_STEPS, Math.round(600_000 / Math.max(1, nodes.length))));
  const settings = {
    ...attract.inferSettings(graph),
    barnesHutOptimize: nodes.length > 800,
    strongGravityMode: false,
    gravity: 2,
    scalingRatio: 30,
    outboundAttractionDistribution: true,
  };
  for (let step = 0; step < steps; step += SLICE) {
    attract.assign(graph, { iterations: SLICE, settings });
    report((step + SLICE) / steps);
  }
  return graph.mapNodes((_, { x, y }) => [x as number, y as number]).flat();
}
