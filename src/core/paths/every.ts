import type { Budget } from '../budget.js';
import { Ball } from './ball.js';
import { standsForTwins } from './best.js';
import { UNIT } from './cost.js';
import type { Field, Found } from './question.js';
import { Rooms } from './rooms.js';

/**
 * Goes through all paths of a question, by source and then in order of their arcs, until the budget stops it: depth
 * first, pruned by exact distances to the targets. Where several walks over the same nodes are one path, the cheapest is
 * taken.
 */
export function every(field: Field, budget: Budget, take: (path: Found) => void): void {
  const { network, question, layers } = field;
  const hops = Ball.aroundTargets(field, new Rooms().take('hops', network.size * layers), UNIT);
  while (hops.horizon <= question.maxLength * UNIT) {
    const before = hops.work;
    hops.grow();
    if (!budget.spend(1 + hops.work - before)) return;
  }
  const onPath = new Uint8Array(network.size);
  const arcs: number[] = [];

  const visit = (node: number, layer: number, cost: number): void => {
    const [start, end] = [network.starts[node] as number, network.starts[node + 1] as number];
    if (!budget.spend(1 + end - start)) return;
    onPath[node] = 1;
    for (let arc = start; arc < end && !budget.stopped; arc++) {
      const head = network.head[arc] as number;
      const next = field.step(layer, arc);
      if (onPath[head] || next < 0) continue;
      if (arcs.length + 1 + hops.at(head * layers + next) / UNIT > question.maxLength) continue;
      arcs.push(arc);
      const reached = cost + (network.cost[arc] as number);
      const path = { arcs, cost: reached };
      if (field.isTarget(head) && field.isGoal(next) && standsForTwins(network, path))
        take({ arcs: arcs.slice(), cost: reached });
      if (field.mayPass(head)) visit(head, next, reached);
      arcs.pop();
    }
    onPath[node] = 0;
  };
  for (const source of question.sources) visit(source, 0, 0);
}
