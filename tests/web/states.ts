import fc from 'fast-check';
import {
  BASES,
  COLOURS,
  DEEPEST,
  DIRECTIONS,
  DRAWERS,
  FARTHEST,
  GROUPS,
  LAYOUTS,
  LONGEST,
  LONGEST_WAIT,
  MOST_PATHS,
  MOST_SHOWN,
  PANELS,
  PARALLELS,
  PERS,
  type Query,
  RANKS,
  ROUTES,
  SIDES,
  SIZES,
  type State,
  settleAsking,
  THEMES,
} from '../../web/state.js';

/** What states and links may name. */
export interface Names {
  nodes: string[];
  edges: string[];
  kinds: string[];
  relations: string[];
  /** Selectors of a question. */
  selectors: string[];
}

/** Any state that a person can come to, of a graph with these names. */
export function statesOf({ nodes, edges, kinds, relations, selectors }: Names): fc.Arbitrary<State> {
  const sorted = (values: string[], maxLength = 5) =>
    fc.subarray(values, { maxLength: Math.min(maxLength, values.length) }).map((list) => [...list].sort());
  const some = (values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
  const ends = fc.uniqueArray(fc.constantFrom(...selectors), { minLength: 1 });
  const spot = fc.integer({ min: -FARTHEST, max: FARTHEST });
  const query: fc.Arbitrary<Query> = fc.record({
    from: ends,
    to: ends,
    k: fc.integer({ min: 1, max: MOST_PATHS }),
    maxLength: fc.integer({ min: 1, max: LONGEST }),
    rank: fc.constantFrom(...RANKS),
    routes: fc.constantFrom(...ROUTES),
    per: fc.constantFrom(...PERS),
    direction: fc.constantFrom(...DIRECTIONS),
    passing: fc.boolean(),
    edges: fc.constantFrom(...PARALLELS),
    through: fc.oneof(fc.constant([]), ends),
    exclude: fc.oneof(fc.constant([]), ends),
    group: fc.constantFrom(...GROUPS),
    seconds: fc.integer({ min: 1, max: LONGEST_WAIT }),
  });
  /** One line for each part of the state, as in the link. */
  const parts: { [K in keyof State]: fc.Arbitrary<State[K]> } = {
    selectedNodes: some(nodes),
    selectedEdge: fc.option(fc.constantFrom(...edges)),
    hiddenNodes: sorted(nodes),
    focus: some(nodes),
    depth: fc.integer({ min: 1, max: DEEPEST }),
    top: fc.option(fc.integer({ min: 0, max: MOST_SHOWN })),
    added: sorted(nodes),
    camera: fc.option(fc.record({ x: spot, y: spot, span: fc.integer({ min: 1, max: FARTHEST }) })),
    pinned: sorted(nodes).chain((ids) =>
      fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), x: spot, y: spot }))),
    ),
    hiddenKinds: sorted(kinds),
    hiddenRelations: sorted(relations),
    bases: fc.subarray([...BASES], { minLength: 1 }),
    query: fc.option(query),
    path: fc.option(fc.integer({ min: 0, max: MOST_PATHS - 1 })),
    pair: fc.option(fc.tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes))),
    step: fc.option(fc.integer({ min: 0, max: LONGEST - 1 })),
    alone: fc.boolean(),
    reach: fc.integer({ min: 1, max: LONGEST }),
    size: fc.constantFrom(...SIZES),
    colour: fc.constantFrom(...COLOURS),
    layout: fc.constantFrom(...LAYOUTS),
    theme: fc.constantFrom(...THEMES),
    panel: fc.constantFrom(...PANELS),
    drawer: fc.constantFrom(...DRAWERS),
    side: fc.constantFrom(...SIDES),
    tall: fc.boolean(),
    sort: fc.constantFrom('', 'label', '-edges'),
    find: fc.string({ maxLength: 200 }),
    place: fc.option(fc.constantFrom('s3.2.p4.s2', 't6.r1.c2', 'ref.north-1991')),
  };
  return fc
    .record(parts)
    .map(settleAsking)
    .map((each) => (each.selectedNodes.length > 0 ? { ...each, selectedEdge: null } : each));
}

/** A link to a state after something has happened to it. */
export const damaged = (hashes: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(hashes, fc.nat(), fc.string()).map(([hash, at, rubbish]) => {
    const cut = at % (hash.length + 1);
    return hash.slice(0, cut) + rubbish + hash.slice(Math.min(hash.length, cut + 3));
  });
