import { z } from 'zod';
import type { Joined, Pair } from '../paths/joined.js';
import type { Lost } from '../paths/reach.js';
import type { Snapshot } from '../snapshot.js';

export const Critical = z.object({
  type: z.enum(['node', 'edge']),
  id: z.string().describe('The id of the node or the key of the edge'),
  label: z.string(),
  cuts: z.int().describe('How many pairs its loss alone would cut'),
  pairs: z.array(z.object({ from: z.string(), to: z.string() })),
});
export type Critical = z.infer<typeof Critical>;

/** A node or edge, by its integer, and the pairs whose shortest path it lies on. */
interface Suspect {
  type: Critical['type'];
  index: number;
  pairs: Pair[];
}

/**
 * The nodes and edges whose single loss cuts pairs, the most first. What cuts a pair lies on its shortest path, unless
 * a second path has none of that in common with it: only that is tried, those that the most pairs hang on first, each
 * by searching these pairs again without it.
 */
export function criticalOf(joined: Joined, pairs: readonly Pair[], lost: Lost, top: number): Critical[] {
  const found: Critical[] = [];
  for (const suspect of suspects(joined, pairs, lost)) {
    if (!joined.budget.goesOn()) break;
    if (found.length >= top && suspect.pairs.length < (found[top - 1] as Critical).cuts) break;
    const { type, index } = suspect;
    const without =
      type === 'node'
        ? { ...lost, nodes: new Set([...lost.nodes, index]) }
        : { ...lost, edges: new Set([...lost.edges, index]) };
    const still = new Set(joined.without(suspect.pairs, without).map(({ from, to }) => `${from} ${to}`));
    if (joined.budget.stopped) break;
    const cut = suspect.pairs.filter(({ from, to }) => !still.has(`${from} ${to}`));
    if (cut.length > 0) insert(found, describe(joined.steps.network.snapshot, suspect, cut));
  }
  return found.slice(0, top);
}

/** Nodes between the ends and edges on shortest paths that have no second one beside them, those on the most first. */
function suspects(joined: Joined, pairs: readonly Pair[], lost: Lost): Suspect[] {
  const found = new Map<string, Suspect>();
  const suspect = (type: Critical['type'], index: number, pair: Pair) => {
    const key = `${type} ${index}`;
    const known = found.get(key);
    if (known) known.pairs.push(pair);
    else found.set(key, { type, index, pairs: [pair] });
  };
  for (const pair of pairs) {
    if (!joined.budget.spend(10 * pair.nodes.length)) break;
    const nodes = pair.nodes.slice(1, -1);
    const edges = pair.nodes
      .slice(1)
      .flatMap((head, at) => [...joined.steps.soleEdges(pair.nodes[at] as number, head, lost.edges)]);
    const without = {
      nodes: new Set([...lost.nodes, ...nodes]),
      edges: new Set([...lost.edges, ...edges]),
    };
    if (joined.without([pair], without).length > 0) continue;
    for (const node of nodes) suspect('node', node, pair);
    for (const edge of edges) suspect('edge', edge, pair);
  }
  return [...found.values()].sort((a, b) => b.pairs.length - a.pairs.length);
}

function describe(snapshot: Snapshot, { type, index }: Suspect, cut: readonly Pair[]): Critical {
  const idOf = (node: number) => snapshot.idOf(node);
  const id = type === 'node' ? idOf(index) : snapshot.edge(index).key;
  const label = type === 'node' ? (snapshot.atlas.nodes.get(id)?.label ?? id) : id;
  const pairs = cut.map(({ from, to }) => ({ from: idOf(from), to: idOf(to) }));
  return { type, id, label, cuts: cut.length, pairs };
}

/** Keeps the list in order: what cuts the most first, nodes before edges, then by id. */
function insert(found: Critical[], critical: Critical): void {
  let at = found.length;
  while (at > 0 && comesBefore(critical, found[at - 1] as Critical)) at--;
  found.splice(at, 0, critical);
}

function comesBefore(a: Critical, b: Critical): boolean {
  if (a.cuts !== b.cuts) return a.cuts > b.cuts;
  if (a.type !== b.type) return a.type === 'node';
  return a.id < b.id;
}
