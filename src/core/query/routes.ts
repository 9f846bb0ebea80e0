import { z } from 'zod';
import type { Atlas } from '../atlas.js';
import type { Budget } from '../budget.js';
import { filterShape } from '../filter-input.js';
import { RANKS } from '../paths/cost.js';
import { DIRECTIONS, EDGES, type Network, ROUTES } from '../paths/network.js';
import type { Found, Question } from '../paths/question.js';
import { PER, search } from '../paths/search.js';
import { select } from '../selector.js';
import { boundsShape, selectors } from './shared.js';

/** What decides which routes there are: shared by every operation that walks them. */
export const routeShape = {
  from: selectors('Where paths start'),
  to: selectors('Where paths end'),
  routes: z
    .enum(ROUTES)
    .default('argument')
    .describe(
      'argument: along the argument without turning, crossing once from problem to answer; any: no rule',
    ),
  direction: z.enum(DIRECTIONS).default('any').describe('forward: follow edges only from source to target'),
  passing: z
    .boolean()
    .default(false)
    .describe('Whether a path may pass through other members of the two sets'),
};

export const PathsInput = z.strictObject({
  ...routeShape,
  k: z.int().min(1).max(1_000).default(10).describe('How many paths at most'),
  per: z.enum(PER).default('all').describe('Whether k counts for all, or for each source, target or pair'),
  maxLength: z.int().min(1).max(12).default(6).describe('The most steps that a path may have'),
  rank: z
    .enum(RANKS)
    .default('specificity')
    .describe('What makes a path good: few steps, firm evidence, or specific nodes'),
  edges: z.enum(EDGES).default('merged').describe('distinct: parallel edges make different paths'),
  through: z
    .array(z.string().max(200))
    .max(1_000)
    .default([])
    .describe('At least one of these lies between the ends'),
  group: z
    .enum(['none', 'pattern'])
    .default('none')
    .describe('pattern: also group all paths, not only k, by their kinds and relations'),
  ...boundsShape,
  ...filterShape,
});
export type PathsInput = z.infer<typeof PathsInput>;

/** A question about paths, in the integers of its network. */
export function put(atlas: Atlas, input: PathsInput): { network: Network; question: Question } {
  const snapshot = atlas.snapshot(input);
  const nodes = (texts: string[], field: string) => snapshot.indices(select(atlas, texts, field));
  const question: Question = {
    sources: nodes(input.from, 'from'),
    targets: nodes(input.to, 'to'),
    k: input.k,
    maxLength: input.maxLength,
    through: input.through.length > 0 ? nodes(input.through, 'through') : undefined,
    passing: input.passing,
  };
  return { network: snapshot.network(input), question };
}

/** The paths of a question as arcs of a network, without explanation. */
export function find(atlas: Atlas, input: PathsInput, budget: Budget): { network: Network; found: Found[] } {
  const { network, question } = put(atlas, input);
  return { network, found: search(network, question, budget, input.per) };
}
