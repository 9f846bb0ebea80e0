import { parseLocator } from '../src/core/locator.js';
import type { Edge } from '../src/core/model.js';
import { type Catalogue, edgeGroups } from './catalogue.js';
import type { Shown } from './shown.js';

/** Something that several of the selected nodes share, and how many of them do. */
export interface Common {
  id: string;
  by: number;
}

/** What nodes share: their common neighbours, the relations that they stand in, and the places of the paper that speak of them. */
export interface Shared {
  neighbours: Common[];
  relations: Common[];
  places: Common[];
  /** The edges between them. */
  edges: Edge[];
}

export function sharedBy(atlas: Catalogue, ids: readonly string[], left: Shown): Shared {
  const chosen = new Set(ids);
  const own = (id: string) => (atlas.around.get(id) ?? []).filter(({ key }) => left.edges.has(key));
  const edges = ids.flatMap((id) =>
    own(id).filter(({ source, target }) => source === id && target !== id && chosen.has(target)),
  );
  return {
    edges,
    neighbours: common(ids, (id) =>
      own(id)
        .map(({ source, target }) => (source === id ? target : source))
        .filter((other) => !chosen.has(other)),
    ),
    relations: common(ids, (id) =>
      edgeGroups(atlas, id)
        .filter((group) => group.edges.some(({ edge }) => left.edges.has(edge.key)))
        .map(({ reads }) => reads),
    ),
    places: common(ids, (id) =>
      [...(atlas.nodes.get(id)?.evidence ?? []), ...own(id).flatMap(({ evidence }) => evidence)].map(
        ({ at }) => placeOf(at),
      ),
    ),
  };
}

/** What at least two of the nodes have, the most shared first. */
function common(ids: readonly string[], of: (id: string) => string[]): Common[] {
  const counts = new Map<string, number>();
  for (const id of ids) for (const each of new Set(of(id))) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts]
    .filter(([, by]) => by > 1)
    .map(([id, by]) => ({ id, by }))
    .sort((a, b) => b.by - a.by || (a.id < b.id ? -1 : 1));
}

/** The paragraph, table or reference that a locator lies in. */
function placeOf(at: string): string {
  const parsed = parseLocator(at);
  if (!parsed) return at;
  const paragraph = parsed.steps.find((step) => step.startsWith('p'));
  if (parsed.unit === 'ref') return at;
  return paragraph ? `${parsed.unit}.${paragraph}` : parsed.unit;
}
