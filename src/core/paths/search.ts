import type { Budget } from '../budget.js';
import type { Arc, Snapshot } from '../snapshot.js';
import type { Cost } from './cost.js';
import { Queue } from './queue.js';

/** What a search is for. Nodes are the snapshot's integers. */
export interface Search {
  sources: number[];
  targets: number[];
  k: number;
  maxLength: number;
  cost: Cost;
  /** Which arcs may be walked. */
  allows: (arc: Arc) => boolean;
  /** Which nodes may be passed through. */
  passes: (node: number) => boolean;
  /** How many crossing steps a path must have; undefined: any number. */
  crossings?: 1;
  crosses: (arc: Arc) => boolean;
}

export interface Found {
  nodes: number[];
  cost: number;
}

interface Partial {
  node: number;
  before?: Partial;
  length: number;
  crossed: number;
  cost: number;
  bound: number;
}

/** Least cost to a target from each state (node, crossed), for each number of steps left. */
type Bounds = Float64Array[];

/**
 * The k cheapest simple paths from a set to a set, in order of cost, then length, then node ids: best-first search
 * (A*: Hart, Nilsson and Raphael 1968) over partial paths, under exact bounds on what remains, so that the first
 * path to come out complete is the best. Stops early when the budget does.
 */
export function search(snapshot: Snapshot, question: Search, budget: Budget): Found[] {
  const bounds = lowerBounds(snapshot, question);
  const targets = new Set(question.targets);
  const ends = new Set([...question.sources, ...question.targets]);
  const queue = new Queue<Partial>(comesBefore);
  const found: Found[] = [];
  const seen = new Set<string>();
  const offer = (partial: Omit<Partial, 'bound'>) => {
    const rest = boundAt(bounds, question, partial);
    if (rest < Number.POSITIVE_INFINITY) queue.push({ ...partial, bound: partial.cost + rest });
  };
  for (const node of question.sources) offer({ node, length: 0, crossed: 0, cost: 0 });
  while (found.length < question.k && queue.size > 0 && budget.spend()) {
    const partial = queue.pop() as Partial;
    if (partial.length > 0 && targets.has(partial.node)) {
      const nodes = nodesOf(partial);
      const key = nodes.join(' ');
      if (!seen.has(key)) found.push({ nodes, cost: partial.cost });
      seen.add(key);
      continue;
    }
    for (const arc of snapshot.arcs[partial.node] as Arc[]) {
      if (!question.allows(arc) || visits(partial, arc.to)) continue;
      const isEnd = targets.has(arc.to);
      if (!isEnd && (ends.has(arc.to) || !question.passes(arc.to))) continue;
      const crossed = question.crossings ? partial.crossed + (question.crosses(arc) ? 1 : 0) : 0;
      const cost = partial.cost + question.cost(arc.edge);
      offer({ node: arc.to, before: partial, length: partial.length + 1, crossed, cost });
    }
  }
  return found;
}

function comesBefore(a: Partial, b: Partial): boolean {
  if (a.bound !== b.bound) return a.bound < b.bound;
  if (a.length !== b.length) return a.length < b.length;
  const [left, right] = [nodesOf(a), nodesOf(b)];
  const at = left.findIndex((node, index) => node !== right[index]);
  return at >= 0 && (left[at] as number) < (right[at] as number);
}

function nodesOf(partial: Partial): number[] {
  const nodes: number[] = [];
  for (let each: Partial | undefined = partial; each; each = each.before) nodes.push(each.node);
  return nodes.reverse();
}

function visits(partial: Partial, node: number): boolean {
  for (let each: Partial | undefined = partial; each; each = each.before) if (each.node === node) return true;
  return false;
}

function boundAt(bounds: Bounds, question: Search, at: { node: number; length: number; crossed: number }): number {
  if (at.crossed > 1) return Number.POSITIVE_INFINITY;
  const left = bounds[question.maxLength - at.length];
  return left?.[at.node * 2 + at.crossed] ?? Number.POSITIVE_INFINITY;
}

/** Bellman (1958) backwards from the targets, one round for each step left; ignores that paths are simple. */
function lowerBounds(snapshot: Snapshot, question: Search): Bounds {
  const size = snapshot.ids.length * 2;
  const first = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  for (const target of question.targets) {
    first[target * 2 + 1] = 0;
    if (!question.crossings) first[target * 2] = 0;
  }
  const bounds = [first];
  for (let left = 1; left <= question.maxLength; left++) bounds.push(relax(snapshot, question, bounds[left - 1] as Float64Array));
  return bounds;
}

function relax(snapshot: Snapshot, question: Search, before: Float64Array): Float64Array {
  const after = before.slice();
  snapshot.arcs.forEach((arcs, node) => {
    for (const arc of arcs) {
      if (!question.allows(arc)) continue;
      const cost = question.cost(arc.edge);
      const crossing = question.crossings && question.crosses(arc);
      for (let crossed = 0; crossed <= 1; crossed++) {
        const next = crossed + (crossing ? 1 : 0);
        if (next > 1) continue;
        const total = cost + (before[arc.to * 2 + next] as number);
        const at = node * 2 + crossed;
        if (total < (after[at] as number)) after[at] = total;
      }
    }
  });
  return after;
}
