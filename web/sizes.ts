/** Sizes go by such steps: nodes of one size, shape and colour are drawn once and then copied. */
const STEP = 4;

/** The size of a node by its share of the largest value, so that areas compare. */
export const sizeOf = (share: number): number =>
  Math.round((17 + 43 * Math.sqrt(Math.max(0, share))) / STEP) * STEP;

/** The sizes of nodes by a measure, the largest value being the largest node. */
export function sizesOf(values: ReadonlyMap<string, number>): Map<string, number> {
  const most = Math.max(Number.MIN_VALUE, largest(values.values()));
  return new Map([...values].map(([id, value]) => [id, sizeOf(value / most)]));
}

/** `Math.max` of a large graph would overflow the stack. */
export function largest(values: Iterable<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) most = Math.max(most, value);
  return most;
}
