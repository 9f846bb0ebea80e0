import type { Atlas } from '../atlas.js';
import type { Node } from '../model.js';
import { select } from '../selector.js';
import type { Snapshot } from '../snapshot.js';
import type { PathsInput } from './routes.js';

/** Between what the graph has a gap, when no change of a question gives a path. */
export function gap(atlas: Atlas, input: PathsInput): string {
  const snapshot = atlas.snapshot();
  const [from, to] = (['from', 'to'] as const).map((field) =>
    snapshot.indices(select(atlas, input[field], field)),
  ) as [number[], number[]];
  if (from.length === 1 && to.length === 1 && from[0] === to[0])
    return 'Both sets are the same node, and a path joins two.';
  const reached = distances(snapshot, from);
  const apart = Math.min(
    ...to.filter((node) => !from.includes(node)).map((node) => reached.get(node) ?? Number.POSITIVE_INFINITY),
  );
  if (apart < Number.POSITIVE_INFINITY)
    return `Even by edges of every kind they lie ${apart} steps apart; a path has 12 at most.`;
  const beyond = distances(snapshot, to);
  return (
    `The graph itself has a gap: edges of whatever kind join ${named(atlas, snapshot, from)} to ` +
    `${counted(reached.size - from.length)} and ${named(atlas, snapshot, to)} to ${counted(beyond.size - to.length)}, but never the two.`
  );
}

const counted = (count: number) => `${count} other node${count === 1 ? '' : 's'}`;

function named(atlas: Atlas, snapshot: Snapshot, nodes: readonly number[]): string {
  const labels = nodes.slice(0, 2).map((node) => (atlas.nodes.get(snapshot.idOf(node)) as Node).label);
  const more = nodes.length - labels.length;
  return more > 0 ? `${labels.join(', ')} and ${more} more` : labels.join(' and ');
}

/** Every node that edges join to these, either way, with its distance. */
function distances(snapshot: Snapshot, from: readonly number[]): Map<number, number> {
  const reached = new Map(from.map((node) => [node, 0]));
  for (const [node, distance] of reached) {
    for (const edge of snapshot.edgesAt(node)) {
      const end = snapshot.across(edge, node);
      if (!reached.has(end)) reached.set(end, distance + 1);
    }
  }
  return reached;
}
