export const RANKS = ['length', 'evidence', 'specificity'] as const;
export const ROUTES = ['argument', 'any'] as const;
export const VIEWS = ['list', 'matrix'] as const;
export const MOST_PATHS = 100;
export const LONGEST = 12;

export type Rank = (typeof RANKS)[number];
export type Routes = (typeof ROUTES)[number];
export type View = (typeof VIEWS)[number];

/** A question for paths, as it was asked. */
export interface Query {
  from: readonly string[];
  to: readonly string[];
  k: number;
  maxLength: number;
  rank: Rank;
  routes: Routes;
}

export interface Asking {
  query: Query | null;
  /** Which answer is chosen, counted from 0. */
  path: number | null;
  /** How the answer to the query is shown. */
  view: View;
}

export const NO_QUERY: Query = {
  from: [],
  to: [],
  k: 10,
  maxLength: 6,
  rank: 'specificity',
  routes: 'argument',
};

export const NOTHING_ASKED: Asking = { query: null, path: null, view: 'list' };
