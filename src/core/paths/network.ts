import { entries, orderBy, startsOf } from '../counting.js';
import type { Snapshot } from '../snapshot.js';
import { type Arcs, arcsOf } from './arcs.js';
import { Bits } from './bits.js';
import { costBy, type Rank } from './cost.js';
import { Rooms } from './rooms.js';
import { Rule } from './rule.js';

export const ROUTES = ['argument', 'any'] as const;
export const DIRECTIONS = ['any', 'forward'] as const;
export const EDGES = ['merged', 'distinct'] as const;

/** What decides which arcs there are and what they cost. */
export interface Plan {
  direction: (typeof DIRECTIONS)[number];
  routes: (typeof ROUTES)[number];
  rank: Rank;
  edges: (typeof EDGES)[number];
}

/**
 * A snapshot as a search walks it: arc `a` goes from `tail[a]` to `head[a]`, those of node `i` are
 * `starts[i] … starts[i + 1] - 1` in ascending order of head, and those into it are listed by `into`.
 * Merged, there is at most one keeping and one crossing arc from node to node, the cheapest.
 */
export class Network {
  readonly size: number;
  readonly starts: Int32Array;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly cost: Int32Array;
  /** What each arc does to an argument. */
  readonly moves: Uint8Array;
  /** The edge of the snapshot that an arc stands for. */
  readonly edge: Int32Array;
  readonly intoStarts: Int32Array;
  readonly into: Int32Array;
  /** The tail of each arc of `into`. */
  readonly intoTail: Int32Array;
  /** The cost of each arc of `into`: side by side, where `cost` would be read all over the place. */
  readonly intoCost: Int32Array;
  /** The strongest basis of the edges between its ends, as an index into BASES. */
  readonly basis: Uint8Array;
  /** Which nodes may be passed through. */
  readonly waypoints: Bits;
  /** What a path must keep to. */
  readonly rule: Rule;
  /** Whether two walks over the same nodes are one path: the step that crosses may be one of two parallel arcs. */
  readonly repeats: boolean;
  /** What every arc costs, where all cost the same. */
  readonly uniform: number | undefined;
  /** How many arcs a node has on the average. */
  readonly degree: number;
  /** What the dearest arc costs. */
  readonly dearest: number;
  /** By how much a search raises its limit on cost at a time: half of what an arc costs on the average. */
  readonly stride: number;
  readonly rank: Rank;
  /** Where searches do their sums; one at a time. */
  readonly rooms = new Rooms();
  private readonly merged: Arcs['merged'];

  /** @param costOf what an edge costs as a step, in whole numbers of at least UNIT: the rank of the plan unless another is tried */
  constructor(
    readonly snapshot: Snapshot,
    plan: Plan,
    costOf = costBy(plan.rank, snapshot),
  ) {
    this.size = snapshot.size;
    this.rank = plan.rank;
    this.rule = new Rule(plan.routes === 'argument' ? snapshot.atlas.records.ontology.relations : []);
    const ruled = this.rule.states > 1;
    this.repeats = ruled && plan.edges === 'merged';
    this.waypoints = waypoints(snapshot, ruled);
    ({
      tail: this.tail,
      head: this.head,
      cost: this.cost,
      moves: this.moves,
      edge: this.edge,
      basis: this.basis,
      merged: this.merged,
    } = arcsOf(snapshot, plan, this.rule, costOf));
    this.starts = startsOf(this.tail, this.size);
    [this.intoStarts, this.into] = orderBy(this.head, this.size);
    this.intoTail = entries(this.tail, this.into);
    this.degree = this.tail.length / Math.max(1, this.size);
    const { least, most, sum } = extent(this.cost, plan.rank);
    this.dearest = most;
    this.uniform = least === most ? most : undefined;
    this.intoCost = this.uniform === undefined ? entries(this.cost, this.into) : this.cost;
    this.stride = Math.ceil(this.uniform ?? sum / this.cost.length / 2);
  }

  /** The edges that an arc stands for, the one that its cost is counted by first. */
  edgesOf(arc: number): number[] {
    const walked = this.edge[arc] as number;
    const found = [walked];
    if (!this.merged) return found;
    const { edges, starts, ends } = this.merged;
    for (let at = starts[arc] as number; at < (ends[arc] as number); at++)
      if (edges[at] !== walked) found.push(edges[at] as number);
    return found;
  }
}

function extent(costs: Int32Array, rank: Rank): { least: number; most: number; sum: number } {
  let [least, most, sum] = [costs[0] ?? 0, 0, 0];
  if (rank === 'length') return { least, most: least, sum: least * costs.length };
  for (let at = 0; at < costs.length; at++) {
    const cost = costs[at] as number;
    if (cost < least) least = cost;
    if (cost > most) most = cost;
    sum += cost;
  }
  return { least, most, sum };
}

/** Without a rule, all. */
function waypoints(snapshot: Snapshot, ruled: boolean): Bits {
  const { size, atlas } = snapshot;
  const bits = new Bits(size);
  const ends = new Set([...atlas.kinds.values()].filter(({ waypoint }) => !waypoint).map(({ id }) => id));
  if (!ruled || ends.size === 0) return bits.fill();
  for (let node = 0; node < size; node++)
    if (!ends.has(atlas.nodes.get(snapshot.idOf(node))?.kind ?? '')) bits.add(node);
  return bits;
}
