import type { Field } from './question.js';
import type { Room, Rooms } from './rooms.js';

/**
 * Exact distances to the targets for all states within a radius, and the radius as a lower bound for the others:
 * Dijkstra (1959) backwards, grown only as far as asked. Walks, not simple paths: a bound that never exceeds the truth.
 */
export class Ball {
  /** Every state nearer than this is settled; Infinity when all that can reach a target are. */
  radius = 0;
  /** How many arcs were looked at. */
  work = 0;
  private readonly room: Room;

  /**
   * @param unit what every arc counts; undefined: its cost
   * @param blocked nodes that walks must avoid
   */
  constructor(
    private readonly field: Field,
    private readonly unit: number | undefined,
    rooms: Rooms,
    private readonly blocked?: { has(node: number): boolean },
  ) {
    this.room = rooms.take(field.network.size * field.layers, unit !== undefined);
    for (const target of field.targets) this.offer(target * field.layers + field.goal, 0);
    this.radius = this.room.frontier.least;
  }

  /** The distance from a state to the targets, or the radius where it lies farther. */
  at(state: number): number {
    const { settled, age, distance } = this.room;
    return settled[state] === age ? (distance[state] as number) : this.radius;
  }

  /** Settles all states nearer than the radius. */
  grow(radius: number): void {
    while (this.radius < radius) this.growOnce();
  }

  /** The exact distance of a state; Infinity where it cannot reach a target. */
  exact(state: number): number {
    while (this.room.settled[state] !== this.room.age && this.radius < Number.POSITIVE_INFINITY)
      this.growOnce();
    return this.at(state);
  }

  /** Settles the nearest states that are not settled yet. */
  growOnce(): void {
    const { frontier, settled, age } = this.room;
    const key = frontier.least;
    while (frontier.least === key) {
      const state = frontier.pop();
      if (settled[state] === age) continue;
      settled[state] = age;
      this.expand(state, key);
    }
    this.radius = frontier.least;
  }

  private expand(state: number, distance: number): void {
    const { field, blocked } = this;
    const { network, layers } = field;
    const node = Math.floor(state / layers);
    if (distance > 0 && !field.mayPass(node)) return;
    const layer = state - node * layers;
    const end = network.intoStarts[node + 1] as number;
    for (let at = network.intoStarts[node] as number; at < end; at++) {
      const arc = network.into[at] as number;
      const tail = network.tail[arc] as number;
      this.work++;
      if (!(field.mayPass(tail) || field.isSource(tail)) || blocked?.has(tail)) continue;
      const next = distance + (this.unit ?? (network.cost[arc] as number));
      for (let before = 0; before < layers; before++) {
        if (field.step(before, arc) === layer) this.offer(tail * layers + before, next);
      }
    }
  }

  private offer(state: number, distance: number): void {
    const { age, seen, frontier } = this.room;
    if (seen[state] === age && (this.room.distance[state] as number) <= distance) return;
    seen[state] = age;
    this.room.distance[state] = distance;
    frontier.push(distance, state);
  }
}
