import type { Budget } from '../budget.js';
import { compareNodes } from './best.js';
import { Field } from './question.js';
import type { Steps } from './steps.js';

/** Between which nodes paths are looked for, and how long they may be. */
export interface Sides {
  sources: readonly number[];
  targets: readonly number[];
  maxLength: number;
  passing?: boolean;
}

/** What counts as not there: nodes, and edges of the snapshot. */
export interface Lost {
  nodes: ReadonlySet<number>;
  edges: ReadonlySet<number>;
}
export const NOTHING_LOST: Lost = { nodes: new Set(), edges: new Set() };

/** The shortest paths of a pair: how long they are, how many, the strongest basis of one, and the first by its nodes. */
export interface Shortest {
  length: number;
  paths: number;
  /** As an index into BASES. */
  basis: number;
  nodes: number[];
}

/**
 * All shortest paths from one source at a time to every target, by one breadth-first search that counts walks as it goes
 * (the first half of Brandes 2001) over states: a node and what is known of the crossing. Without the rule of the
 * argument a shortest walk is a path. Under it one may come back to a node on the other side; where that is possible,
 * the walks are gone through one by one.
 */
export class Reach {
  private readonly layers: number;
  private readonly field: Field;
  private readonly steps: Steps;
  /** By state; -1: not reached. */
  private readonly distance: Int32Array;
  private readonly count: Float64Array;
  private readonly basis: Uint8Array;
  private readonly parent: Int32Array;
  /** The states in the order in which they were reached: by distance, then by the nodes on the way. */
  private readonly reached: Int32Array;
  private reachedCount = 0;
  private source = -1;
  /** Whether a node was reached in two layers: only then can a walk come back to one. */
  private doubled = false;

  constructor(
    steps: Steps,
    private readonly sides: Sides,
    private readonly budget: Budget,
    private readonly lost = NOTHING_LOST,
  ) {
    this.steps = steps.without(lost.edges);
    this.layers = steps.layers;
    this.field = new Field(steps.network, { ...sides, k: 1 });
    const states = steps.network.size * this.layers;
    this.distance = new Int32Array(states).fill(-1);
    this.count = new Float64Array(states);
    this.basis = new Uint8Array(states);
    this.parent = new Int32Array(states);
    this.reached = new Int32Array(states);
  }

  /** Searches from a source, as far as those targets need it. False when the budget stopped it. */
  from(source: number, targets: readonly number[] = this.sides.targets): boolean {
    const { reached, distance } = this;
    for (let at = 0; at < this.reachedCount; at++) distance[reached[at] as number] = -1;
    this.reachedCount = 0;
    this.doubled = false;
    this.source = source;
    if (!this.budget.spend(1 + targets.length)) return false;
    if (this.lost.nodes.has(source)) return true;
    this.enter(source * this.layers, -1, 0);
    const open = new Set(targets);
    open.delete(source);
    let last = this.sides.maxLength;
    for (let at = 0; at < this.reachedCount; at++) {
      const state = reached[at] as number;
      const length = distance[state] as number;
      if (length >= last) break;
      this.expand(state, open);
      // a walk that comes back may be no path: then the rest is needed
      if (this.layers === 1 && open.size === 0) last = length + 1;
      if (this.budget.stopped) return false;
    }
    return true;
  }

  /** Reaches a state for the first time. */
  private enter(state: number, parent: number, basis: number): void {
    const first = state - (state % this.layers);
    for (let other = first; other < first + this.layers; other++)
      if (this.distance[other] !== -1) this.doubled = true;
    this.distance[state] = parent < 0 ? 0 : (this.distance[parent] as number) + 1;
    this.count[state] = parent < 0 ? 1 : (this.count[parent] as number);
    this.basis[state] = basis;
    this.parent[state] = parent;
    this.reached[this.reachedCount++] = state;
  }

  private expand(state: number, open: Set<number>): void {
    const { steps, field, layers, distance } = this;
    const node = Math.floor(state / layers);
    if (node !== this.source && !field.mayPass(node)) return;
    const layer = state - node * layers;
    const length = distance[state] as number;
    const { head: heads, joins } = steps;
    const leads = steps.leads(layer);
    const end = steps.starts[node + 1] as number;
    this.budget.spend(1 + end - (steps.starts[node] as number));
    for (let step = steps.starts[node] as number; step < end; step++) {
      const next = leads[joins[step] as number] as number;
      if (next < 0) continue;
      const head = heads[step] as number;
      const to = head * layers + next;
      const known = distance[to] as number;
      if (known === -1 ? !this.mayEnter(head) : known <= length) continue;
      this.offer(state, to, steps.basis[step] as number);
      if (known === -1 && next >= steps.goal && field.isTarget(head)) open.delete(head);
    }
  }

  private mayEnter(node: number): boolean {
    if (node === this.source || !(this.field.mayPass(node) || this.field.isTarget(node))) return false;
    return this.lost.nodes.size === 0 || !this.lost.nodes.has(node);
  }

