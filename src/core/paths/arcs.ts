import { BASES } from '../basis.js';
import { orderBy } from '../counting.js';
import type { Snapshot } from '../snapshot.js';
import { UNIT } from './cost.js';
import type { Plan } from './network.js';
import { CROSS, type Rule, together } from './rule.js';

/** Arcs as columns: arc `a` goes from node `tail[a]` to node `head[a]` and stands for edge `edge[a]` of the snapshot. */
interface Ends {
  tail: Int32Array;
  head: Int32Array;
  edge: Int32Array;
}

export interface Arcs extends Ends {
  cost: Int32Array;
  /** What an arc does to an argument. */
  moves: Uint8Array;
  /** The strongest basis of the edges that an arc stands for, as an index into BASES. */
  basis: Uint8Array;
  /** What was merged: arc `a` stands for `edges[starts[a]] … edges[ends[a] - 1]`. Otherwise for one edge. */
  merged?: { edges: Int32Array; starts: Int32Array; ends: Int32Array };
}

/**
 * The arcs that a plan may walk, by tail, then head, then in the order of the edges. Merged, there is at most one
 * keeping and one crossing arc from node to node, the cheapest, with the move that all of them allow.
 * Under a rule, edges that are aside from the argument are left out.
 */
export function arcsOf(snapshot: Snapshot, plan: Plan, rule: Rule, costOf: (edge: number) => number): Arcs {
  const { size } = snapshot;
  const ruled = rule.states > 1;
  const asTheyAre = snapshot.simple && !ruled && isOneWay(snapshot, plan);
  const ends = asTheyAre ? edgesAsEnds(snapshot) : inOrder(endsOf(snapshot, plan, ruled), size);
  const { length } = ends.edge;
  const arcs = {
    ...ends,
    cost: plan.rank === 'length' ? uniform(length) : costsOf(ends.edge, snapshot.sources.length, costOf),
    moves: ruled ? movesOf(ends, snapshot, rule) : new Uint8Array(length),
    basis: asTheyAre ? snapshot.bases : basesOf(ends.edge, snapshot),
  };
  return asTheyAre || plan.edges === 'distinct' || areApart(ends) ? arcs : merge(arcs);
}

/** Whether each edge makes one arc. */
function isOneWay(snapshot: Snapshot, plan: Plan): boolean {
  const { relations } = snapshot.atlas.records.ontology;
  return plan.direction === 'forward' && !relations.some(({ symmetric }) => symmetric);
}

function edgesAsEnds({ sources, targets, size }: Snapshot): Ends {
  // The order of what is in order is 0, 1, 2 …
  return { tail: sources, head: targets, edge: orderBy(sources, size)[1] };
}

const uniform = (length: number) => new Int32Array(length).fill(UNIT);

/** @param count how many edges the snapshot has, each of which may have an arc either way */
function costsOf(edges: Int32Array, count: number, costOf: (edge: number) => number): Int32Array {
  const costs = new Int32Array(edges.length);
  const known = new Int32Array(count);
  for (let arc = 0; arc < edges.length; arc++) {
    const edge = edges[arc] as number;
    known[edge] ||= costOf(edge);
    costs[arc] = known[edge];
  }
  return costs;
}

function movesOf(
  { tail, edge: edges }: Ends,
  { atlas, sources, relations }: Snapshot,
  rule: Rule,
): Uint8Array {
  const declared = atlas.records.ontology.relations;
  const [forward, back] = [true, false].map((way) =>
    Uint8Array.from(declared, (relation) => rule.moveOf(relation, way)),
  ) as [Uint8Array, Uint8Array];
  const moves = new Uint8Array(edges.length);
  for (let arc = 0; arc < edges.length; arc++) {
    const edge = edges[arc] as number;
    moves[arc] = (sources[edge] === tail[arc] ? forward : back)[relations[edge] as number] as number;
  }
  return moves;
}

