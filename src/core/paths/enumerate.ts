import type { Budget } from '../budget.js';
import { Ball } from './ball.js';
import { Best } from './best.js';
import type { Field, Found } from './question.js';
import type { Rooms } from './rooms.js';

/** After looking at so many arcs without being done, a graph counts as hostile: another search has to take over. */
const PATIENCE = 2_000_000;

/**
 * The k best simple paths by depth-first enumeration under a limit on cost that rises until enough are found
 * (iterative deepening: Korf 1985), pruned by exact distances near the targets and by the k-th best so far. The ball
 * around the targets and the walks from the sources meet in the middle, so that each sees about the square root of
 * what a one-sided search sees. Exact, but without a bound on dead ends.
 * @returns undefined when its patience ran out
 */
export function enumerate(
  balls: Balls,
  starts: readonly number[],
  budget: Budget,
  patience = PATIENCE,
): Found[] | undefined {
  return new Enumeration(balls, starts, budget, patience).run();
}

/** The distances to the targets of a field; shared by searches from several starts. */
export class Balls {
  readonly costs: Ball;
  /** In steps, where that is not the same as the cost. */
  readonly hops: Ball | undefined;

  constructor(
    readonly field: Field,
    rooms: Rooms,
  ) {
    const { uniform } = field.network;
    rooms.release();
    this.costs = new Ball(field, uniform, rooms);
    this.hops = uniform === undefined ? new Ball(field, 1, rooms) : undefined;
  }
}

class Enumeration {
  private readonly field: Field;
  private readonly costs: Ball;
  private readonly hops: Ball | undefined;
  private readonly best: Best;
  private readonly onPath: Uint8Array;
  private readonly arcs: number[] = [];
  private readonly longest: number;
  /** No path that costs more is looked for in this round. */
  private limit: number;
  /** The least cost that a path left out by the limit may have. */
  private above = 0;
  private work = 0;

  constructor(
    balls: Balls,
    private readonly starts: readonly number[],
    private readonly budget: Budget,
    private readonly patience: number,
  ) {
    ({ field: this.field, costs: this.costs, hops: this.hops } = balls);
    const { network, question } = this.field;
    this.best = new Best(question.k, network);
    this.onPath = network.rooms.clean(network.size);
    this.limit = network.stride;
    this.longest =
      network.uniform === undefined ? Number.MAX_SAFE_INTEGER : question.maxLength * network.uniform;
  }

  run(): Found[] | undefined {
    let spent = 0;
    while (this.above <= this.longest) {
      this.growBalls(spent);
      spent = this.work;
      this.round();
      if (this.work > this.patience) return undefined;
      if (this.best.full || this.budget.stopped) break;
      if (this.field.question.leastOnly && this.best.found.length > 0) break;
      this.limit = Math.max(this.above, this.limit + this.field.network.stride);
    }
    return this.best.found;
  }

  /** Half way to the limit, and farther as long as that costs less than the last round of walks did. */
  private growBalls(spent: number): void {
    const { costs, hops, limit } = this;
    costs.grow(limit / 2);
    while (costs.work < this.work - spent && costs.radius < limit) costs.growOnce();
    const half = Math.ceil(this.field.question.maxLength / 2);
    while (hops && hops.work < costs.work && hops.radius < half) hops.growOnce();
  }

  private round(): void {
    this.best.clear();
    this.above = Number.POSITIVE_INFINITY;
    for (const source of this.starts) {
      this.onPath[source] = 1;
      this.visit(source, 0, 0);
      this.onPath[source] = 0;
    }
  }

  private visit(node: number, layer: number, cost: number): void {
    const { field, onPath, arcs } = this;
    const { network, layers, goal } = field;
    const start = network.starts[node] as number;
    const end = network.starts[node + 1] as number;
    this.work += end - start;
    for (let arc = start; arc < end; arc++) {
      const head = network.head[arc] as number;
      if (onPath[head]) continue;
      const next = layers === 1 ? 0 : field.step(layer, arc);
      if (next < 0) continue;
      const reached = cost + (network.cost[arc] as number);
      if (!this.promises(reached, head * layers + next)) continue;
      arcs.push(arc);
      if (next === goal && field.isTarget(head)) this.best.offer({ arcs: arcs.slice(), cost: reached });
      if (field.mayPass(head) && this.mayGoOn(end - start)) {
        onPath[head] = 1;
        this.visit(head, next, reached);
        onPath[head] = 0;
      }
      arcs.pop();
    }
  }

  /** Whether a path that gets to this state at this cost may still be among the answers of this round. */
  private promises(cost: number, state: number): boolean {
    const bound = cost + this.costs.at(state);
    if (bound > this.limit) {
      if (bound < this.above) this.above = bound;
      return false;
    }
    if (!this.best.mayTake(bound)) return false;
    return !this.hops || this.arcs.length + 1 + this.hops.at(state) <= this.field.question.maxLength;
  }

  private mayGoOn(work: number): boolean {
    return this.work <= this.patience && this.budget.spend(work);
  }
}
