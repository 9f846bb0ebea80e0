import type { Catalogue } from '../catalogue.js';
import type { Places, Spot } from './places.js';

const COLUMN = 150;
const ROW = 62;
const TALLEST = 36;
/** Empty rows between two kinds in a column. */
const APART = 2;

/**
 * Kinds in layers: problems left, then what is neither, remedies right; in each kind the best joined on top. Small
 * kinds of one side stand over each other in a column.
 */
export function layers(atlas: Catalogue, shown: ReadonlySet<string>): Places {
  const places = new Map<string, Spot>();
  let [column, row] = [0, 0];
  const next = () => {
    if (row > 0) [column, row] = [column + 1, 0];
  };
  for (const kinds of sides(atlas)) {
    next();
    for (const kind of kinds) {
      const ids = (atlas.nodesOfKind.get(kind) ?? []).map(({ id }) => id).filter((id) => shown.has(id));
      ids.sort((a, b) => (atlas.around.get(b)?.length ?? 0) - (atlas.around.get(a)?.length ?? 0));
      if (row + Math.min(ids.length, TALLEST / 3) > TALLEST) next();
      for (const id of ids) {
        if (row >= TALLEST) next();
        places.set(id, { x: column * COLUMN, y: row++ * ROW });
      }
      if (ids.length > 0) row += APART;
    }
    column += row > 0 ? 0.5 : 0;
  }
  return places;
}

/** The kinds by roles: problems, neither, remedies. A graph without roles has them all in the middle. */
function sides({ records }: Catalogue): string[][] {
  const { kinds } = records.ontology;
  const side = (roles: readonly string[]) =>
    roles.includes('problem') ? 0 : roles.includes('remedy') ? 2 : 1;
  return [0, 1, 2].map((each) => kinds.filter(({ roles }) => side(roles) === each).map(({ id }) => id));
}
