import type { Edge } from '../src/core/model.js';
import type { Catalogue } from './catalogue.js';
import type { Filter, State } from './state.js';

/** The ids of the nodes and the keys of the edges that are on the canvas. */
export interface Shown {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
}

/** A larger graph opens on so much of it: what is best joined. */
export const LARGE = 2_000;
export const TOP = 500;

/** How many nodes the state allows on the canvas before some are brought in; 0: all. */
export const topOf = (atlas: Catalogue, { top }: Pick<State, 'top'>): number =>
  top ?? (atlas.records.nodes.length > LARGE ? TOP : 0);

/** The same reading of a filter as the engine's, for the filters that the legend makes. */
export function leftBy({ records }: Catalogue, filter: Filter): Shown {
  const out = new Set(filter.exclude);
  const nodes = new Set<string>();
  for (const { id, kind } of records.nodes) if (!out.has(`kind:${kind}`) && !out.has(id)) nodes.add(id);
  const edges = new Set<string>();
  for (const edge of records.edges) {
    const ends = nodes.has(edge.source) && nodes.has(edge.target);
    if (ends && !out.has(`relation:${edge.relation}`) && isOnBasis(edge, filter)) edges.add(edge.key);
  }
  return { nodes, edges };
}

function isOnBasis(edge: Edge, { basis }: Filter): boolean {
  if (basis.length === 0 || basis.includes(edge.basis)) return true;
  return edge.evidence.some((piece) => basis.includes(piece.basis));
}

/** What is on the canvas: what the filter leaves, of that the scope, and the path that is chosen. */
export function shownBy(
  atlas: Catalogue,
  scope: Pick<State, 'focus' | 'depth' | 'top' | 'added'>,
  left: Shown,
  path: Shown | null,
): Shown {
  const top = topOf(atlas, scope);
  const isWhole = scope.focus.length === 0 && (top === 0 || top >= left.nodes.size);
  if (isWhole) return left;
  const wanted =
    scope.focus.length > 0 ? around(atlas, left, scope.focus, scope.depth) : best(atlas, left, top);
  if (scope.focus.length === 0) for (const id of scope.added) wanted.add(id);
  for (const id of path?.nodes ?? []) wanted.add(id);
  const nodes = new Set([...wanted].filter((id) => left.nodes.has(id)));
  const edges = new Set<string>();
  for (const id of nodes) {
    for (const { key, source, target } of atlas.around.get(id) ?? [])
      if (left.edges.has(key) && nodes.has(source) && nodes.has(target)) edges.add(key);
  }
  return { nodes, edges };
}

/** The best joined nodes. */
function best(atlas: Catalogue, left: Shown, top: number): Set<string> {
  const nodes = new Set<string>();
  for (const id of atlas.byDegree) {
    if (nodes.size === top) break;
    if (left.nodes.has(id)) nodes.add(id);
  }
  return nodes;
}

/** What lies within so many steps of nodes. */
export function around(atlas: Catalogue, left: Shown, ids: readonly string[], depth: number): Set<string> {
  const found = new Map(ids.map((id) => [id, 0]));
  for (const [id, distance] of found) {
    if (distance === depth) continue;
    for (const { key, source, target } of atlas.around.get(id) ?? []) {
      const other = source === id ? target : source;
      if (left.edges.has(key) && !found.has(other)) found.set(other, distance + 1);
    }
  }
  return new Set(found.keys());
}

/** The filter of the engine for exactly what is shown. */
export function filterOfShown(atlas: Catalogue, filter: Filter, left: Shown, shown: Shown): Filter {
  if (shown === left) return filter;
  const others = atlas.records.nodes.filter(({ id }) => left.nodes.has(id) && !shown.nodes.has(id));
  return { ...filter, exclude: [...filter.exclude, ...others.map(({ id }) => id)] };
}
