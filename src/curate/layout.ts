import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import type { Records } from '../core/model.js';

// The types speak of default exports that the modules themselves are.
const attract = forceAtlas2 as unknown as typeof forceAtlas2.default;
const spread = noverlap as unknown as typeof noverlap.default;

const ITERATIONS = 2_000;
const SIZE = 1_900;
/** The radii of the smallest and the largest node when the viewer opens, where size goes by the number of neighbours. */
const LEAST = 10;
const MOST = 31;
/** The least gap between nodes. */
const APART = 4;

/** Places by node id, y upwards. */
type Layout = Record<string, [number, number]>;

/**
 * Where each node stands when the viewer opens: force-directed (ForceAtlas2: Jacomy et al. 2014) from a start that
 * depends on the ids alone, then moved apart. The same graph always gives the same positions. Whole numbers, y upwards.
 */
export function computeLayout({ nodes, edges }: Pick<Records, 'nodes' | 'edges'>): Layout {
  const graph = new UndirectedGraph();
  // graphology loses edges at nodes called "constructor" and the like: no id goes in as it is.
  const keys = new Map(nodes.map(({ id }, at) => [id, `n${at}`]));
  [...keys.values()].forEach((key, at) => {
    const angle = at * GOLDEN_ANGLE;
    const radius = Math.sqrt(at + 1) * 10;
    graph.addNode(key, { x: radius * Math.cos(angle), y: radius * Math.sin(angle), size: 1 });
  });
  for (const { source, target } of edges) {
    if (source !== target && keys.has(source) && keys.has(target))
      graph.mergeEdge(keys.get(source), keys.get(target));
  }
  const most = Math.max(1, ...graph.mapNodes((node) => graph.degree(node)));
  graph.forEachNode((node) =>
    graph.setNodeAttribute(node, 'size', LEAST + (MOST - LEAST) * Math.sqrt(graph.degree(node) / most)),
  );
  attract.assign(graph, {
    iterations: ITERATIONS,
    settings: {
      gravity: 4,
      scalingRatio: 20,
      linLogMode: false,
      adjustSizes: false,
      barnesHutOptimize: nodes.length > 1_000,
      strongGravityMode: false,
      outboundAttractionDistribution: true,
    },
  });
  scale(graph);
  // Wide first, which loosens where it is dense but leaves some nodes upon others; then just enough.
  for (const margin of [24, APART / 2])
    spread.assign(graph, {
      maxIterations: 2_000,
      settings: { margin, ratio: 1, expansion: 1.02, gridSize: 40 },
    });
  return Object.fromEntries(
    [...keys].map(([id, key]) => {
      const { x, y } = graph.getNodeAttributes(key);
      return [id, [Math.round(x), Math.round(y)]];
    }),
  );
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** To a width of about SIZE. */
function scale(graph: UndirectedGraph): void {
  const xs = graph.mapNodes((_, { x }) => x as number);
  const ys = graph.mapNodes((_, { y }) => y as number);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const factor = SIZE / Math.max(right - left, high - low, 1);
  graph.updateEachNodeAttributes((_, node) => ({
    ...node,
    x: (node.x - (left + right) / 2) * factor,
    y: (node.y - (low + high) / 2) * factor,
  }));
}

/** The file: one node a line, by id. */
export function layoutText(layout: Layout): string {
  const lines = Object.entries(layout).map(
    ([id, place]) => `${JSON.stringify(id)}: ${JSON.stringify(place)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}
