/** So many sets of a size are tried: as many as nine things have of any size. */
const MOST_TRIED = 126;

/**
 * The smallest sets of some things that help, all of one size; where there are too many to try, one from which nothing
 * can be left out. All of them together help.
 */
export function fewest<T>(all: readonly T[], helps: (some: readonly T[]) => boolean): T[][] {
  for (let size = 1; size < all.length; size++) {
    const sets = choices(all, size, MOST_TRIED + 1);
    if (size > 1 && sets.length > MOST_TRIED) break;
    const helpful = (size === 1 ? all.map((each) => [each]) : sets).filter(helps);
    if (helpful.length > 0) return helpful;
  }
  const left = all.reduce<readonly T[]>((kept, each) => {
    const less = kept.filter((other) => other !== each);
    return helps(less) ? less : kept;
  }, all);
  return [[...left]];
}

/** The sets of so many of some things, in order; not more than `most`. */
function choices<T>(all: readonly T[], size: number, most: number): T[][] {
  if (size === 0) return [[]];
  const found: T[][] = [];
  for (let at = 0; at < all.length && found.length < most; at++) {
    const rest = choices(all.slice(at + 1), size - 1, most - found.length);
    for (const more of rest) found.push([all[at] as T, ...more]);
  }
  return found;
}
