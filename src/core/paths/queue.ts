/** A binary heap that gives the least item first. */
export class Queue<T> {
  private readonly items: T[] = [];

  constructor(private readonly before: (a: T, b: T) => boolean) {}

  get size(): number {
    return this.items.length;
  }

  push(item: T): void {
    let at = this.items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(item, this.items[parent] as T)) break;
      this.items[at] = this.items[parent] as T;
      at = parent;
    }
    this.items[at] = item;
  }

  pop(): T | undefined {
    const first = this.items[0];
    const last = this.items.pop();
    if (last !== undefined && this.items.length > 0) this.sink(last);
    return first;
  }

  private sink(item: T): void {
    let at = 0;
    for (let child = 1; child < this.items.length; child = 2 * at + 1) {
      const right = child + 1;
      if (right < this.items.length && this.before(this.items[right] as T, this.items[child] as T)) child = right;
      if (!this.before(this.items[child] as T, item)) break;
      this.items[at] = this.items[child] as T;
      at = child;
    }
    this.items[at] = item;
  }
}
