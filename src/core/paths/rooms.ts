import { Bits } from './bits.js';
import { UNIT } from './cost.js';

/**
 * States by distance, in buckets as wide as the cheapest arc (Dinic 1978): an arc always leads to a later bucket, so
 * that whatever stands in the first one is final. No heap is needed.
 */
export class Buckets {
  private readonly states: number[][] = [];
  private readonly sizes: number[] = [];
  /** The first bucket that may hold something. */
  first = 0;
  /** After the last that may. */
  end = 0;

  clear(): void {
    this.sizes.fill(0, 0, this.end);
    this.first = 0;
    this.end = 0;
  }

  /** Moves on to the first bucket that holds something; false where none does. */
  seek(): boolean {
    while (this.first < this.end && this.sizes[this.first] === 0) this.first++;
    return this.first < this.end;
  }

  /** How many states stand in a bucket. */
  size(bucket: number): number {
    return this.sizes[bucket] ?? 0;
  }

  /** Those of a bucket, up to its size. */
  of(bucket: number): readonly number[] {
    return this.states[bucket] as number[];
  }

  push(distance: number, state: number): void {
    const bucket = (distance / UNIT) | 0;
    while (this.sizes.length <= bucket) this.states[this.sizes.push(0) - 1] = [];
    if (bucket >= this.end) this.end = bucket + 1;
    const at = this.sizes[bucket] as number;
    (this.states[bucket] as number[])[at] = state;
    this.sizes[bucket] = at + 1;
  }
}

/** Where a ball keeps its distances: of the states that it has seen, how far each is. */
export interface Room {
  seen: Bits;
  distance: Int32Array;
  buckets: Buckets;
}

type Role = 'backward' | 'hops' | 'forward' | 'corridor';

/** The rooms of a network, used again from search to search. */
export class Rooms {
  private readonly rooms = new Map<Role, Room>();
  private marks = new Bits(0);

  /** One mark for each node, none of them set; who sets one clears it again. */
  clean(size: number): Bits {
    if (this.marks.size < size) this.marks = new Bits(size);
    return this.marks;
  }

  /** An empty room for so many states: no ball made before in this role may be used any more. */
  take(role: Role, size: number): Room {
    const kept = this.rooms.get(role);
    if (kept?.seen.size === size) {
      kept.seen.clear();
      kept.buckets.clear();
      return kept;
    }
    const room = { seen: new Bits(size), distance: new Int32Array(size), buckets: new Buckets() };
    this.rooms.set(role, room);
    return room;
  }
}
