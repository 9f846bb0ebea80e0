import type { Network } from './network.js';
import type { Found, Question, Ranking } from './question.js';
import { CROSS } from './rule.js';

/** The best paths so far: by cost, then step by step by the id of the next node, then by edge. */
export class Best {
  private readonly found: Found[] = [];
  private readonly k: number;
  /** So many are kept. */
  private readonly room: number;

  constructor(
    { k, beyond }: Question,
    private readonly network: Network,
  ) {
    this.k = k;
    this.room = beyond ? k + 1 : k;
  }

  /** Whether there are as many as were asked for. */
  get enough(): boolean {
    return this.found.length >= this.k;
  }

  /** @param least what any path costs at least that was not offered; once the room was full, others may have been refused */
  ranking(least: number | undefined): Ranking {
    const next = this.found[this.k];
    const isFull = this.found.length === this.room;
    return { found: this.found.slice(0, this.k), next, least: isFull ? next?.cost : least };
  }

  /** Whether a path that costs at least so much can still be taken. */
  mayTake(bound: number): boolean {
    return this.network.repeats ? bound <= this.worst : bound < this.worst;
  }

  /** The same for paths from a later source than those of all others: as dear as the worst, they come after it. */
  mayBegin(bound: number): boolean {
    return bound < this.worst;
  }

  private get worst(): number {
    return this.found.length < this.room
      ? Number.POSITIVE_INFINITY
      : (this.found[this.room - 1] as Found).cost;
  }

  clear(): void {
    this.found.length = 0;
  }

  /** Takes a path if it is good enough. Paths come in order of nodes, but for networks with repeats. */
  offer(path: Found): void {
    if (!this.mayTake(path.cost) || !standsForTwins(this.network, path)) return;
    this.found.splice(this.placeOf(path), 0, path);
    if (this.found.length > this.room) this.found.pop();
  }

  /** After all that come before it or are its equals. */
  private placeOf(path: Found): number {
    let low = 0;
    let high = this.found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.comesBefore(path, this.found[middle] as Found)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private comesBefore(a: Found, b: Found): boolean {
    if (a.cost !== b.cost || !this.network.repeats) return a.cost < b.cost;
    return compareNodes(nodesOf(this.network, a), nodesOf(this.network, b)) < 0;
  }
}

/**
 * Whether a path is the one that stands for all walks over its nodes: the cheapest, then the first by its arcs. Where
 * networks have repeats, such walks differ in which of their steps crosses.
 */
export function standsForTwins(network: Network, { arcs }: Found): boolean {
  if (!network.repeats) return true;
  const crossing = arcs.findIndex((arc) => network.moves[arc] === CROSS);
  if (twinOf(network, arcs[crossing] as number) < 0) return true;
  return arcs.every((_, at) => at === crossing || !yields(network, arcs, crossing, at));
}

/** Whether a path comes after the walk over its nodes that crosses elsewhere, if there is one. */
function yields(network: Network, arcs: readonly number[], crossing: number, elsewhere: number): boolean {
  const other = arcs.slice();
  for (const at of [crossing, elsewhere]) other[at] = twinOf(network, arcs[at] as number);
  if ((other[elsewhere] as number) < 0) return false;
  const costOf = (some: readonly number[]) =>
    some.reduce((sum, arc) => sum + (network.cost[arc] as number), 0);
  return (costOf(other) - costOf(arcs) || compareNodes(other, arcs)) < 0 && keepsRule(network, other);
}

function keepsRule({ rule, moves }: Network, arcs: readonly number[]): boolean {
  let state = 0;
  for (const arc of arcs) if (state >= 0) state = rule.after(state, moves[arc] as number);
  return state >= 0 && rule.isGoal(state);
}

/** The other arc between the same nodes the same way, one keeping and one crossing; -1 where there is none. */
function twinOf({ tail, head }: Network, arc: number): number {
  for (const other of [arc - 1, arc + 1])
    if (head[other] === head[arc] && tail[other] === tail[arc]) return other;
  return -1;
}

/** The nodes of a path, from its source to its target. */
export function nodesOf({ tail, head }: Network, { arcs }: Found): number[] {
  return [tail[arcs[0] as number] as number, ...arcs.map((arc) => head[arc] as number)];
}

/** Node by node; a beginning of the other comes first. */
export function compareNodes(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length && at < b.length; at++)
    if (a[at] !== b[at]) return (a[at] as number) - (b[at] as number);
  return a.length - b.length;
}
