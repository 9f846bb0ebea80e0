import type { Basis } from '../src/core/model.js';

export const BASES: readonly Basis[] = ['stated', 'tabulated', 'inferred'];
export const RANKS = ['length', 'evidence', 'specificity'] as const;
export const ROUTES = ['argument', 'any'] as const;
export const SIZES = [
  'degree',
  'betweenness',
  'closeness',
  'eigenvector',
  'pagerank',
  'hub',
  'authority',
] as const;
export const COLOURS = ['kind', 'community'] as const;
export const LAYOUTS = ['stored', 'force', 'layers', 'concentric'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
export const VIEWS = ['list', 'matrix'] as const;
export const MOST_PATHS = 100;
export const LONGEST = 12;

export type Rank = (typeof RANKS)[number];
export type Routes = (typeof ROUTES)[number];
export type View = (typeof VIEWS)[number];
export type Size = (typeof SIZES)[number];
export type Colour = (typeof COLOURS)[number];
export type Layout = (typeof LAYOUTS)[number];
export type Theme = (typeof THEMES)[number];

export interface Selected {
  type: 'node' | 'edge';
  id: string;
}

/** A question for paths, as it was asked. */
export interface Query {
  from: readonly string[];
  to: readonly string[];
  k: number;
  maxLength: number;
  rank: Rank;
  routes: Routes;
}

/** Everything that a link to the viewer restores. Lists are kept in sorted order. */
export interface State {
  selected: Selected | null;
  hiddenKinds: readonly string[];
  hiddenRelations: readonly string[];
  bases: readonly Basis[];
  query: Query | null;
  /** Which answer is chosen, counted from 0. */
  path: number | null;
  /** How the answer to the query is shown. */
  view: View;
  /** The metric that size goes by. */
  size: Size;
  colour: Colour;
  layout: Layout;
  theme: Theme;
}

export const NO_QUERY: Query = {
  from: [],
  to: [],
  k: 10,
  maxLength: 6,
  rank: 'specificity',
  routes: 'argument',
};

export const INITIAL: State = {
  selected: null,
  hiddenKinds: [],
  hiddenRelations: [],
  bases: BASES,
  query: null,
  path: null,
  view: 'list',
  size: 'degree',
  colour: 'kind',
  layout: 'stored',
  theme: 'auto',
};

export const selectNode = (state: State, id: string): State => ({ ...state, selected: { type: 'node', id } });

export const selectEdge = (state: State, id: string): State => ({ ...state, selected: { type: 'edge', id } });

/** Esc and a click on the background: the chosen path goes first, then the selection. */
export function clear(state: State): State {
  return state.path === null ? { ...state, selected: null } : { ...state, path: null };
}

export function toggleKind(state: State, kind: string): State {
  return { ...state, hiddenKinds: toggle(state.hiddenKinds, kind), path: null };
}

export function toggleRelation(state: State, relation: string): State {
  return { ...state, hiddenRelations: toggle(state.hiddenRelations, relation), path: null };
}

/** Shows or hides the edges of a basis; the last one shown stays. */
export function toggleBasis(state: State, basis: Basis): State {
  const wanted = toggle(state.bases, basis);
  const bases = BASES.filter((each) => wanted.includes(each));
  return bases.length === 0 ? state : { ...state, bases, path: null };
}

export function hideKinds(state: State, kinds: readonly string[]): State {
  return { ...state, hiddenKinds: [...kinds].sort(), path: null };
}

export function showKind(state: State, kind: string): State {
  return state.hiddenKinds.includes(kind) ? toggleKind(state, kind) : state;
}

export function showAll(state: State): State {
  return { ...state, hiddenKinds: [], hiddenRelations: [], bases: BASES, path: null };
}

export const ask = (state: State, query: Query | null, view: View = 'list'): State => ({
  ...state,
  query,
  view,
  path: null,
});

/** Chooses an answer, or lets it go when it is chosen already. */
export function choosePath(state: State, index: number): State {
  return { ...state, path: state.path === index ? null : index };
}

export const setLook = (state: State, look: Partial<Pick<State, 'size' | 'colour' | 'layout'>>): State => ({
  ...state,
  ...look,
});

export const setTheme = (state: State, theme: Theme): State => ({ ...state, theme });

/** A filter as every operation takes it; empty lists mean everything. */
export interface Filter {
  kinds: string[];
  relations: string[];
  basis: Basis[];
  exclude: string[];
}

export function filterOf(state: State): Filter {
  const kinds = state.hiddenKinds.map((kind) => `kind:${kind}`);
  const relations = state.hiddenRelations.map((relation) => `relation:${relation}`);
  const basis = state.bases.length === BASES.length ? [] : [...state.bases];
  return { kinds: [], relations: [], basis, exclude: [...kinds, ...relations] };
}

export const isFiltered = (state: State): boolean =>
  state.hiddenKinds.length + state.hiddenRelations.length > 0 || state.bases.length < BASES.length;

function toggle<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item].sort();
}
