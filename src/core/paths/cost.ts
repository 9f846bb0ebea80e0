import type { Atlas } from '../atlas.js';
import type { Edge } from '../model.js';

export const RANKS = ['length', 'evidence', 'specificity'] as const;
export type Rank = (typeof RANKS)[number];

/** What one edge costs as a step: a non-negative integer. */
export type Cost = (edge: Edge) => number;

const UNIT = 1000;
const INFERENCE = 2;

/**
 * The cost of a step by rank, `round(1000 (1 + b + s))`. Specificity is degree-weighted path count
 * (Himmelstein and Baranzini 2015) made additive: `s = ln d1 + ln d2`, the degrees counted per relation in the
 * whole graph.
 */
export function costBy(rank: Rank, atlas: Atlas): Cost {
  if (rank === 'length') return () => UNIT;
  if (rank === 'evidence') return (edge) => UNIT * (edge.basis === 'inferred' ? 1 + INFERENCE : 1);
  const degrees = relationDegrees(atlas.records.edges);
  const ln = (edge: Edge, end: string) => Math.log(degrees.get(`${edge.relation} ${end}`) as number);
  return (edge) => Math.round(UNIT * (1 + ln(edge, edge.source) + ln(edge, edge.target)));
}

function relationDegrees(edges: readonly Edge[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const edge of edges) {
    for (const end of [edge.source, edge.target]) {
      const key = `${edge.relation} ${end}`;
      degrees.set(key, (degrees.get(key) ?? 0) + 1);
    }
  }
  return degrees;
}
