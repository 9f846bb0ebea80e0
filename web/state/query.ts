export const RANKS = ['length', 'evidence', 'specificity'] as const;
export const ROUTES = ['argument', 'any'] as const;
export const PERS = ['all', 'source', 'target', 'pair'] as const;
export const DIRECTIONS = ['any', 'forward'] as const;
export const PARALLELS = ['merged', 'distinct'] as const;
export const GROUPS = ['none', 'pattern'] as const;
export const MOST_PATHS = 1_000;
export const LONGEST = 12;
/** In seconds, as a question may be given. */
export const LONGEST_WAIT = 10;

/** A question for paths, as it was asked: what the operation takes, but for the filter. */
export interface Query {
  from: readonly string[];
  to: readonly string[];
  k: number;
  per: (typeof PERS)[number];
  maxLength: number;
  rank: (typeof RANKS)[number];
  routes: (typeof ROUTES)[number];
  direction: (typeof DIRECTIONS)[number];
  passing: boolean;
  edges: (typeof PARALLELS)[number];
  through: readonly string[];
  exclude: readonly string[];
  group: (typeof GROUPS)[number];
  /** How long to search at most. */
  seconds: number;
}

export interface Asking {
  /** Null where nothing is asked; a side may still be empty. */
  query: Query | null;
  /** The cell of the matrix that the answers are narrowed to: a source and a target. */
  pair: readonly [string, string] | null;
  /** Which answer is chosen, counted from 0. */
  path: number | null;
  /** Which of its steps is read, counted from 0. */
  step: number | null;
  /** Whether only the chosen path is shown. */
  alone: boolean;
  /** The most steps in the matrix. */
  reach: number;
}

export const NO_QUERY: Query = {
  from: [],
  to: [],
  k: 10,
  per: 'all',
  maxLength: 6,
  rank: 'specificity',
  routes: 'argument',
  direction: 'any',
  passing: false,
  edges: 'merged',
  through: [],
  exclude: [],
  group: 'none',
  seconds: 1,
};

/** No answer is chosen. */
export const NO_ANSWER = { path: null, step: null, alone: false };

export const NOTHING_ASKED: Asking = { ...NO_ANSWER, query: null, pair: null, reach: 1 };

/** Whether both sides of a question are named, so that it has an answer. */
export const isAsked = (query: Query | null): query is Query =>
  query !== null && query.from.length > 0 && query.to.length > 0;

/** Whether the options that are seldom wanted are as usual. */
export const isPlain = (query: Query): boolean => {
  const { from, to, rank, routes, maxLength, k } = NO_QUERY;
  return isUsual({ ...query, from, to, rank, routes, maxLength, k });
};

const isUsual = (query: Query) => JSON.stringify(query) === JSON.stringify(NO_QUERY);

/** Changes what is asked. */
export function askFor<S extends Asking>(state: S, changed: Partial<Query>): S {
  const query = { ...(state.query ?? NO_QUERY), ...changed };
  return { ...state, ...NO_ANSWER, pair: null, query: isUsual(query) ? null : query };
}

export const setReach = <S extends Asking>(state: S, reach: number): S => ({ ...state, reach });

export const setStep = <S extends Asking>(state: S, step: number): S => ({ ...state, step });

export const setAlone = <S extends Asking>(state: S, alone: boolean): S => ({ ...state, alone });

/** Without a question there is nothing to choose among, and without a chosen path none of its steps. */
export function settleAsking<S extends Asking>(state: S): S {
  if (!state.query) return { ...state, ...NOTHING_ASKED, reach: state.reach };
  return state.path === null ? { ...state, ...NO_ANSWER } : state;
}
