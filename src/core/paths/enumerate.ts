import type { Budget } from '../budget.js';
import { Ball, type Fence } from './ball.js';
import { Best } from './best.js';
import type { Bits } from './bits.js';
import { UNIT } from './cost.js';
import type { Field, Ranking } from './question.js';
import type { Rooms } from './rooms.js';

/** After looking at so many arcs without being done, a graph counts as hostile: another search has to take over. */
const PATIENCE = 2_000_000;

/**
 * The k best simple paths by depth-first enumeration under a limit on cost that rises until enough are found
 * (iterative deepening: Korf 1985), pruned by exact distances and by the k-th best so far. A ball around the sources
 * and one around the targets grow until they meet (Pohl 1971); from there the distances to the targets go on through
 * the corridor of states that a path within the limit can use, so that each search sees about the square root of what
 * a one-sided one sees, and the enumeration walks into dead ends only where a path would pass a node twice. Exact, but
 * without a bound on those.
 * @returns undefined when its patience ran out
 */
export function enumerate(
  goals: Goals,
  starts: readonly number[],
  budget: Budget,
  patience = PATIENCE,
): Ranking | undefined {
  return new Enumeration(goals, starts, budget, patience).run();
}

/** The distances to the targets of a field; shared by searches from several starts. */
export class Goals {
  readonly costs: Ball;
  /** In steps, where that is not the same as the cost. */
  readonly hops: Ball | undefined;

  constructor(
    readonly field: Field,
    rooms: Rooms,
  ) {
    const { uniform, size } = field.network;
    const states = size * field.layers;
    this.costs = Ball.aroundTargets(field, rooms.take('backward', states), uniform);
    this.hops =
      uniform === undefined ? Ball.aroundTargets(field, rooms.take('hops', states), UNIT) : undefined;
  }
}

class Enumeration {
  private readonly field: Field;
  private readonly costs: Ball;
  private readonly hops: Ball | undefined;
  private readonly begun: Ball;
  private corridor!: Corridor;
  private readonly best: Best;
  private readonly onPath: Bits;
  private readonly arcs: number[] = [];
  /** No path that costs more is looked for in this round. */
  private limit = 0;
  /** The least cost that a path left out by the limit may have. */
  private above = 0;
  /** Whether a walk was given up for its length: distances in steps are worth their price. */
  private ranOut = false;
  private work = 0;

  constructor(
    goals: Goals,
    private readonly starts: readonly number[],
    private readonly budget: Budget,
    private readonly patience: number,
  ) {
    ({ field: this.field, costs: this.costs, hops: this.hops } = goals);
    const { network, question, layers } = this.field;
    const room = network.rooms.take('forward', network.size * layers);
    this.begun = Ball.aroundSources(this.field, room, starts, this.costs);
    this.best = new Best(question, network);
    this.onPath = network.rooms.clean(network.size);
  }

  run(): Ranking | undefined {
    const { network, question } = this.field;
    const longest = question.maxLength * network.dearest;
    for (this.limit = this.least(); this.limit <= longest; this.raise(longest)) {
      if (this.meet()) this.round();
      if (this.work > this.patience) return undefined;
      if (this.best.enough || this.budget.stopped) break;
    }
    const least = this.above > longest ? Number.POSITIVE_INFINITY : this.above;
    return this.best.ranking(this.budget.stopped ? undefined : least);
  }

  private raise(longest: number): void {
    const next = Math.min(longest, this.limit + this.field.network.stride);
    this.limit = Math.max(this.above, next);
  }

  /** What the cheapest walk costs, or a little more; Infinity where there is none. */
  private least(): number {
    const { begun, costs } = this;
    const met = () => Math.min(begun.met, costs.met);
    while (met() > begun.horizon + costs.horizon - UNIT && this.grow());
    return met();
  }

  /** Grows the balls until they share a state of every walk within the limit; fences the corridor. False when stopped. */
  private meet(): boolean {
    const { begun, costs, hops, limit, budget } = this;
    while (begun.horizon + costs.horizon <= limit + UNIT && this.grow());
    const half = UNIT * Math.ceil(this.field.question.maxLength / 2);
    while (hops && this.ranOut && hops.horizon < half && budget.goesOn()) hops.grow();
    if (!budget.goesOn()) return false;
    this.corridor = new Corridor(this.field, begun, costs, limit, budget);
    return !budget.stopped;
  }

