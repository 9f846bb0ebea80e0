import { z } from 'zod';
import type { Atlas } from '../atlas.js';
import type { Filter } from '../filter.js';
import { filterShape } from '../filter-input.js';
import { METRICS } from '../metrics/index.js';
import { Edge, Node } from '../model.js';
import { select } from '../selector.js';
import { operation } from './operation.js';
import { selectors } from './shared.js';

export const subgraph = operation({
  name: 'subgraph',
  summary: 'The filtered graph itself, some nodes of it, or the top n by a metric',
  input: z.strictObject({
    nodes: selectors('Only these nodes').optional(),
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
  run(atlas, { nodes: named, top, by, ...filter }) {
    const view = atlas.view(filter);
    const of = { nodes: view.nodes.length, edges: view.edges.length };
    if (named === undefined && top === undefined) return { nodes: view.nodes, edges: view.edges, of };
    const wanted = named && select(atlas, named, 'nodes');
    const ids = top === undefined ? view.nodes.map(({ id }) => id) : ranked(atlas, by, filter);
    const kept = new Set(ids.filter((id) => !wanted || wanted.has(id)).slice(0, top));
    return {
      nodes: view.nodes.filter((node) => kept.has(node.id)),
      edges: view.edges.filter((edge) => kept.has(edge.source) && kept.has(edge.target)),
      of,
    };
  },
});

const ranked = (atlas: Atlas, metric: string, filter: Filter) =>
  (atlas.ranked(metric, filter) ?? []).map(({ node }) => node);
