import { z } from 'zod';
import { filterShape } from '../filter-input.js';
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
    const distances = new Map(snapshot.indices([id]).map((node) => [node, 0]));
    const edges = new Set<number>();
    for (const [near, at] of distances) {
      for (const edge of snapshot.edgesAt(near)) {
        const end = snapshot.across(edge, near);
        if (at < distance && !distances.has(end)) distances.set(end, at + 1);
        if (distances.has(end)) edges.add(edge);
      }
    }
    const nodes = [...distances].map(([near, at]) => ({
      ...brief(nodeNamed(atlas, snapshot.idOf(near))),
      distance: at,
    }));
    return {
      center: brief(center),
      nodes: nodes.length > 0 ? nodes : [{ ...brief(center), distance: 0 }],
      edges: [...edges].sort((a, b) => a - b).map((edge) => snapshot.edge(edge)),
    };
  },
});
