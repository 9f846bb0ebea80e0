import { toggle } from './lists.js';

export const DEEPEST = 3;
export const MOST_SHOWN = 100_000;

/** Which part of what the filter leaves is on the canvas. */
export interface Scope {
  /** Nodes taken out one by one; sorted. */
  hiddenNodes: readonly string[];
  /** Nodes around which alone is shown. */
  focus: readonly string[];
  /** How many steps around. */
  depth: number;
  /** How many nodes of a large graph, the best joined first; null: as its size suggests. */
  top: number | null;
  /** Nodes of a large graph that were brought in beyond those; sorted. */
  added: readonly string[];
}

export const WHOLE: Scope = { hiddenNodes: [], focus: [], depth: 1, top: null, added: [] };

export const hideNodes = <S extends Scope>(state: S, ids: readonly string[]): S => ({
  ...state,
  hiddenNodes: [...new Set([...state.hiddenNodes, ...ids])].sort(),
  focus: state.focus.filter((id) => !ids.includes(id)),
});

export const unhide = <S extends Scope>(state: S, id: string): S => ({
  ...state,
  hiddenNodes: state.hiddenNodes.includes(id) ? toggle(state.hiddenNodes, id) : state.hiddenNodes,
});

/** Shows what lies around nodes, and nothing else. */
export const focusOn = <S extends Scope>(state: S, ids: readonly string[], depth = state.depth): S => ({
  ...state,
  focus: ids,
  depth,
});

/** Brings nodes in that are beyond the top of a large graph. */
export const bringIn = <S extends Scope>(state: S, ids: readonly string[]): S => ({
  ...state,
  added: [...new Set([...state.added, ...ids])].sort(),
});

export const setTop = <S extends Scope>(state: S, top: number): S => ({ ...state, top });
