import {
  BASES,
  COLOURS,
  INITIAL,
  LAYOUTS,
  LONGEST,
  MOST_PATHS,
  NO_QUERY,
  type Query,
  RANKS,
  ROUTES,
  SIZES,
  type State,
  THEMES,
  VIEWS,
} from './state.js';

/** What a link may name; anything else in it is dropped. */
export interface Known {
  nodes: { has(id: string): boolean };
  edges: { has(key: string): boolean };
  kinds: { has(id: string): boolean };
  relations: { has(id: string): boolean };
}

type Params = Map<string, string[]>;

/** The state as the part of a link after `#`; what has its default is left out. */
export function writeHash(state: State): string {
  const { selected, query } = state;
  const params: [string, readonly string[]][] = [
    [selected?.type ?? 'node', selected ? [selected.id] : []],
    ['hide', state.hiddenKinds],
    ['without', state.hiddenRelations],
    ['basis', state.bases.length < BASES.length ? state.bases : []],
    ...(query ? queryParams(query) : []),
    ['path', query && state.path !== null ? [String(state.path + 1)] : []],
    ['view', query ? unless(INITIAL.view, state.view) : []],
    ['size', unless(INITIAL.size, state.size)],
    ['colour', unless(INITIAL.colour, state.colour)],
    ['layout', unless(INITIAL.layout, state.layout)],
    ['theme', unless(INITIAL.theme, state.theme)],
  ];
  const given = params.filter(([, values]) => values.length > 0);
  return given.map(([name, values]) => `${name}=${values.map(encode).join(',')}`).join('&');
}

function queryParams(query: Query): [string, readonly string[]][] {
  return [
    ['from', query.from],
    ['to', query.to],
    ['k', unless(NO_QUERY.k, query.k)],
    ['max', unless(NO_QUERY.maxLength, query.maxLength)],
    ['rank', unless(NO_QUERY.rank, query.rank)],
    ['routes', unless(NO_QUERY.routes, query.routes)],
  ];
}

const unless = (usual: unknown, value: unknown) => (value === usual ? [] : [String(value)]);

const encode = (text: string) => encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%40', '@');

/** The state that a link restores: numbers clamped, unknown names and values dropped. */
export function readHash(hash: string, known: Known): State {
  const params = readParams(hash.replace(/^#/, ''));
  const query = readQuery(params);
  const bases = BASES.filter((basis) => params.get('basis')?.includes(basis));
  return {
    selected: readSelected(params, known),
    hiddenKinds: names(params, 'hide', known.kinds),
    hiddenRelations: names(params, 'without', known.relations),
    bases: bases.length > 0 ? bases : BASES,
    query,
    path: query && readPath(params),
    view: (query && oneOf(VIEWS, params.get('view'))) ?? INITIAL.view,
    size: oneOf(SIZES, params.get('size')) ?? INITIAL.size,
    colour: oneOf(COLOURS, params.get('colour')) ?? INITIAL.colour,
    layout: oneOf(LAYOUTS, params.get('layout')) ?? INITIAL.layout,
    theme: oneOf(THEMES, params.get('theme')) ?? INITIAL.theme,
  };
}

function readParams(hash: string): Params {
  const params: Params = new Map();
  for (const part of hash.split('&')) {
    const [name, value] = part.split('=');
    if (name && value) params.set(name, value.split(',').map(decode).filter(Boolean));
  }
  return params;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function readSelected(params: Params, known: Known): State['selected'] {
  const [node] = params.get('node') ?? [];
  const [edge] = params.get('edge') ?? [];
  if (node !== undefined && known.nodes.has(node)) return { type: 'node', id: node };
  if (edge !== undefined && known.edges.has(edge)) return { type: 'edge', id: edge };
  return null;
}

function names(params: Params, name: string, known: { has(id: string): boolean }): string[] {
  return [...new Set(params.get(name) ?? [])].filter((id) => known.has(id)).sort();
}

function readQuery(params: Params): Query | null {
  const from = params.get('from') ?? [];
  const to = params.get('to') ?? [];
  if (from.length === 0 || to.length === 0) return null;
  return {
    from,
    to,
    k: readCount(params.get('k')?.[0], MOST_PATHS) ?? NO_QUERY.k,
    maxLength: readCount(params.get('max')?.[0], LONGEST) ?? NO_QUERY.maxLength,
    rank: oneOf(RANKS, params.get('rank')) ?? NO_QUERY.rank,
    routes: oneOf(ROUTES, params.get('routes')) ?? NO_QUERY.routes,
  };
}

function readPath(params: Params): number | null {
  const count = readCount(params.get('path')?.[0], MOST_PATHS);
  return count === undefined ? null : count - 1;
}

function readCount(text: string | undefined, most: number): number | undefined {
  if (text === undefined || !/^\d{1,9}$/.test(text)) return undefined;
  return Math.min(Math.max(Number(text), 1), most);
}

const oneOf = <T extends string>(values: readonly T[], given: string[] | undefined): T | undefined =>
  values.find((value) => value === given?.[0]);
