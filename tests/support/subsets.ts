/** All sets of so many of some things. */
export function* subsets(of: string[], size: number): Generator<string[]> {
  if (size === 0) yield [];
  else
    for (const [at, first] of of.entries())
      for (const rest of subsets(of.slice(at + 1), size - 1)) yield [first, ...rest];
}
