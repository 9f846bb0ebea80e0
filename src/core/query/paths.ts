import { z } from 'zod';
import { explain, Path } from '../paths/explain.js';
import { rankings } from '../paths/search.js';
import { operation } from './operation.js';
import { groupByPattern, Pattern } from './patterns.js';
import { Relaxation, whyNone } from './relax.js';
import { PathsInput, put } from './routes.js';
import { truncatedShape } from './shared.js';

export const paths = operation({
  name: 'paths',
  summary: 'The best paths from one set of nodes to another, as sentences with evidence',
  input: PathsInput,
  output: z.object({
    paths: z.array(Path),
    patterns: z
      .array(Pattern)
      .optional()
      .describe('All paths by their kinds and relations, the most frequent first'),
    why: z.string().optional().describe('Where there is no path: what stands in the way'),
    relaxations: z
      .array(Relaxation)
      .optional()
      .describe('The smallest changes that would give one, each tried'),
    ...truncatedShape,
  }),
  run(atlas, input, { budget }) {
    const { network, question } = put(atlas, input);
    const ranked = rankings(network, { ...question, beyond: true }, budget, input.per);
    const found = ranked.reduce((sum, { found }) => sum + found.length, 0);
    const paths = explain(network, ranked);
    const grouped = input.group === 'pattern' ? groupByPattern(network, question, budget) : undefined;
    const why = found === 0 && !budget.stopped ? whyNone(atlas, input, budget) : {};
    const cut = paths.length < found || grouped?.cut;
    const truncated = budget.stopped ?? (cut ? ('limit' as const) : undefined);
    return {
      paths,
      ...(grouped && { patterns: grouped.patterns }),
      ...why,
      ...(truncated && { truncated }),
    };
  },
});
