/** Puts an item into a sorted list, or takes it out where it is there. */
export function toggle<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item].sort();
}
