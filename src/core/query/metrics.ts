import { z } from 'zod';
import { AtlasError } from '../errors.js';
import { filterShape } from '../filter-input.js';
import { METRICS } from '../metrics/index.js';
import { didYouMean } from '../suggest.js';
import { operation } from './operation.js';
import { Brief, brief, nodeNamed } from './shared.js';

const Ranked = Brief.extend({
  value: z.number(),
  rank: z.int().describe('1 is the highest; equals share a rank'),
});
const Column = z.object({
  id: z.string(),
  label: z.string(),
  explains: z.string(),
  groups: z.boolean().describe('Whether the values are numbers of groups, not amounts'),
  values: z.array(Ranked).optional().describe('The highest first; groups: by group'),
  reason: z.string().optional().describe('Why it is not defined on this graph'),
});

export const metrics = operation({
  name: 'metrics',
  summary: 'Centrality and communities of the filtered graph: what everything hangs on',
  input: z.strictObject({
    metrics: z
      .array(z.string())
      .default([])
      .describe(`Which ones (default: all): ${METRICS.map(({ id }) => id).join(', ')}`),
    top: z.int().min(0).max(100_000).default(10).describe('How many nodes of each; 0: all'),
    ...filterShape,
  }),
  output: z.object({ metrics: z.array(Column), nodes: z.int(), edges: z.int() }),
  run(atlas, { metrics: wanted, top, ...filter }) {
    const { nodes, edges } = atlas.view(filter);
    const chosen = wanted.length > 0 ? wanted.map(metricNamed) : METRICS;
    const columns = chosen.map(({ id, label, explains, groups = false }) => {
      const { reason } = atlas.measured(id, filter);
      const ranked = atlas.ranked(id, filter);
      const values = ranked
        ?.slice(0, top || undefined)
        .map(({ node, value, rank }) => ({ ...brief(nodeNamed(atlas, node)), value, rank }));
      return { id, label, explains, groups, ...(values ? { values } : { reason }) };
    });
    return { metrics: columns, nodes: nodes.length, edges: edges.length };
  },
});

/** @throws AtlasError `bad-input` */
export function metricNamed(id: string) {
  const metric = METRICS.find((each) => each.id === id);
  if (metric) return metric;
  const ids = METRICS.map((each) => each.id);
  throw new AtlasError('bad-input', `There is no metric "${id}".`, {
    field: 'metrics',
    mend: didYouMean(id, ids) ?? `There are: ${ids.join(', ')}.`,
  });
}
