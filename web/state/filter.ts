import type { Basis } from '../../src/core/model.js';
import { toggle } from './lists.js';
import { type Asking, NO_ANSWER } from './query.js';

export const BASES: readonly Basis[] = ['stated', 'tabulated', 'inferred'];

/** What the legend leaves out. Lists are kept in sorted order. */
export interface Filtering {
  hiddenKinds: readonly string[];
  hiddenRelations: readonly string[];
  bases: readonly Basis[];
}

export const UNFILTERED: Filtering = { hiddenKinds: [], hiddenRelations: [], bases: BASES };

/** A filter as every operation takes it; empty lists mean everything. */
export interface Filter {
  kinds: string[];
  relations: string[];
  basis: Basis[];
  exclude: string[];
}

export function filterOf({ hiddenKinds, hiddenRelations, bases }: Filtering): Filter {
  const kinds = hiddenKinds.map((kind) => `kind:${kind}`);
  const relations = hiddenRelations.map((relation) => `relation:${relation}`);
  const basis = bases.length === BASES.length ? [] : [...bases];
  return { kinds: [], relations: [], basis, exclude: [...kinds, ...relations] };
}

export const isFiltered = ({ hiddenKinds, hiddenRelations, bases }: Filtering): boolean =>
  hiddenKinds.length + hiddenRelations.length > 0 || bases.length < BASES.length;

/** A state in which the chosen path may no longer be the answer: it is let go. */
type Asked = Filtering & Pick<Asking, keyof typeof NO_ANSWER>;

export const toggleKind = <S extends Asked>(state: S, kind: string): S => ({
  ...state,
  hiddenKinds: toggle(state.hiddenKinds, kind),
  ...NO_ANSWER,
});

export const toggleRelation = <S extends Asked>(state: S, relation: string): S => ({
  ...state,
  hiddenRelations: toggle(state.hiddenRelations, relation),
  ...NO_ANSWER,
});

/** Shows or hides the edges of a basis; the last one shown stays. */
export function toggleBasis<S extends Asked>(state: S, basis: Basis): S {
  const wanted = toggle(state.bases, basis);
  const bases = BASES.filter((each) => wanted.includes(each));
  return bases.length === 0 ? state : { ...state, bases, ...NO_ANSWER };
}

export const hideKinds = <S extends Asked>(state: S, kinds: readonly string[]): S => ({
  ...state,
  hiddenKinds: [...kinds].sort(),
  ...NO_ANSWER,
});

export const showAll = <S extends Asked>(state: S): S => ({ ...state, ...UNFILTERED, ...NO_ANSWER });
