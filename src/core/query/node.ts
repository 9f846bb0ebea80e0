import { z } from 'zod';
import type { Atlas } from '../atlas.js';
import type { Filter, View } from '../filter.js';
import { filterShape } from '../filter-input.js';
import { METRICS } from '../metrics/index.js';
import { Node } from '../model.js';
import { operation } from './operation.js';
import { nodeNamed, SeenEdge, seenFrom } from './shared.js';

const Rank = z.object({
  metric: z.string(),
  label: z.string(),
  value: z.number(),
  rank: z.int().describe('1 is the highest; equals share a rank'),
  of: z.int().describe('Among how many nodes'),
});
const EdgeGroup = z.object({ relation: z.string(), reads: z.string(), edges: z.array(SeenEdge) });

export const node = operation({
  name: 'node',
  summary: 'One node: what it is, what it rests on, its rank in every metric and its edges by relation',
  positional: 'id',
  input: z.strictObject({ id: z.string().max(500).describe('The id of the node'), ...filterShape }),
  output: z.object({
    node: Node,
    roles: z.array(z.string()),
    ranks: z.array(Rank),
    edges: z.array(EdgeGroup),
  }),
  run(atlas, { id, ...filter }) {
    const found = nodeNamed(atlas, id);
    const view = atlas.view(filter);
    return {
      node: found,
      roles: atlas.rolesOf(found),
      ranks: ranks(atlas, filter, id),
      edges: groups(atlas, view, id),
    };
  },
});

function ranks(atlas: Atlas, filter: Filter, id: string): z.infer<typeof Rank>[] {
  return METRICS.flatMap(({ id: metric, label, groups }) => {
    const ranked = atlas.ranked(metric, filter);
    const own = ranked?.find((each) => each.node === id);
    if (!ranked || !own || groups) return [];
    return [{ metric, label, value: own.value, rank: own.rank, of: ranked.length }];
  });
}

function groups(atlas: Atlas, view: View, id: string): z.infer<typeof EdgeGroup>[] {
  const at = view.edges
    .filter((edge) => edge.source === id || edge.target === id)
    .map((edge) => seenFrom(atlas, id, edge));
  const order = [...atlas.relations.keys()];
  const readings = [...new Set(at.map((edge) => edge.reads))];
  return readings
    .map((reads) => at.filter((edge) => edge.reads === reads))
    .map((edges) => ({ relation: edges[0]?.relation as string, reads: edges[0]?.reads as string, edges }))
    .sort((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation));
}
