import type { Budget } from '../budget.js';
import { Flow } from './flow.js';
import type { Joined, Pair } from './joined.js';
import type { Lost } from './reach.js';

/** The fewest nodes, or between what numbers they lie if the budget stopped the search for them. */
export type Cut = { nodes: number[] } | { atLeast: number; atMost?: number };

/**
 * The minimum node cut: the fewest nodes, none of them in the sets, whose loss leaves no path between those pairs. Where
 * neither the rule of the argument nor the bound on length takes walks away, that is Menger's theorem (1927): a greatest
 * flow on split nodes (Even 1975) gives a cut and as many disjoint paths. Otherwise that cut may be larger than needed,
 * and those walks no paths. Then the fewest nodes that hit all paths known so far are taken; as long as a path avoids
 * them, it becomes known (implicit hitting sets: Moreno-Centeno and Karp 2013).
 * @param pairs pairs that a path joins, none of them without a node between that could be lost
 */
export function minimumCut(joined: Joined, pairs: readonly Pair[], lost: Lost): Cut {
  const { budget } = joined;
  const between = (nodes: readonly number[]) => nodes.filter((node) => !joined.isEnd(node));
  if (!budget.goesOn()) return { atLeast: 1 };
  const { cut, paths } = flowBounds(joined, pairs, lost);
  const known = paths.map(between);
  let atLeast = Math.max(1, known.length);
  while (!budget.stopped) {
    if (cut && atLeast >= cut.length) return { nodes: cut };
    const hitting = leastHitting(known, atLeast, cut?.length ?? Number.POSITIVE_INFINITY, budget);
    if (budget.stopped) break;
    if (!hitting) return { nodes: cut as number[] };
    atLeast = hitting.length;
    const avoiding = joined.without(pairs, { ...lost, nodes: new Set([...lost.nodes, ...hitting]) });
    if (budget.stopped) break;
    if (avoiding.length === 0) return { nodes: hitting };
    for (const { nodes } of avoiding) known.push(between(nodes));
  }
  return { atLeast, ...(cut && { atMost: cut.length }) };
}

/** A cut of all walks that could be cut, and those of a greatest flow that are paths and share no node. */
function flowBounds(
  joined: Joined,
  pairs: readonly Pair[],
  lost: Lost,
): { cut?: number[]; paths: number[][] } {
  const { budget, field, isEnd } = joined;
  const steps = joined.steps.without(lost.edges);
  const { layers, network } = steps;
  const states = network.size * layers;
  const [source, sink] = [2 * states, 2 * states + 1];
  const flow = new Flow(2 * states + 2);
  const [into, out] = [(state: number) => 2 * state, (state: number) => 2 * state + 1];
  for (let state = 0; state < states && budget.spend(); state++) {
    const node = Math.floor(state / layers);
    const layer = state - node * layers;
    if (lost.nodes.has(node)) continue;
    const starts = field.isSource(node) && layer === 0;
    if (starts) flow.arc(source, out(state), Number.POSITIVE_INFINITY);
    if (field.isTarget(node) && layer >= steps.goal) flow.arc(into(state), sink, Number.POSITIVE_INFINITY);
    if (field.mayPass(node)) flow.arc(into(state), out(state), isEnd(node) ? Number.POSITIVE_INFINITY : 1);
    else if (!starts) continue;
    for (let step = steps.starts[node] as number; step < (steps.starts[node + 1] as number); step++) {
      const next = steps.next(layer, step);
      const head = steps.head[step] as number;
      const cannotBeCut = starts && next >= steps.goal && field.isTarget(head) && !field.mayPass(head);
      if (next >= 0 && !lost.nodes.has(head) && !cannotBeCut)
        flow.arc(out(state), into(head * layers + next), Number.POSITIVE_INFINITY);
    }
  }
  if (budget.stopped || !flow.fill(source, sink, budget)) return { paths: [] };
  const isNear = flow.near(source, budget);
  if (budget.stopped) return { paths: [] };
  const cut = new Set<number>();
  for (let state = 0; state < states; state++)
    if (isNear(into(state)) && !isNear(out(state)) && field.mayPass(Math.floor(state / layers)))
      cut.add(Math.floor(state / layers));
  const wanted = new Set(pairs.map(({ from, to }) => from * network.size + to));
  const isWanted = (row: readonly number[]) =>
    row.length <= joined.sides.maxLength + 1 &&
    new Set(row).size === row.length &&
    wanted.has((row[0] as number) * network.size + (row[row.length - 1] as number));
  const rows: number[][] = [];
  for (let way = flow.takeWay(source, sink); way; way = flow.takeWay(source, sink)) {
    const nodes = way.slice(1, -1).map((each) => Math.floor(each / 2 / layers));
    rows.push(nodes.filter((node, at) => node !== nodes[at - 1]));
  }
  return { cut: [...cut].sort((a, b) => a - b), paths: disjointPaths(rows.filter(isWanted), isEnd) };
}

/** Of paths the first ones that share no node but ends. */
function disjointPaths(paths: number[][], isEnd: (node: number) => boolean): number[][] {
  const taken = new Set<number>();
  return paths.filter((path) => {
    const between = path.filter((node) => !isEnd(node));
    if (between.some((node) => taken.has(node))) return false;
    for (const node of between) taken.add(node);
    return true;
  });
}

/** The fewest nodes, at least so many and fewer than that, of which every set has one; undefined where there are none. */
function leastHitting(
  sets: readonly (readonly number[])[],
  least: number,
  below: number,
  budget: Budget,
): number[] | undefined {
  const hit = (chosen: readonly number[], tried: ReadonlySet<number>, left: number): number[] | undefined => {
    if (!budget.spend(sets.length + 1)) return undefined;
    const open = sets.filter((set) => !set.some((node) => chosen.includes(node)));
    if (open.length === 0) return [...chosen];
    if (left === 0) return undefined;
    const narrowest = open.reduce((a, b) => (b.length < a.length ? b : a));
    const passed = new Set(tried);
    for (const node of narrowest) {
      if (tried.has(node)) continue;
      const found = hit([...chosen, node], passed, left - 1);
      if (found) return found.sort((a, b) => a - b);
      passed.add(node);
    }
    return undefined;
  };
  for (let size = Math.max(1, least); size < below && !budget.stopped; size++) {
    const found = hit([], new Set(), size);
    if (found) return found;
  }
  return undefined;
}
