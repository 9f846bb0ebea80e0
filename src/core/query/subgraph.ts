import { z } from 'zod';
import { filterShape } from '../filter.js';
import { METRICS } from '../metrics/index.js';
import { Edge, Node } from '../model.js';
import { operation } from './operation.js';

export const subgraph = operation({
  name: 'subgraph',
  summary: 'The filtered graph itself, or the top n of it by a metric',
  input: z.strictObject({
    top: z.int().min(1).max(100_000).optional().describe('Only so many nodes, the highest by the metric'),
    by: z
      .enum(METRICS.map(({ id }) => id))
      .default('degree')
      .describe('The metric that "top" goes by'),
    ...filterShape,
  }),
  output: z.object({
    nodes: z.array(Node),
    edges: z.array(Edge),
    of: z.object({ nodes: z.int(), edges: z.int() }),
  }),
  run(atlas, { top, by, ...filter }) {
    const view = atlas.view(filter);
    const of = { nodes: view.nodes.length, edges: view.edges.length };
    if (top === undefined) return { nodes: view.nodes, edges: view.edges, of };
    const kept = new Set(
      atlas
        .ranked(by, filter)
        ?.slice(0, top)
        .map(({ node }) => node),
    );
    return {
      nodes: view.nodes.filter((node) => kept.has(node.id)),
      edges: view.edges.filter((edge) => kept.has(edge.source) && kept.has(edge.target)),
      of,
    };
  },
});
