import { BASES } from '../basis.js';
import type { Snapshot } from '../snapshot.js';

export const RANKS = ['length', 'evidence', 'specificity'] as const;
export type Rank = (typeof RANKS)[number];

/** What a step costs before anything is added: one step of the rank `length`. */
export const UNIT = 1000;
const INFERENCE = 2;
/** How much many edges of one relation count against a node: the exponent that Himmelstein and Baranzini settled on. */
const DAMPING = 0.4;

/**
 * The cost of an edge of a snapshot as a step, by rank: `round(1000 (1 + b + s))`.
 * `length`: every step costs the same. `evidence`: b = 2 for inference alone. `specificity`: s = w (ln d1 + ln d2), d
 * being how many edges of its relation an end has in the whole graph: the degree-weighted path count of Himmelstein and
 * Baranzini (2015, doi 10.1371/journal.pcbi.1004259), a product of d^-w with w = 0.4, made additive by its logarithm.
 * What was measured against other weights is in docs/queries.md.
 */
export function costBy(rank: Rank, snapshot: Snapshot): (edge: number) => number {
  if (rank === 'length') return () => UNIT;
  if (rank === 'evidence') {
    const inferred = BASES.indexOf('inferred');
    return (edge) => (snapshot.bases[edge] === inferred ? UNIT + INFERENCE * UNIT : UNIT);
  }
  return (edge) => UNIT + Math.round(UNIT * DAMPING * Math.log(snapshot.degreeProduct(edge)));
}
