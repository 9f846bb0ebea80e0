import type { Budget } from '../budget.js';
import { enumerate, Goals } from './enumerate.js';
import { splitBeginnings } from './lawler.js';
import type { Network } from './network.js';
import { Field, type Found, type Question, type Ranking } from './question.js';

export const PER = ['all', 'source', 'target', 'pair'] as const;
export type Per = (typeof PER)[number];

/**
 * The k cheapest simple paths from a set to a set, in order of cost, then of node ids; with `per`, the k cheapest of
 * each source, target or pair, one after the other. Exact, unless the budget stops it: then what was found so far.
 */
export function search(network: Network, question: Question, budget: Budget, per: Per = 'all'): Found[] {
  return rankings(network, question, budget, per).flatMap(({ found }) => found);
}

/** The same apart for each source, target or pair, with what comes after. */
export function rankings(network: Network, question: Question, budget: Budget, per: Per): Ranking[] {
  const { sources, targets } = question;
  const starts = per === 'source' || per === 'pair' ? sources.map((node) => [node]) : [sources];
  const ends = per === 'target' || per === 'pair' ? targets.map((node) => [node]) : [targets];
  const rankings: Ranking[][] = starts.map(() => []);
  for (const some of ends) {
    if (!budget.goesOn()) break;
    const goals = new Goals(new Field(network, question, some), network.rooms);
    starts.forEach((nodes, row) => {
      if (budget.goesOn())
        rankings[row]?.push(enumerate(goals, nodes, budget) ?? splitBeginnings(goals.field, nodes, budget));
    });
  }
  return rankings.flat();
}
