/** Where the items of each key start in an order by key: `starts[key] … starts[key + 1] - 1`. Keys are 0 to `size` - 1. */
export function startsOf(keys: Int32Array, size: number): Int32Array {
  const starts = new Int32Array(size + 1);
  for (let at = 0; at < keys.length; at++) (starts[(keys[at] as number) + 1] as number)++;
  for (let key = 0; key < size; key++) (starts[key + 1] as number) += starts[key] as number;
  return starts;
}

/** A stable counting sort: where each key starts, and the positions in order of their keys. */
export function orderBy(keys: Int32Array, size: number): [starts: Int32Array, order: Int32Array] {
  const starts = startsOf(keys, size);
  const next = starts.slice();
  const order = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) order[(next[keys[at] as number] as number)++] = at;
  return [starts, order];
}

/** Those entries of a column, in that order. */
export function entries(column: Int32Array, places: Int32Array): Int32Array {
  const found = new Int32Array(places.length);
  for (let at = 0; at < places.length; at++) found[at] = column[places[at] as number] as number;
  return found;
}
