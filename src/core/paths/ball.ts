import type { Bits } from './bits.js';
import { UNIT } from './cost.js';
import type { Field } from './question.js';
import type { Buckets, Room } from './rooms.js';

/** Which states a ball may take in, beyond what the field allows. */
export interface Fence {
  admits(state: number, distance: number): boolean;
}

/**
 * Exact distances of all states within a horizon, from the sources or to the targets, grown only as far as asked:
 * Dijkstra (1959) with buckets. Of walks, not simple paths: a bound that never exceeds the truth.
 */
export class Ball {
  /** How many arcs were looked at. */
  work = 0;
  /** The least cost of a walk through a state that this ball and the one that it faces have both seen. */
  met = Number.POSITIVE_INFINITY;
  readonly seen: Bits;
  readonly distance: Int32Array;
  private readonly buckets: Buckets;
  private facing?: Ball;
  private readonly network: Field['network'];

  /**
   * @param backward whether distances are to the targets, not from the sources
   * @param unit what every arc counts; undefined: its cost
   */
  constructor(
    private readonly field: Field,
    { seen, distance, buckets }: Room,
    private readonly backward: boolean,
    private readonly unit: number | undefined,
    private readonly fence?: Fence,
  ) {
    this.network = field.network;
    this.seen = seen;
    this.distance = distance;
    this.buckets = buckets;
  }

  /** A ball around the targets. */
  static aroundTargets(field: Field, room: Room, unit: number | undefined, fence?: Fence): Ball {
    const ball = new Ball(field, room, true, unit, fence);
    for (const target of field.targets)
      for (const goal of field.goals) ball.offer(target * field.layers + goal, 0);
    return ball;
  }

  /** A ball around some of the sources, that faces one around the targets. */
  static aroundSources(field: Field, room: Room, sources: readonly number[], facing: Ball): Ball {
    const ball = new Ball(field, room, false, field.network.uniform);
    ball.facing = facing;
    facing.facing = ball;
    facing.met = Number.POSITIVE_INFINITY;
    for (const source of sources) ball.offer(source * field.layers, 0);
    return ball;
  }

  /** Every state nearer than this is known exactly; Infinity when all that can be reached are. */
  get horizon(): number {
    const { buckets } = this;
    return buckets.seek() ? (buckets.first + 1) * UNIT : Number.POSITIVE_INFINITY;
  }

  /** About how many arcs the next growth would look at. */
  get next(): number {
    const { buckets } = this;
    return buckets.size(buckets.first) * this.network.degree;
  }

  /** The distance of a state where it is known, else Infinity. */
  known(state: number): number {
    const { seen, distance, buckets } = this;
    if (!seen.has(state)) return Number.POSITIVE_INFINITY;
    const known = distance[state] as number;
    return known < (buckets.first + 1) * UNIT ? known : Number.POSITIVE_INFINITY;
  }

  /** The distance of a state, or the horizon where it lies farther. */
  at(state: number): number {
    return Math.min(this.known(state), this.horizon);
  }

  /** The exact distance of a state; Infinity where it cannot be reached. */
  exact(state: number): number {
    while (this.known(state) === Number.POSITIVE_INFINITY && this.horizon < Number.POSITIVE_INFINITY)
      this.grow();
    return this.known(state);
  }

  /** Looks around the states of the first bucket: afterwards the horizon lies at least one unit farther. */
  grow(): void {
    const { buckets } = this;
    if (!buckets.seek()) return;
    const bucket = buckets.first;
    const states = buckets.of(bucket);
    for (let at = 0; at < buckets.size(bucket); at++) {
      if (this.stands(states[at] as number, bucket)) this.look(states[at] as number);
    }
    buckets.first++;
  }

  /** Goes through the states that are seen but not looked around yet, with their distances so far. */
  eachOnRim(visit: (state: number, distance: number) => void): void {
    const { buckets, distance } = this;
    for (let bucket = buckets.first; bucket < buckets.end; bucket++) {
      const states = buckets.of(bucket);
      for (let at = 0; at < buckets.size(bucket); at++) {
        const state = states[at] as number;
        if (this.stands(state, bucket)) visit(state, distance[state] as number);
      }
    }
  }

  /** Notes that a state is no farther than this. */
  offer(state: number, distance: number): void {
    const { seen, distance: known } = this;
    if (seen.has(state) && (known[state] as number) <= distance) return;
    if (this.fence && !this.fence.admits(state, distance)) return;
    seen.add(state);
    known[state] = distance;
    this.buckets.push(distance, state);
    if (this.facing?.seen.has(state))
      this.met = Math.min(this.met, distance + (this.facing.distance[state] as number));
  }

  /** Whether a state is still in a bucket: it may have been found to be nearer since. */
  private stands(state: number, bucket: number): boolean {
    return (this.distance[state] as number) >= bucket * UNIT;
  }

  private look(state: number): void {
    const { field, backward } = this;
    const distance = this.distance[state] as number;
    const node = field.layers === 1 ? state : Math.floor(state / field.layers);
    if (distance > 0 && !field.mayPass(node)) return;
    if (backward) this.lookBack(node, state - node * field.layers, distance);
    else this.lookOn(node, state - node * field.layers, distance);
  }

  private lookBack(node: number, layer: number, distance: number): void {
    const { field, network, unit } = this;
    const { layers } = field;
    const { rule, moves } = network;
    const throughs = layers === 1 ? [0] : field.throughBefore(layer, node);
    const state = layer % rule.states;
    const start = network.intoStarts[node] as number;
    const end = network.intoStarts[node + 1] as number;
    this.work += end - start;
    for (let at = start; at < end; at++) {
      const tail = network.intoTail[at] as number;
      if (!field.mayLeave(tail)) continue;
      const next = distance + (unit ?? (network.intoCost[at] as number));
      if (layers === 1) this.offer(tail, next);
      else
        for (const before of rule.before(state, moves[network.into[at] as number] as number))
          for (const through of throughs) this.offer(tail * layers + through + before, next);
    }
  }

  private lookOn(node: number, layer: number, distance: number): void {
    const { field, network, unit } = this;
    const { layers } = field;
    const start = network.starts[node] as number;
    const end = network.starts[node + 1] as number;
    this.work += end - start;
    for (let arc = start; arc < end; arc++) {
      const head = network.head[arc] as number;
      if (!field.mayEnter(head)) continue;
      const after = layers === 1 ? 0 : field.step(layer, arc);
      if (after >= 0) this.offer(head * layers + after, distance + (unit ?? (network.cost[arc] as number)));
    }
  }
}
