import { BASES, type Edge } from '../model.js';
import type { Snapshot } from '../snapshot.js';
import { Bits } from './bits.js';
import { costBy, type Rank } from './cost.js';
import { Rooms } from './rooms.js';

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

interface Arcs {
  tail: Int32Array;
  head: Int32Array;
  cost: Int32Array;
  crosses: Uint8Array;
  edge: Int32Array;
  basis: Uint8Array;
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
  readonly crosses: Uint8Array;
  /** The edge of the snapshot that an arc stands for. */
  readonly edge: Int32Array;
  readonly intoStarts: Int32Array;
  readonly into: Int32Array;
  /** The tail of each arc of `into`. */
  readonly intoTail: Int32Array;
  /** The strongest basis of the edges between its ends, as an index into BASES. */
  readonly basis: Uint8Array;
  /** Which nodes may be passed through. */
  readonly waypoints: Bits;
  /** Whether a path must have exactly one crossing arc. */
  readonly crossing: boolean;
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
  /** Where searches do their sums; one at a time. */
  readonly rooms = new Rooms();

  constructor(
    readonly snapshot: Snapshot,
    plan: Plan,
  ) {
    const { relations } = snapshot.atlas;
    this.size = snapshot.ids.length;
    this.crossing =
      plan.routes === 'argument' && [...relations.values()].some((each) => each.step === 'cross');
    this.repeats = this.crossing && plan.edges === 'merged';
    this.waypoints = waypoints(snapshot, this.crossing);
    const sorted = sortArcs(arcsOf(snapshot, plan, this.crossing), this.size);
    const arcs = plan.edges === 'merged' ? merge(sorted) : sorted;
    ({
      tail: this.tail,
      head: this.head,
      cost: this.cost,
      crosses: this.crosses,
      edge: this.edge,
      basis: this.basis,
    } = arcs);
    this.starts = startsOf(this.tail, this.size);
    [this.intoStarts, this.into] = orderBy(this.head, this.size);
    this.intoTail = this.into.map((arc) => this.tail[arc] as number);
    this.degree = this.tail.length / Math.max(1, this.size);
    this.dearest = this.cost.reduce((most, cost) => Math.max(most, cost), 0);
    this.uniform = this.cost.every((cost) => cost === this.cost[0]) ? this.cost[0] : undefined;
    this.stride = Math.ceil(this.uniform ?? average(this.cost) / 2);
  }
}

function average(numbers: Int32Array): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
}

function waypoints({ ids, atlas }: Snapshot, ruled: boolean): Bits {
  const may = (id: string) => !ruled || atlas.kinds.get(atlas.nodes.get(id)?.kind ?? '')?.waypoint !== false;
  const bits = new Bits(ids.length);
  ids.forEach((id, node) => void (may(id) && bits.add(node)));
  return bits;
}

function arcsOf(snapshot: Snapshot, plan: Plan, ruled: boolean): Arcs {
  const { atlas, edges, sources, targets } = snapshot;
  const bothWays = plan.direction === 'any';
  const costOf = costBy(plan.rank, snapshot);
  const arcs = room(edges.length * 2);
  let count = 0;
  const add = (tail: number, head: number, cost: number, crosses: number, edge: number) => {
    arcs.tail[count] = tail;
    arcs.head[count] = head;
    arcs.cost[count] = cost;
    arcs.crosses[count] = crosses;
    arcs.basis[count] = BASES.indexOf((edges[edge] as Edge).basis);
    arcs.edge[count++] = edge;
  };
  for (let index = 0; index < edges.length; index++) {
    const edge = edges[index] as (typeof edges)[number];
    const [source, target] = [sources[index] as number, targets[index] as number];
    const relation = atlas.relations.get(edge.relation);
    if (source === target || (ruled && (relation?.step ?? 'aside') === 'aside')) continue;
    const crosses = ruled && relation?.step === 'cross' ? 1 : 0;
    const { total } = costOf(edge);
    add(source, target, total, crosses, index);
    if (bothWays || relation?.symmetric) add(target, source, total, crosses, index);
  }
  return first(arcs, count);
}

/** The first so many arcs. */
function first({ tail, head, cost, crosses, edge, basis }: Arcs, count: number): Arcs {
  return {
    tail: tail.subarray(0, count),
    head: head.subarray(0, count),
    cost: cost.subarray(0, count),
    crosses: crosses.subarray(0, count),
    edge: edge.subarray(0, count),
    basis: basis.subarray(0, count),
  };
}

function room(length: number): Arcs {
  return {
    tail: new Int32Array(length),
    head: new Int32Array(length),
    cost: new Int32Array(length),
    crosses: new Uint8Array(length),
    edge: new Int32Array(length),
    basis: new Uint8Array(length),
  };
}

/** Those arcs, in that order. */
function pick(arcs: Arcs, order: Int32Array): Arcs {
  const picked = room(order.length);
  for (const column of Object.keys(picked) as (keyof Arcs)[]) {
    const [from, to] = [arcs[column], picked[column]];
    for (let at = 0; at < order.length; at++) to[at] = from[order[at] as number] as number;
  }
  return picked;
}

/** By tail, then head, then in the order of the edges: two counting sorts. */
function sortArcs(arcs: Arcs, size: number): Arcs {
  const byHead = pick(arcs, orderBy(arcs.head, size)[1]);
  return pick(byHead, orderBy(byHead.tail, size)[1]);
}

function startsOf(keys: Int32Array, size: number): Int32Array {
  const starts = new Int32Array(size + 1);
  for (const key of keys) (starts[key + 1] as number)++;
  for (let node = 0; node < size; node++) (starts[node + 1] as number) += starts[node] as number;
  return starts;
}

/** A stable counting sort: where each key starts, and the positions in order of their keys. */
export function orderBy(keys: Int32Array, size: number): [Int32Array, Int32Array] {
  const starts = startsOf(keys, size);
  const next = starts.slice();
  const order = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) order[(next[keys[at] as number] as number)++] = at;
  return [starts, order];
}

/** Of arcs that join the same nodes and cross alike, the cheapest (the first among equals), with their strongest basis. */
function merge(sorted: Arcs): Arcs {
  const { tail, head, cost, crosses, basis } = sorted;
  const kept: number[] = [];
  const best = [-1, -1];
  let strongest: number = BASES.length;
  const close = () => {
    for (const arc of best) {
      if (arc < 0) continue;
      basis[arc] = strongest;
      kept.push(arc);
    }
    best.fill(-1);
    strongest = BASES.length;
  };
  for (let arc = 0; arc < tail.length; arc++) {
    if (arc > 0 && (tail[arc] !== tail[arc - 1] || head[arc] !== head[arc - 1])) close();
    const side = crosses[arc] as number;
    const rival = best[side] as number;
    strongest = Math.min(strongest, basis[arc] as number);
    if (rival < 0 || (cost[arc] as number) < (cost[rival] as number)) best[side] = arc;
  }
  close();
  return pick(sorted, Int32Array.from(kept));
}
