import type { Atlas } from '../atlas.js';
import type { Node } from '../model.js';
import { select } from '../selector.js';
import type { Snapshot } from '../snapshot.js';
import { counted } from '../words.js';
import { LONGEST } from './bars.js';
import type { PathsInput } from './routes.js';

/** Between what the graph has a gap, when no change of a question gives a path. */
export function gap(atlas: Atlas, input: PathsInput): string {
  const snapshot = atlas.snapshot();
  const [from, to] = (['from', 'to'] as const).map((field) =>
    snapshot.indices(select(atlas, input[field], field)),
  ) as [number[], number[]];
  if (from.length === 1 && to.length === 1 && from[0] === to[0])
    return 'Both sets are the same node, and a path joins two.';
  if (from.length === 0 || to.length === 0) return '';
  const reached = nearest(snapshot, from);
  let apart = Number.POSITIVE_INFINITY;
  for (const node of to)
    for (const { start, steps } of reached.get(node) ?? [])
      if (start !== node) apart = Math.min(apart, steps);
  if (apart <= LONGEST)
    return `Edges join them in ${counted(apart, 'step')}, but by kinds or relations that the ontology does not have.`;
  if (apart < Number.POSITIVE_INFINITY)
    return `Even by edges of every kind they lie ${apart} steps apart; a path has ${LONGEST} at most.`;
  const around = (nodes: number[], near = nearest(snapshot, nodes)) =>
    `${named(atlas, snapshot, nodes)} to ${counted(near.size - nodes.length, 'other node')}`;
  return `The graph itself has a gap: edges of whatever kind join ${around(from)} and ${around(to)}, but never the two.`;
}

function named(atlas: Atlas, snapshot: Snapshot, nodes: readonly number[]): string {
  const labels = nodes.slice(0, 2).map((node) => (atlas.nodes.get(snapshot.idOf(node)) as Node).label);
  const more = nodes.length - labels.length;
  return more > 0 ? `${labels.join(', ')} and ${more} more` : labels.join(' and ');
}

interface Near {
  start: number;
  steps: number;
}

/** Every node that edges join to some, either way, with the two of them that are nearest: it may be one of them itself. */
function nearest(snapshot: Snapshot, starts: readonly number[]): Map<number, Near[]> {
  const reached = new Map<number, Near[]>();
  const open = starts.map((start) => ({ node: start, start, steps: 0 }));
  for (const { node, start, steps } of open) {
    const known = reached.get(node) ?? [];
    if (known.length === 2 || known[0]?.start === start) continue;
    reached.set(node, [...known, { start, steps }]);
    for (const edge of snapshot.edgesAt(node))
      open.push({ node: snapshot.across(edge, node), start, steps: steps + 1 });
  }
  return reached;
}
