import type { Budget } from '../budget.js';
import { Ball } from './ball.js';
import { UNIT } from './cost.js';
import type { Field, Found } from './question.js';
import { Rooms } from './rooms.js';

/**
 * Goes through all paths of a question, by source and then in order of their arcs, until the budget stops it: depth
 * first, pruned by exact distances to the targets. Where two walks over the same nodes would be one path, that which
 * crosses at the first chance is taken.
 */
export function every(field: Field, budget: Budget, take: (path: Found) => void): void {
  const { network, question, layers, goal } = field;
  const hops = Ball.aroundTargets(field, new Rooms().take('hops', network.size * layers), UNIT);
  while (hops.horizon <= question.maxLength * UNIT) hops.grow();
  if (!budget.spend(hops.work)) return;
  const onPath = new Uint8Array(network.size);
  const arcs: number[] = [];

  const visit = (node: number, layer: number, cost: number, passedUp: boolean): void => {
    const [start, end] = [network.starts[node] as number, network.starts[node + 1] as number];
    if (!budget.spend(1 + end - start)) return;
    onPath[node] = 1;
    for (let arc = start; arc < end && !budget.stopped; arc++) {
      const head = network.head[arc] as number;
      const next = field.step(layer, arc);
      if (onPath[head] || next < 0) continue;
      if (arcs.length + 1 + hops.at(head * layers + next) / UNIT > question.maxLength) continue;
      const both = network.repeats && isTwin(arc, start, end);
      if (both && passedUp && network.crosses[arc]) continue;
      arcs.push(arc);
      const reached = cost + (network.cost[arc] as number);
      if (next === goal && field.isTarget(head)) take({ arcs: arcs.slice(), cost: reached });
      if (field.mayPass(head)) visit(head, next, reached, passedUp || both);
      arcs.pop();
    }
    onPath[node] = 0;
  };
  const isTwin = (arc: number, start: number, end: number) =>
    (arc > start && network.head[arc - 1] === network.head[arc]) ||
    (arc + 1 < end && network.head[arc + 1] === network.head[arc]);
  for (const source of question.sources) visit(source, 0, 0, false);
}
