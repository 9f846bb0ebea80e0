import type { Basis } from '../src/core/model.js';
import type { Finding } from './answers.js';
import type { Catalogue } from './catalogue.js';
import { askFor, NO_QUERY, type Query, SIZES, type State, UNFILTERED } from './state.js';

type Input = Record<string, unknown>;

/** The state that shows the question behind a finding, with what it found selected where that is nodes. */
export function showFinding(state: State, { query, items, shows }: Finding, atlas: Catalogue): State {
  const { kinds, relations, basis, ...input } = query.input;
  const filtered: State = {
    ...state,
    ...UNFILTERED,
    hiddenKinds: others(atlas.kinds, kinds),
    hiddenRelations: others(atlas.relations, relations),
    bases: (basis as Basis[] | undefined) ?? UNFILTERED.bases,
    find: '',
    selectedNodes: items.map(({ id }) => id).filter((id) => atlas.nodes.has(id)),
    selectedEdge: null,
  };
  if (query.operation === 'coverage') return showCoverage(filtered, input);
  if (query.operation === 'metrics') return showMetric(filtered, input);
  return {
    ...filtered,
    drawer: shows === 'edges' ? 'edges' : 'nodes',
    sort: shows === 'edges' ? '-basis' : '-note',
  };
}

/** What has to be hidden so that only what is wanted is left; nothing, where no wish is given. */
const others = (all: ReadonlyMap<string, unknown>, wanted: unknown): string[] =>
  Array.isArray(wanted) ? [...all.keys()].filter((id) => !wanted.includes(id)).sort() : [];

function showCoverage(state: State, { maxLength = 1, ...input }: Input): State {
  const asked = askFor(state, { ...NO_QUERY, ...(input as Partial<Query>) });
  return { ...asked, drawer: 'matrix', reach: maxLength as number };
}

function showMetric(state: State, { metrics }: Input): State {
  const size = SIZES.find((each) => each === (metrics as string[])[0]) ?? state.size;
  return { ...state, size, drawer: 'nodes', sort: '-metric' };
}