  /** Takes a step on a shortest walk to a state. */
  private offer(from: number, to: number, step: number): void {
    const { count, basis } = this;
    const weakest = Math.max(basis[from] as number, step);
    if (this.distance[to] === -1) {
      this.enter(to, from, weakest);
      return;
    }
    count[to] = Math.min((count[to] as number) + (count[from] as number), Number.MAX_SAFE_INTEGER);
    basis[to] = Math.min(basis[to] as number, weakest);
  }

  /**
   * The shortest paths to a target from the source of the last search; undefined where there are none, or when the budget
   * stopped it.
   */
  to(target: number): Shortest | undefined {
    const ends = this.budget.stopped ? [] : this.endsAt(target);
    if (ends.length === 0) return undefined;
    const found = this.doubled && this.mayComeBack(ends) ? this.oneByOne(target) : this.counted(ends);
    return this.budget.stopped ? undefined : found;
  }

  /** The states in which a shortest walk ends at a target. */
  private endsAt(target: number): number[] {
    const { layers, steps, distance } = this;
    if (target === this.source) return [];
    const ends: number[] = [];
    for (let layer = steps.goal; layer < layers; layer++) ends.push(target * layers + layer);
    const reached = ends.filter((state) => distance[state] !== -1);
    const least = Math.min(...reached.map((state) => distance[state] as number));
    return reached.filter((state) => distance[state] === least);
  }

  private counted(ends: number[]): Shortest {
    const paths = ends.reduce((sum, state) => sum + (this.count[state] as number), 0);
    const rows = ends.map((state) => this.rowTo(state)).sort(compareNodes);
    return {
      length: this.distance[ends[0] as number] as number,
      paths: Math.min(paths, Number.MAX_SAFE_INTEGER),
      basis: Math.min(...ends.map((state) => this.basis[state] as number)),
      nodes: rows[0] as number[],
    };
  }

  private rowTo(end: number): number[] {
    const row: number[] = [];
    for (let state = end; ; state = this.parent[state] as number) {
      row.push(Math.floor(state / this.layers));
      if (this.distance[state] === 0) return row.reverse();
    }
  }

  /** Whether a node lies in two layers on the shortest walks that end so: only then can one visit it twice. */
  private mayComeBack(ends: readonly number[]): boolean {
    const seen = new Map<number, number>();
    const open = [...ends];
    for (const state of open) {
      if (this.budget.stopped) break;
      const node = Math.floor(state / this.layers);
      const known = seen.get(node);
      if (known === state) continue;
      if (known !== undefined) return true;
      seen.set(node, state);
      for (const { state: before } of this.before(state))
        if (this.distance[before] === (this.distance[state] as number) - 1) open.push(before);
    }
    return false;
  }

  /** The states that a step leads from into this one, with the basis of that step. */
  private *before(state: number): Generator<{ state: number; basis: number }> {
    const { steps, layers, field } = this;
    const node = Math.floor(state / layers);
    for (let at = steps.intoStarts[node] as number; at < (steps.intoStarts[node + 1] as number); at++) {
      const step = steps.into[at] as number;
      const tail = steps.tail[step] as number;
      if (!this.budget.spend()) return;
      if (tail !== this.source && !field.mayPass(tail)) continue;
      for (let layer = 0; layer < layers; layer++) {
        const before = tail * layers + layer;
        if (this.distance[before] !== -1 && steps.next(layer, step) === state - node * layers)
          yield { state: before, basis: steps.basis[step] as number };
      }
    }
  }

  /** Every path of the least length there is, walked back from its end; pruned by the distances from the source. */
  private oneByOne(target: number): Shortest | undefined {
    const { layers, steps, sides } = this;
    let found: Shortest | undefined;
    const row = [target];
    const walk = (state: number, left: number, basis: number): void => {
      for (const before of this.before(state)) {
        const node = Math.floor(before.state / layers);
        if (this.budget.stopped || (this.distance[before.state] as number) > left - 1) continue;
        if (row.includes(node) || (node === this.source && left > 1)) continue;
        row.push(node);
        const weakest = Math.max(basis, before.basis);
        if (node === this.source) found = better(found, [...row].reverse(), weakest);
        else walk(before.state, left - 1, weakest);
        row.pop();
      }
    };
    for (let length = 1; length <= sides.maxLength && !found && !this.budget.stopped; length++) {
      for (let layer = steps.goal; layer < layers; layer++) walk(target * layers + layer, length, 0);
    }
    return found;
  }
}

function better(found: Shortest | undefined, nodes: number[], basis: number): Shortest {
  if (!found) return { length: nodes.length - 1, paths: 1, basis, nodes };
  found.paths++;
  found.basis = Math.min(found.basis, basis);
  if (compareNodes(nodes, found.nodes) < 0) found.nodes = nodes;
  return found;
}
