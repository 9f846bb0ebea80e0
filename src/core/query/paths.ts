import { z } from 'zod';
import { explain, Path } from '../paths/explain.js';
import { search } from '../paths/search.js';
import { operation } from './operation.js';
import { groupByPattern, Pattern } from './patterns.js';
import { Relaxation, whyNone } from './relax.js';
import { PathsInput, put } from './routes.js';
import { truncatedShape } from './shared.js';

/** A bound on answers, whatever `per` multiplies k to. */
const MOST_PATHS = 1_000;

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
    const found = search(network, question, budget, input.per);
    const paths = explain(network, found.slice(0, MOST_PATHS), input.per);
    const grouped = input.group === 'pattern' ? groupByPattern(network, question, budget) : undefined;
    const why = found.length === 0 && !budget.stopped ? whyNone(atlas, input, budget) : {};
    const cut = paths.length < found.length || grouped?.cut;
    const truncated = budget.stopped ?? (cut ? ('limit' as const) : undefined);
    return {
      paths,
      ...(grouped && { patterns: grouped.patterns }),
      ...why,
      ...(truncated && { truncated }),
    };
  },
});
