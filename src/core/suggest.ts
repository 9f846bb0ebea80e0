/** So long a name is not typed by hand. */
const LONGEST = 100;

/** "Did you mean" for a misspelt name; undefined where nothing is near. */
export function didYouMean(name: string, names: readonly string[]): string | undefined {
  if (name.length > LONGEST) return undefined;
  const limit = Math.floor((name.length + 1) / 3);
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of names) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const distance = editDistance(name, candidate, least - 1);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best === undefined ? undefined : `Did you mean "${best}"?`;
}

/**
 * How many letters to put in, leave out, replace or swap with the next (Damerau 1964, each place changed once), row by
 * row; Infinity where it is more than the limit.
 */
function editDistance(a: string, b: string, limit: number): number {
  let [twoAbove, above]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min(replaced, (above[j] as number) + 1, (row[j - 1] as number) + 1);
      row.push(swapped ? Math.min(least, (twoAbove[j - 2] as number) + 1) : least);
    }
    if (row.every((each) => each > limit)) return Number.POSITIVE_INFINITY;
    [twoAbove, above] = [above, row];
  }
  return above[b.length] as number;
}