  /** Grows the thinner ball; false where both hold all that they can or the budget is spent. */
  private grow(): boolean {
    const { begun, costs, budget } = this;
    if (budget.stopped) return false;
    const before = begun.work + costs.work;
    if (begun.next < costs.next) begun.grow();
    else costs.grow();
    const ended = begun.horizon === Number.POSITIVE_INFINITY && costs.horizon === Number.POSITIVE_INFINITY;
    return budget.spend(begun.work + costs.work - before) && !ended;
  }

  private round(): void {
    const { layers } = this.field;
    this.best.clear();
    this.above = this.corridor.above;
    for (const source of this.starts) {
      const state = source * layers;
      if (!this.promises(0, state, 0) || !this.best.mayBegin(this.corridor.at(state))) continue;
      this.onPath.add(source);
      this.visit(source, 0, 0, 1);
      this.onPath.delete(source);
    }
  }

  /** @param steps how many the path has with one more */
  private visit(node: number, layer: number, cost: number, steps: number): void {
    const { field, onPath, arcs } = this;
    const { network, layers } = field;
    const start = network.starts[node] as number;
    const end = network.starts[node + 1] as number;
    this.work += end - start;
    for (let arc = start; arc < end; arc++) {
      const head = network.head[arc] as number;
      if (onPath.has(head)) continue;
      const next = layers === 1 ? 0 : field.step(layer, arc);
      const reached = cost + (network.cost[arc] as number);
      if (next < 0 || !this.promises(reached, head * layers + next, steps)) continue;
      arcs.push(arc);
      if (field.isTarget(head) && field.isGoal(next)) {
        this.best.offer({ arcs: arcs.slice(), cost: reached });
        this.budget.spend();
      }
      if (field.mayPass(head) && this.mayGoOn(end - start)) {
        onPath.add(head);
        this.visit(head, next, reached, steps + 1);
        onPath.delete(head);
      }
      arcs.pop();
      if (this.budget.stopped) return;
    }
  }

  /** Whether a path that gets to this state at this cost may still be among the answers of this round. */
  private promises(cost: number, state: number, steps: number): boolean {
    const bound = cost + this.corridor.at(state);
    if (bound > this.limit) {
      if (bound < this.above) this.above = bound;
      return false;
    }
    if (!this.best.mayTake(bound)) return false;
    if (!this.hops || steps + this.hops.at(state) / UNIT <= this.field.question.maxLength) return true;
    this.ranOut = true;
    return false;
  }

  private mayGoOn(work: number): boolean {
    return this.work <= this.patience && this.budget.spend(work);
  }
}

/** The states that a walk within the limit can use, with their exact distances to the targets, unless the budget stopped it. */
class Corridor implements Fence {
  /** The least cost that a walk beyond the limit may have. */
  above = Number.POSITIVE_INFINITY;
  private readonly near: Ball;
  /** Nearer than this, the ball around the targets knows. */
  private readonly horizon: number;
  /** Nearer than this, the ball around the sources knows. */
  private readonly rim: number;
  private readonly far: Ball;

  constructor(
    field: Field,
    private readonly begun: Ball,
    costs: Ball,
    private readonly limit: number,
    budget: Budget,
  ) {
    const { network, layers } = field;
    this.near = costs;
    this.horizon = costs.horizon;
    this.rim = begun.horizon;
    const room = network.rooms.take('corridor', network.size * layers);
    this.far = new Ball(field, room, true, network.uniform, this);
    costs.eachOnRim((state, distance) => this.far.offer(state, distance));
    for (let before = 0; this.far.horizon < Number.POSITIVE_INFINITY; before = this.far.work) {
      this.far.grow();
      if (!budget.spend(this.far.work - before)) break;
    }
  }

  /** The distance of a state to the targets; Infinity where no walk within the limit leads through it. */
  at(state: number): number {
    const { near, far } = this;
    if (near.seen.has(state)) {
      const known = near.distance[state] as number;
      if (known < this.horizon) return known;
    }
    return far.seen.has(state) ? (far.distance[state] as number) : Number.POSITIVE_INFINITY;
  }

  admits(state: number, distance: number): boolean {
    const bound = Math.min(this.begun.known(state), this.rim) + distance;
    if (bound > this.limit && bound < this.above) this.above = bound;
    return bound <= this.limit;
  }
}
