import { Fifo, type Frontier, Heap } from './frontier.js';

/** Arrays for one ball; those of an earlier age count as empty, so that nothing has to be cleared. */
export interface Room {
  age: number;
  seen: Int32Array;
  settled: Int32Array;
  distance: Float64Array;
  frontier: Frontier;
}

/** The rooms of a network, used again from search to search. */
export class Rooms {
  private readonly rooms: Room[] = [];
  private taken = 0;

  private marks = new Uint8Array(0);

  /** One mark for each node, none of them set; who sets one clears it again. */
  clean(size: number): Uint8Array {
    if (this.marks.length < size) this.marks = new Uint8Array(size);
    return this.marks;
  }

  /** Gives all rooms back: no ball made before may be used any more. */
  release(): void {
    this.taken = 0;
  }

  take(size: number, queue: boolean): Room {
    const kept = this.rooms[this.taken];
    const fits = kept && kept.seen.length >= size && kept.frontier instanceof Fifo === queue;
    const room = fits ? kept : newRoom(size, queue);
    this.rooms[this.taken++] = room;
    room.age++;
    room.frontier.clear();
    return room;
  }
}

function newRoom(size: number, queue: boolean): Room {
  return {
    age: 0,
    seen: new Int32Array(size),
    settled: new Int32Array(size),
    distance: new Float64Array(size),
    frontier: queue ? new Fifo() : new Heap(),
  };
}
