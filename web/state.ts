import { AS_LAID_OUT, type Standing } from './state/camera.js';
import {
  BASES,
  type Filter,
  type Filtering,
  filterOf as legendFilter,
  showAll as showKinds,
  toggleKind,
  UNFILTERED,
} from './state/filter.js';
import { type Look, USUAL_LOOK } from './state/look.js';
import { FIRST_PAGE, type Page } from './state/page.js';
import { type Asking, askFor, NO_ANSWER, NO_QUERY, NOTHING_ASKED, type Query } from './state/query.js';
import { bringIn, focusOn, type Scope, unhide, WHOLE } from './state/scope.js';
import { type Selecting, UNSELECTED } from './state/selection.js';

export * from './state/camera.js';
export {
  BASES,
  type Filter,
  type Filtering,
  hideKinds,
  isFiltered,
  toggleBasis,
  toggleKind,
  toggleRelation,
  UNFILTERED,
} from './state/filter.js';
export * from './state/look.js';
export * from './state/page.js';
export * from './state/query.js';
export * from './state/scope.js';
export * from './state/selection.js';

/** Everything that a link to the viewer restores: one concept a file, and here what joins them. */
export interface State extends Filtering, Scope, Selecting, Standing, Asking, Look, Page {}

export const INITIAL: State = {
  ...UNFILTERED,
  ...WHOLE,
  ...UNSELECTED,
  ...AS_LAID_OUT,
  ...NOTHING_ASKED,
  ...USUAL_LOOK,
  ...FIRST_PAGE,
};

export const selectNode = (state: State, id: string): State => selectNodes(state, [id]);

export const selectNodes = (state: State, ids: readonly string[]): State => ({
  ...state,
  selectedNodes: ids,
  selectedEdge: null,
  panel: ids.length > 0 ? 'details' : state.panel,
});

export const addNode = (state: State, id: string): State =>
  selectNodes(state, [...state.selectedNodes.filter((each) => each !== id), id]);

/** Adds a node to the selection, or takes it out. */
export const toggleNode = (state: State, id: string): State =>
  selectNodes(
    state,
    state.selectedNodes.includes(id)
      ? state.selectedNodes.filter((each) => each !== id)
      : [...state.selectedNodes, id],
  );

export const selectEdge = (state: State, key: string): State => ({
  ...state,
  selectedNodes: [],
  selectedEdge: key,
  panel: 'details',
});

/** Esc and a click on the background: the chosen path goes first, then the lit passage, then the selection. */
export function clear(state: State): State {
  if (state.path !== null) return { ...state, ...NO_ANSWER };
  return state.place === null ? { ...state, ...UNSELECTED } : { ...state, place: null };
}

/** The filter of every question: what the legend leaves out, and the nodes that were hidden. */
export function filterOf(state: State): Filter {
  const filter = legendFilter(state);
  return { ...filter, exclude: [...filter.exclude, ...state.hiddenNodes] };
}

/** Everything that the size of the graph allows. */
export const showAll = (state: State): State => ({
  ...showKinds(state),
  hiddenNodes: [],
  focus: [],
});

/** Makes sure that neither the filter nor the scope leaves out a node. */
export function reveal(state: State, { id, kind }: { id: string; kind: string }): State {
  const whole = { ...state, alone: false };
  const shown = unhide(state.hiddenKinds.includes(kind) ? toggleKind(whole, kind) : whole, id);
  return shown.focus.length > 0 ? focusOn(shown, [...shown.focus, id]) : bringIn(shown, [id]);
}

/** Changes what is asked, and turns to the answers. */
export const ask = (state: State, changed: Partial<Query>): State => ({
  ...askFor(state, changed),
  panel: 'paths',
});

/** Narrows the answers to a cell of the matrix and turns to them; null: to none. */
export const setPair = (state: State, pair: State['pair']): State => ({
  ...state,
  ...NO_ANSWER,
  pair,
  panel: 'paths',
});

/** Chooses an answer, or lets it go when it is chosen already. */
export const choosePath = (state: State, index: number): State => ({
  ...state,
  ...NO_ANSWER,
  path: state.path === index ? null : index,
  place: null,
});

/** Lights what rests on a passage of the paper. */
export const setPlace = (state: State, place: string | null): State => ({ ...state, ...NO_ANSWER, place });

/** Makes the change that the engine says would give a path: of the question, or of what the legend leaves out. */
export function relax(state: State, { basis, exclude, ...changed }: Record<string, unknown>): State {
  const kept = (name: string) => !Array.isArray(exclude) || exclude.includes(name);
  return {
    ...askFor(state, {
      ...(changed as Partial<Query>),
      exclude: (state.query ?? NO_QUERY).exclude.filter(kept),
    }),
    bases:
      Array.isArray(basis) && basis.length > 0
        ? BASES.filter((each) => basis.includes(each))
        : basis
          ? BASES
          : state.bases,
    hiddenKinds: state.hiddenKinds.filter((kind) => kept(`kind:${kind}`)),
    hiddenRelations: state.hiddenRelations.filter((relation) => kept(`relation:${relation}`)),
    hiddenNodes: state.hiddenNodes.filter(kept),
  };
}
