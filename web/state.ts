import { type Filtering, toggleKind, UNFILTERED } from './state/filter.js';
import { type Look, USUAL_LOOK } from './state/look.js';
import { FIRST_PAGE, type Page } from './state/page.js';
import { type Asking, NOTHING_ASKED, type Query, type View } from './state/query.js';
import { type Selecting, UNSELECTED } from './state/selection.js';

export * from './state/filter.js';
export * from './state/look.js';
export * from './state/page.js';
export * from './state/query.js';
export * from './state/selection.js';

/** Everything that a link to the viewer restores: one concept a file, and here what joins them. */
export interface State extends Filtering, Selecting, Asking, Look, Page {}

export const INITIAL: State = {
  ...UNFILTERED,
  ...UNSELECTED,
  ...NOTHING_ASKED,
  ...USUAL_LOOK,
  ...FIRST_PAGE,
};

export const selectNode = (state: State, id: string): State => ({
  ...state,
  selectedNodes: [id],
  selectedEdge: null,
  panel: 'details',
});

export const selectEdge = (state: State, key: string): State => ({
  ...state,
  selectedNodes: [],
  selectedEdge: key,
  panel: 'details',
});

/** Esc and a click on the background: the chosen path goes first, then the selection. */
export function clear(state: State): State {
  return state.path === null ? { ...state, ...UNSELECTED } : { ...state, path: null };
}

/** Makes sure that the filter does not leave out a kind. */
export function showKind(state: State, kind: string): State {
  return state.hiddenKinds.includes(kind) ? toggleKind(state, kind) : state;
}

export const ask = (state: State, query: Query | null, view: View = 'list'): State => ({
  ...state,
  query,
  view,
  path: null,
  panel: query ? 'paths' : state.panel,
});

/** Chooses an answer, or lets it go when it is chosen already. */
export function choosePath(state: State, index: number): State {
  return { ...state, path: state.path === index ? null : index };
}
