// One loop a function: a loop that the compiler takes over while it runs is then not thrown away at its end.

/** Where the items of each key start in an order by key: `starts[key] … starts[key + 1] - 1`. Keys are 0 to `size` - 1. */
export function startsOf(keys: Int32Array, size: number): Int32Array {
  const starts = new Int32Array(size + 1);
  count(keys, starts);
  addUp(starts);
  return starts;
}

/** A stable counting sort: where each key starts, and the positions in order of their keys. */
export function orderBy(keys: Int32Array, size: number): [starts: Int32Array, order: Int32Array] {
  const starts = startsOf(keys, size);
  return [starts, place(keys, starts.slice())];
}

/** Those entries of a column, in that order. */
export function entries(column: Int32Array, places: Int32Array): Int32Array {
  const found = new Int32Array(places.length);
  for (let at = 0; at < places.length; at++) found[at] = column[places[at] as number] as number;
  return found;
}

function count(keys: Int32Array, starts: Int32Array): void {
  for (let at = 0; at < keys.length; at++) (starts[(keys[at] as number) + 1] as number)++;
}

function addUp(starts: Int32Array): void {
  for (let key = 1; key < starts.length; key++) (starts[key] as number) += starts[key - 1] as number;
}

function place(keys: Int32Array, next: Int32Array): Int32Array {
  const order = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) order[(next[keys[at] as number] as number)++] = at;
  return order;
}
