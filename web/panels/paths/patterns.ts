import type { Path, Pattern } from '../../answers.js';
import type { Catalogue } from '../../catalogue.js';

export interface Group {
  pattern: Pattern;
  /** Those of the answers that follow it; there may be more in the graph. */
  paths: Path[];
}

/** The paths by their patterns, each in the order given. */
export function groupsOf(atlas: Catalogue, paths: readonly Path[], patterns: readonly Pattern[]): Group[] {
  const keyOf = ({ nodes, steps }: Path) =>
    JSON.stringify([nodes.map((id) => atlas.nodes.get(id)?.kind), steps.map(({ edges }) => edges[0]?.reads)]);
  const groups = new Map<string, Path[]>();
  for (const path of paths) groups.set(keyOf(path), [...(groups.get(keyOf(path)) ?? []), path]);
  return patterns.map((pattern) => ({ pattern, paths: groups.get(keyOf(pattern.example)) ?? [] }));
}
