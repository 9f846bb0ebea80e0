import { parseLocator } from '../../src/core/locator.js';
import {
  type Asking,
  BASES,
  type Camera,
  COLOURS,
  DEEPEST,
  DIRECTIONS,
  DRAWERS,
  GROUPS,
  LAYOUTS,
  LONGEST,
  LONGEST_WAIT,
  MOST_PATHS,
  MOST_SHOWN,
  PANELS,
  PARALLELS,
  PERS,
  type Place,
  pin,
  type Query,
  RANKS,
  ROUTES,
  SIDES,
  SIZES,
  type State,
  THEMES,
  tidy,
} from '../state.js';

/** What a link may name; anything else in it is left out. */
export interface Known {
  nodes: { has(id: string): boolean };
  edges: { has(key: string): boolean };
  kinds: { has(id: string): boolean };
  relations: { has(id: string): boolean };
}

/** The parts of a link by name. */
export type Link = Map<string, readonly string[]>;

/** How a part of the state stands in a link. */
export interface Field<T> {
  name: string;
  write(value: T): readonly string[];
  /** Undefined: as usual. What cannot be used goes to `refuse`. */
  read(values: readonly string[], known: Known, refuse: (value: string) => void): T | undefined;
}

/** One line for each part of the state: a new one is a line here and nothing else. */
export const FIELDS: { readonly [K in keyof Omit<State, 'query'>]: Field<State[K]> } = {
  selectedNodes: names('node', 'nodes'),
  selectedEdge: nameOf('edge', 'edges'),
  hiddenNodes: sortedNames('off', 'nodes'),
  focus: names('focus', 'nodes'),
  depth: count('depth', DEEPEST),
  top: amount('top', MOST_SHOWN),
  added: sortedNames('with', 'nodes'),
  camera: camera('camera'),
  pinned: places('pin'),
  hiddenKinds: sortedNames('hide', 'kinds'),
  hiddenRelations: sortedNames('without', 'relations'),
  bases: someOf('basis', BASES),
  pair: pairOf('pair', 'nodes'),
  path: position('path', MOST_PATHS),
  step: position('step', LONGEST),
  alone: flag('alone'),
  reach: count('reach', LONGEST),
  size: oneOf('size', SIZES),
  colour: oneOf('colour', COLOURS),
  layout: oneOf('layout', LAYOUTS),
  theme: oneOf('theme', THEMES),
  panel: oneOf('panel', PANELS),
  side: oneOf('side', SIDES),
  drawer: oneOf('table', DRAWERS),
  tall: flag('tall'),
  sort: text('sort', (value) => /^-?[a-z]{1,20}$/.test(value)),
  find: text('find', (value) => value.length <= 200),
  place: place('place'),
};

export const QUERY_FIELDS: { readonly [K in keyof Query]: Field<Query[K]> } = {
  from: texts('from'),
  to: texts('to'),
  k: count('k', MOST_PATHS),
  maxLength: count('max', LONGEST),
  rank: oneOf('rank', RANKS),
  routes: oneOf('routes', ROUTES),
  per: oneOf('per', PERS),
  direction: oneOf('direction', DIRECTIONS),
  passing: flag('passing'),
  edges: oneOf('parallel', PARALLELS),
  through: texts('through'),
  exclude: texts('exclude'),
  group: oneOf('group', GROUPS),
  seconds: count('seconds', LONGEST_WAIT),
};

/** Yes, where it is in the link. */
function flag(name: string): Field<boolean> {
  return {
    name,
    write: (value) => (value ? ['yes'] : []),
    read: ([value], _, refuse) => (value === 'yes' ? true : refusing(value, refuse)),
  };
}

/** A text within bounds. */
function text(name: string, isFit: (value: string) => boolean): Field<string> {
  return {
    name,
    write: (value) => (value === '' ? [] : [value]),
    read: ([value = ''], _, refuse) => (isFit(value) ? value : refusing(value, refuse)),
  };
}

/** A place of the paper. */
function place(name: string): Field<string | null> {
  const { write, read } = text(name, (value) => parseLocator(value) !== null);
  return { name, write: (value) => write(value ?? ''), read };
}

