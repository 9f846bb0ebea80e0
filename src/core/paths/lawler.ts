import type { Budget } from '../budget.js';
import { Ball } from './ball.js';
import { Best, compareNodes } from './best.js';
import { UNIT } from './cost.js';
import type { Field, Found, Ranking } from './question.js';
import { Rooms } from './rooms.js';

/** A beginning of a path, or a whole one, and the least that any path with this beginning can cost. */
interface Beginning extends Found {
  nodes: number[];
  layer: number;
  bound: number;
  whole: boolean;
  /** What orders equals: the source, then step by step the arc, or its head where arcs may be twins. */
  order: number[];
}

/**
 * The k best simple paths by splitting the set of paths on their beginnings (Yen 1971, Lawler 1972): the beginning that
 * promises most is taken first, and what its continuations promise is computed anew in the graph without its nodes.
 * Where a path need not cross, that is exact: no beginning is a dead end, and there are at most k (maxLength + 1)
 * rounds of one Dijkstra each. Slow, but polynomial on the most hostile graph.
 */
export function splitBeginnings(field: Field, starts: readonly number[], budget: Budget): Ranking {
  const rooms = new Rooms();
  const { network, question } = field;
  const best = new Best(question, network);
  const open: Beginning[] = [];
  for (const source of starts) insert(open, beginningAt(source));
  while (!best.enough && open.length > 0 && !budget.stopped) {
    const first = open.pop() as Beginning;
    if (first.whole) best.offer({ arcs: first.arcs, cost: first.cost });
    else
      for (const longer of continuations(field, first, rooms, budget)) {
        insert(open, longer);
        if (!budget.spend()) break;
      }
  }
  const least = open[open.length - 1]?.bound ?? Number.POSITIVE_INFINITY;
  return best.ranking(budget.stopped ? undefined : least);
}

function beginningAt(source: number): Beginning {
  return { arcs: [], nodes: [source], layer: 0, cost: 0, bound: 0, whole: false, order: [source] };
}

function continuations(field: Field, begun: Beginning, rooms: Rooms, budget: Budget): Beginning[] {
  const { network, question, layers } = field;
  const blocked = new Set(begun.nodes);
  const fence = { admits: (state: number) => !blocked.has(Math.floor(state / layers)) };
  const states = network.size * layers;
  const costs = Ball.aroundTargets(field, rooms.take('backward', states), network.uniform, fence);
  const hops = Ball.aroundTargets(field, rooms.take('hops', states), UNIT, fence);
  const found: Beginning[] = [];
  const node = begun.nodes[begun.nodes.length - 1] as number;
  const end = network.starts[node + 1] as number;
  let spent = 0;
  for (let arc = network.starts[node] as number; arc < end; arc++) {
    const work = costs.work + hops.work;
    if (!budget.spend(1 + work - spent)) break;
    spent = work;
    const head = network.head[arc] as number;
    const layer = field.step(begun.layer, arc);
    if (blocked.has(head) || layer < 0) continue;
    const cost = begun.cost + (network.cost[arc] as number);
    const order = [...begun.order, network.repeats ? head : arc];
    const longer = { arcs: [...begun.arcs, arc], nodes: [...begun.nodes, head], layer, cost, order };
    if (field.isTarget(head) && field.isGoal(layer)) found.push({ ...longer, bound: cost, whole: true });
    if (!field.mayPass(head)) continue;
    const state = head * layers + layer;
    if (longer.arcs.length + Math.max(1, hops.exact(state) / UNIT) > question.maxLength) continue;
    found.push({ ...longer, bound: cost + costs.exact(state), whole: false });
  }
  budget.spend(1 + costs.work + hops.work - spent);
  return found;
}

/** Keeps the list in descending order, so that the first to come stands last. */
function insert(open: Beginning[], beginning: Beginning): void {
  let low = 0;
  let high = open.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comesBefore(beginning, open[middle] as Beginning)) low = middle + 1;
    else high = middle;
  }
  open.splice(low, 0, beginning);
}

function comesBefore(a: Beginning, b: Beginning): boolean {
  if (a.bound !== b.bound) return a.bound < b.bound;
  const order = compareNodes(a.order, b.order);
  return order === 0 ? a.whole : order < 0;
}
