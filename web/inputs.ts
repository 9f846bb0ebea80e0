import { filterOf, isAsked, type Query, type State } from './state.js';

const SECOND = 1_000;

/** What `paths` is asked, as the state has it; null where a side is empty. */
export function pathsInput(state: State): object | null {
  const { query, pair, reach } = state;
  if (!isAsked(query)) return null;
  const { seconds: _, exclude: __, ...asked } = query;
  const narrowed = pair && {
    from: [pair[0]],
    to: [pair[1]],
    maxLength: Math.max(asked.maxLength, reach),
  };
  return { ...asked, ...narrowed, ...filtered(state, query) };
}

/** What `coverage` is asked, where the matrix stands open. */
export function coverageInput(state: State): object | null {
  const { query, reach, drawer } = state;
  if (drawer !== 'matrix' || !isAsked(query)) return null;
  const { from, to, routes, direction, passing } = query;
  return { from, to, routes, direction, passing, maxLength: reach, ...filtered(state, query) };
}

function filtered(state: State, { exclude, seconds }: Query) {
  const filter = filterOf(state);
  return { ...filter, exclude: [...filter.exclude, ...exclude], timeout: seconds * SECOND };
}