/** Two of what the graph has. */
function pairOf(name: string, of: keyof Known): Field<Asking['pair']> {
  return {
    name,
    write: (value) => value ?? [],
    read(values, known, refuse) {
      const [from, to] = values;
      const fit = values.length === 2 && values.every((id) => known[of].has(id));
      return fit ? [from as string, to as string] : refusing(values.join(), refuse);
    },
  };
}

function texts(name: string): Field<readonly string[]> {
  return { name, write: (value) => value, read: (values) => values };
}

/** Several of what the graph has, in the order given. */
function names(name: string, of: keyof Known): Field<readonly string[]> {
  return {
    name,
    write: (value) => value,
    read(values, known, refuse) {
      for (const id of values) if (!known[of].has(id)) refuse(id);
      return [...new Set(values)].filter((id) => known[of].has(id));
    },
  };
}

function sortedNames(name: string, of: keyof Known): Field<readonly string[]> {
  const { write, read } = names(name, of);
  return { name, write, read: (...given) => [...(read(...given) ?? [])].sort() };
}

function nameOf(name: string, of: keyof Known): Field<string | null> {
  const { read } = names(name, of);
  return { name, write: (value) => (value === null ? [] : [value]), read: (...given) => read(...given)?.[0] };
}

function oneOf<T extends string>(name: string, all: readonly T[]): Field<T> {
  return {
    name,
    write: (value) => [value],
    read: ([value], _, refuse) => all.find((each) => each === value) ?? refusing(value, refuse),
  };
}

/** Some of a few, in their own order; none is as usual. */
function someOf<T extends string>(name: string, all: readonly T[]): Field<readonly T[]> {
  return {
    name,
    write: (value) => value,
    read(values, _, refuse) {
      for (const value of values) if (!(all as readonly string[]).includes(value)) refuse(value);
      const some = all.filter((each) => values.includes(each));
      return some.length > 0 ? some : undefined;
    },
  };
}

/** A whole number from 1, clamped. */
function count(name: string, most: number): Field<number> {
  return {
    name,
    write: (value) => [String(value)],
    read: ([value = ''], _, refuse) =>
      /^\d{1,9}$/.test(value) ? Math.min(Math.max(Number(value), 1), most) : refusing(value, refuse),
  };
}

/** A whole number from 0, clamped, or none. */
function amount(name: string, most: number): Field<number | null> {
  return {
    name,
    write: (value) => (value === null ? [] : [String(value)]),
    read: ([value = ''], _, refuse) =>
      /^\d{1,9}$/.test(value) ? Math.min(Number(value), most) : refusing(value, refuse),
  };
}

const WHOLE_NUMBER = /^-?\d{1,9}$/;

/** Two coordinates and a distance, such as `12,-30,900`. */
function camera(name: string): Field<Camera | null> {
  return {
    name,
    write: (value) => (value ? [value.x, value.y, value.span].map(String) : []),
    read(values, _, refuse) {
      const [x, y, span] = values.map(Number).map(tidy);
      const isCamera = values.length === 3 && values.every((value) => WHOLE_NUMBER.test(value));
      if (isCamera && span !== undefined && span > 0) return { x: x as number, y: y as number, span };
      return refusing(values.join(','), refuse);
    },
  };
}

/** Where nodes were put, such as `12:-30:barrier-of-trust`. */
function places(name: string): Field<readonly Place[]> {
  return {
    name,
    write: (value) => value.map(({ id, x, y }) => `${x}:${y}:${id}`),
    read(values, known, refuse) {
      const read = values.flatMap((value): Place[] => {
        const [, x, y, id = ''] = /^(-?\d{1,9}):(-?\d{1,9}):(.+)$/s.exec(value) ?? [];
        if (known.nodes.has(id)) return [{ id, x: Number(x), y: Number(y) }];
        refuse(value);
        return [];
      });
      return pin({ camera: null, pinned: [] }, read).pinned;
    },
  };
}

/** A place in a list, which a link counts from 1. */
function position(name: string, most: number): Field<Asking['path']> {
  const { write, read } = count(name, most);
  return {
    name,
    write: (value) => (value === null ? [] : write(value + 1)),
    read(...given) {
      const value = read(...given);
      return value === undefined ? undefined : value - 1;
    },
  };
}

function refusing(value: string | undefined, refuse: (value: string) => void): undefined {
  refuse(value ?? '');
}
