import { INITIAL, NO_QUERY, type Query, type State, settleAsking } from './state.js';
import { FIELDS, type Field, type Known, type Link, QUERY_FIELDS } from './url/fields.js';

export type { Known } from './url/fields.js';

/** What a link gives, and the parts of it that this version or this graph does not know. */
export interface Read {
  state: State;
  leftOut: string[];
}

/** The state as the part of a link after `#`; what is as usual is left out. */
export function writeHash(state: State): string {
  const { query } = state;
  const parts = [
    ...(query ? writeFields(QUERY_FIELDS, query, NO_QUERY) : []),
    ...writeFields<Rest>(FIELDS, state, usual(query)),
  ];
  return parts.map(([name, values]) => `${name}=${values.map(encode).join(',')}`).join('&');
}

/** The state that a link restores: numbers clamped, unknown names and values dropped and told. */
export function readHash(hash: string, known: Known): Read {
  const { link, leftOut } = readLink(hash.replace(/^#/, ''));
  const asked = readFields(QUERY_FIELDS, link, NO_QUERY, known, leftOut);
  const query = JSON.stringify(asked) === JSON.stringify(NO_QUERY) ? null : asked;
  const read = readFields<Rest>(FIELDS, link, usual(query), known, leftOut);
  const names = new Set([...fieldsOf(FIELDS), ...fieldsOf(QUERY_FIELDS)].map(([, { name }]) => name));
  leftOut.push(...[...link.keys()].filter((name) => !names.has(name)));
  return { state: settle({ ...read, query }), leftOut };
}

/** The state but for the question, which has fields of its own. */
type Rest = Omit<State, 'query'>;

/** What a state is where a link says nothing: a link to a question opens on its answers. */
const usual = (query: Query | null): State => ({ ...INITIAL, query, panel: query ? 'paths' : 'details' });

/** An edge gives way to nodes. */
function settle(state: State): State {
  const asked = settleAsking(state);
  return asked.selectedNodes.length > 0 ? { ...asked, selectedEdge: null } : asked;
}

type Fields<S> = { readonly [K in keyof S]: Field<S[K]> };

const fieldsOf = <S extends object>(fields: Fields<S>) =>
  Object.entries(fields) as [keyof S, Field<unknown>][];

function writeFields<S extends object>(fields: Fields<S>, state: S, usual: S): [string, readonly string[]][] {
  return fieldsOf(fields).flatMap(([key, { name, write }]): [string, readonly string[]][] => {
    const values = write(state[key]);
    const asUsual = JSON.stringify(values) === JSON.stringify(write(usual[key]));
    return asUsual || values.length === 0 ? [] : [[name, values]];
  });
}

function readFields<S extends object>(
  fields: Fields<S>,
  link: Link,
  usual: S,
  known: Known,
  leftOut: string[],
): S {
  const state = { ...usual };
  for (const [key, { name, read }] of fieldsOf(fields)) {
    const values = link.get(name);
    if (!values) continue;
    const value = read(values, known, (refused) => void leftOut.push(`${name}=${refused}`));
    if (value !== undefined) state[key] = value as S[keyof S];
  }
  return state;
}

const encode = (text: string) => encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%40', '@');

function readLink(text: string): { link: Link; leftOut: string[] } {
  const link: Link = new Map();
  const leftOut: string[] = [];
  for (const part of text.split('&').filter(Boolean)) {
    const [name = '', value = ''] = part.split('=');
    const values = value.split(',').map(decode).filter(Boolean);
    if (name && values.length > 0) link.set(name, values);
    else leftOut.push(part);
  }
  return { link, leftOut };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
