import type { Budget } from '../budget.js';

/**
 * A greatest flow from a source to a sink through arcs of whole capacities, by shortest augmenting paths (Ford and
 * Fulkerson 1956, Edmonds and Karp 1972). Every arc has its reverse beside it: `arc ^ 1`.
 */
export class Flow {
  private readonly heads: number[] = [];
  private readonly room: number[] = [];
  private readonly at: number[][];

  constructor(private readonly size: number) {
    this.at = Array.from({ length: size }, () => []);
  }

  /** An arc of that capacity; gives its number. */
  arc(tail: number, head: number, capacity: number): void {
    this.at[tail]?.push(this.heads.length);
    this.at[head]?.push(this.heads.length + 1);
    this.heads.push(head, tail);
    this.room.push(capacity, 0);
  }

  /** Fills the network; false where it has no bound, or the budget stopped it. */
  fill(source: number, sink: number, budget: Budget): boolean {
    for (;;) {
      const way = this.augmenting(source, budget);
      if (budget.stopped) return false;
      if (way[sink] === NONE) return true;
      const arcs: number[] = [];
      for (let node = sink; node !== source; node = this.tail(arcs[arcs.length - 1] as number))
        arcs.push(way[node] as number);
      const least = Math.min(...arcs.map((arc) => this.room[arc] as number));
      if (least === Number.POSITIVE_INFINITY) return false;
      for (const arc of arcs) this.push(arc, least);
    }
  }

  /** What can still be reached from the source: the near side of a least cut. */
  near(source: number, budget: Budget): (node: number) => boolean {
    const way = this.augmenting(source, budget);
    return (node) => node === source || way[node] !== NONE;
  }

  /** Takes one unit of flow out as a way from source to sink; undefined when there is none left. */
  takeWay(source: number, sink: number): number[] | undefined {
    const way = [source];
    for (let node = source; node !== sink; ) {
      const arc = this.at[node]?.find((each) => each % 2 === 0 && (this.room[each ^ 1] as number) > 0);
      if (arc === undefined) return undefined;
      this.push(arc ^ 1, 1);
      node = this.heads[arc] as number;
      way.push(node);
    }
    return way;
  }

  private tail(arc: number): number {
    return this.heads[arc ^ 1] as number;
  }

  private push(arc: number, amount: number): void {
    (this.room[arc] as number) -= amount;
    (this.room[arc ^ 1] as number) += amount;
  }

  /** By node, the arc by which a breadth-first search from the source gets there. */
  private augmenting(source: number, budget: Budget): Int32Array {
    const way = new Int32Array(this.size).fill(NONE);
    const open = [source];
    for (const node of open) {
      const arcs = this.at[node] as number[];
      if (!budget.spend(arcs.length + 1)) break;
      for (const arc of arcs) {
        const head = this.heads[arc] as number;
        if (head === source || way[head] !== NONE || (this.room[arc] as number) === 0) continue;
        way[head] = arc;
        open.push(head);
      }
    }
    return way;
  }
}

const NONE = -1;
