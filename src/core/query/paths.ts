import { z } from 'zod';
import { explain, Path } from '../paths/explain.js';
import { operation } from './operation.js';
import { groupByPattern, Pattern } from './patterns.js';
import { Relaxation, whyNone } from './relax.js';
import { find, PathsInput } from './routes.js';
import { truncatedShape } from './shared.js';

/** A bound on answers, whatever `per` multiplies k to. */
const MOST_PATHS = 1_000;

export const paths = operation({
  name: 'paths',
  summary: 'The best paths from one set of nodes to another, as sentences with evidence',
  input: PathsInput,
  output: z.object({
    paths: z.array(Path),
    patterns: z.array(Pattern).optional(),
    why: z.string().optional().describe('Where there is no path: what stands in the way'),
    relaxations: z
      .array(Relaxation)
      .optional()
      .describe('The smallest changes that would give one, each tried'),
    ...truncatedShape,
  }),
  run(atlas, input, { budget }) {
    const { network, found } = find(atlas, input, budget);
    const shown = found.slice(0, MOST_PATHS);
    const answers = explain(network, input, shown);
    return {
      paths: answers,
      ...(input.group === 'pattern' && { patterns: groupByPattern(atlas, answers) }),
      ...(found.length === 0 &&
        !budget.stopped &&
        whyNone(atlas, input, (changed) => find(atlas, changed, budget).found.length > 0)),
      ...((budget.stopped || found.length > MOST_PATHS) && {
        truncated: budget.stopped ?? ('limit' as const),
      }),
    };
  },
});