function basesOf(edges: Int32Array, { bases }: Snapshot): Uint8Array {
  const found = new Uint8Array(edges.length);
  for (let arc = 0; arc < edges.length; arc++) found[arc] = bases[edges[arc] as number] as number;
  return found;
}

function endsOf(snapshot: Snapshot, plan: Plan, ruled: boolean): Ends {
  const { sources, targets, relations } = snapshot;
  const declared = snapshot.atlas.records.ontology.relations;
  const bothWays = plan.direction === 'any';
  const most = 2 * sources.length;
  const ends = { tail: new Int32Array(most), head: new Int32Array(most), edge: new Int32Array(most) };
  let count = 0;
  for (let edge = 0; edge < sources.length; edge++) {
    const [source, target] = [sources[edge] as number, targets[edge] as number];
    const relation = declared[relations[edge] as number];
    if (source === target || (ruled && (relation?.step ?? 'aside') === 'aside')) continue;
    ends.tail[count] = source;
    ends.head[count] = target;
    ends.edge[count++] = edge;
    if (!bothWays && !relation?.symmetric) continue;
    ends.tail[count] = target;
    ends.head[count] = source;
    ends.edge[count++] = edge;
  }
  const { tail, head, edge } = ends;
  return { tail: tail.slice(0, count), head: head.slice(0, count), edge: edge.slice(0, count) };
}

/** By tail, then head, then in the order of the edges: two counting sorts, where they do not come in order. */
function inOrder(ends: Ends, size: number): Ends {
  if (areInOrder(ends)) return ends;
  const byHead = pick(ends, orderBy(ends.head, size)[1]);
  return pick(byHead, orderBy(byHead.tail, size)[1]);
}

function areInOrder({ tail, head }: Ends): boolean {
  for (let arc = 1; arc < tail.length; arc++) {
    const step = (tail[arc] as number) - (tail[arc - 1] as number);
    if (step < 0 || (step === 0 && (head[arc] as number) < (head[arc - 1] as number))) return false;
  }
  return true;
}

/** Whether no two arcs, which come in order, join the same nodes. */
function areApart({ tail, head }: Ends): boolean {
  for (let arc = 1; arc < tail.length; arc++)
    if (tail[arc] === tail[arc - 1] && head[arc] === head[arc - 1]) return false;
  return true;
}

/** Those rows of some columns, in that order. */
function pick<T extends object>(columns: T, order: Int32Array): T {
  const picked = Object.entries(columns).map(([name, column]: [string, Int32Array | Uint8Array]) => {
    const rows = column instanceof Int32Array ? new Int32Array(order.length) : new Uint8Array(order.length);
    for (let at = 0; at < order.length; at++) rows[at] = column[order[at] as number] as number;
    return [name, rows];
  });
  return Object.fromEntries(picked);
}

/** Of arcs that join the same nodes and cross alike, the cheapest (the first among equals), with their strongest basis. */
function merge(arcs: Arcs): Arcs {
  const { tail, head, edge: edges, cost, moves, basis } = arcs;
  const kept: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const best = [-1, -1];
  let strongest: number = BASES.length;
  let start = 0;
  const close = (end: number) => {
    for (const arc of best) {
      if (arc < 0) continue;
      basis[arc] = strongest;
      kept.push(arc);
      starts.push(start);
      ends.push(end);
    }
    best.fill(-1);
    strongest = BASES.length;
    start = end;
  };
  for (let arc = 0; arc < tail.length; arc++) {
    if (arc > 0 && (tail[arc] !== tail[arc - 1] || head[arc] !== head[arc - 1])) close(arc);
    const move = moves[arc] as number;
    const side = move === CROSS ? 1 : 0;
    const rival = best[side] as number;
    strongest = Math.min(strongest, basis[arc] as number);
    if (rival < 0 || (cost[arc] as number) < (cost[rival] as number)) best[side] = arc;
    moves[best[side] as number] = rival < 0 ? move : together(moves[rival] as number, move);
  }
  close(tail.length);
  const merged = { edges, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
  return { ...pick(arcs, Int32Array.from(kept)), merged };
}
