/** A set of small integers, one bit each: small enough to stay in the processor's nearest cache, where a search looks most. */
export class Bits {
  private readonly words: Int32Array;

  /** @param size the integers below this can be taken in */
  constructor(readonly size: number) {
    this.words = new Int32Array((size >>> 5) + 1);
  }

  static of(size: number, items: Iterable<number>): Bits {
    const bits = new Bits(size);
    for (const item of items) bits.add(item);
    return bits;
  }

  has(item: number): boolean {
    return (((this.words[item >>> 5] as number) >>> (item & 31)) & 1) === 1;
  }

  add(item: number): void {
    this.words[item >>> 5] = (this.words[item >>> 5] as number) | (1 << (item & 31));
  }

  delete(item: number): void {
    this.words[item >>> 5] = (this.words[item >>> 5] as number) & ~(1 << (item & 31));
  }

  clear(): void {
    this.words.fill(0);
  }

  /** Takes in all. */
  fill(): this {
    this.words.fill(-1);
    return this;
  }

  copy(): Bits {
    const copy = new Bits(this.size);
    copy.words.set(this.words);
    return copy;
  }
}
