/** How firmly the paper supports something, strongest first. */
export const BASES = ['stated', 'tabulated', 'inferred'] as const;
export type Basis = (typeof BASES)[number];

/** The stronger of two bases. */
export function stronger(a: Basis, b: Basis): Basis {
  return BASES.indexOf(a) <= BASES.indexOf(b) ? a : b;
}

/** The strongest basis among the pieces of evidence; what has no evidence counts as inferred. */
export function strongestBasis(evidence: readonly { basis: Basis }[]): Basis {
  return evidence.reduce<Basis>((basis, piece) => stronger(basis, piece.basis), 'inferred');
}
