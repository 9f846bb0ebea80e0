import { z } from 'zod';
import { filterShape } from '../filter.js';
import { Edge } from '../model.js';
import { operation } from './operation.js';
import { Brief, brief, nodeNamed } from './shared.js';

export const neighbors = operation({
  name: 'neighbors',
  summary: 'What lies within so many steps of a node, and the edges that join it',
  positional: 'id',
  input: z.strictObject({
    id: z.string().max(500).describe('The id of the node'),
    distance: z.int().min(1).max(6).default(1).describe('How many steps away at most'),
    ...filterShape,
  }),
  output: z.object({
    center: Brief,
    nodes: z.array(Brief.extend({ distance: z.int() })).describe('The node itself first, then by distance'),
    edges: z.array(Edge).describe('All edges between these nodes'),
  }),
  run(atlas, { id, distance, ...filter }) {
    const center = nodeNamed(atlas, id);
    const snapshot = atlas.snapshot(filter);
    const distances = new Map([[id, 0]]);
    for (const [near, at] of distances) {
      const index = snapshot.indexOf(near);
      if (at === distance || index === undefined) continue;
      for (const edge of snapshot.edgesAt(index)) {
        for (const end of [edge.source, edge.target]) if (!distances.has(end)) distances.set(end, at + 1);
      }
    }
    const nodes = [...distances].map(([near, at]) => ({ ...brief(nodeNamed(atlas, near)), distance: at }));
    const edges = snapshot.edges.filter((edge) => distances.has(edge.source) && distances.has(edge.target));
    return { center: brief(center), nodes, edges };
  },
});
