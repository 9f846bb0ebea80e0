/** Integers by a key that goes with each, least first. Clearing is free. */
export interface Frontier {
  clear(): void;
  /** The least key; Infinity when empty. */
  readonly least: number;
  push(key: number, item: number): void;
  /** Takes an item with the least key; only when not empty. */
  pop(): number;
}

/** A frontier for keys that are pushed in ascending order: a queue. */
export class Fifo implements Frontier {
  private readonly keys: number[] = [];
  private readonly items: number[] = [];
  private first = 0;
  private end = 0;

  clear(): void {
    this.first = 0;
    this.end = 0;
  }

  get least(): number {
    return this.first < this.end ? (this.keys[this.first] as number) : Number.POSITIVE_INFINITY;
  }

  push(key: number, item: number): void {
    this.keys[this.end] = key;
    this.items[this.end++] = item;
  }

  pop(): number {
    return this.items[this.first++] as number;
  }
}

/** A frontier for keys in any order: a binary heap. */
export class Heap implements Frontier {
  private readonly keys: number[] = [];
  private readonly items: number[] = [];
  private size = 0;

  clear(): void {
    this.size = 0;
  }

  get least(): number {
    return this.size > 0 ? (this.keys[0] as number) : Number.POSITIVE_INFINITY;
  }

  push(key: number, item: number): void {
    const { keys, items } = this;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((keys[parent] as number) <= key) break;
      keys[at] = keys[parent] as number;
      items[at] = items[parent] as number;
      at = parent;
    }
    keys[at] = key;
    items[at] = item;
  }

  pop(): number {
    const { keys, items } = this;
    const first = items[0] as number;
    const size = --this.size;
    const key = keys[size] as number;
    const item = items[size] as number;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && (keys[child + 1] as number) < (keys[child] as number)) child++;
      if ((keys[child] as number) >= key) break;
      keys[at] = keys[child] as number;
      items[at] = items[child] as number;
      at = child;
    }
    keys[at] = key;
    items[at] = item;
    return first;
  }
}
