import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BASES,
  COLOURS,
  DEEPEST,
  DIRECTIONS,
  DRAWERS,
  FARTHEST,
  GROUPS,
  INITIAL,
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
import { readHash, writeHash } from '../../web/url.js';

const KINDS = ['barrier', 'policy', 'concept'];
const RELATIONS = ['causes', 'addresses'];
const IDS = ['a', 'b-c', 'ü, d', 'e=f&g'];
const known = {
  nodes: new Set(IDS),
  edges: new Set(IDS),
  kinds: new Set(KINDS),
  relations: new Set(RELATIONS),
};

const sorted = (values: string[]) => fc.subarray(values).map((list) => [...list].sort());
const selectors = fc.uniqueArray(fc.constantFrom('kind:barrier@t6', 'role:remedy', 'a', 'ü d', '100%'), {
  minLength: 1,
});
const query: fc.Arbitrary<Query> = fc.record({
  from: selectors,
  to: selectors,
  k: fc.integer({ min: 1, max: MOST_PATHS }),
  maxLength: fc.integer({ min: 1, max: LONGEST }),
  rank: fc.constantFrom(...RANKS),
  routes: fc.constantFrom(...ROUTES),
  per: fc.constantFrom(...PERS),
  direction: fc.constantFrom(...DIRECTIONS),
  passing: fc.boolean(),
  edges: fc.constantFrom(...PARALLELS),
  through: fc.oneof(fc.constant([]), selectors),
  exclude: fc.oneof(fc.constant([]), selectors),
  group: fc.constantFrom(...GROUPS),
  seconds: fc.integer({ min: 1, max: LONGEST_WAIT }),
});
const spot = fc.integer({ min: -FARTHEST, max: FARTHEST });

/** One line for each part of the state, as in the link. */
const parts: { [K in keyof State]: fc.Arbitrary<State[K]> } = {
  selectedNodes: fc.uniqueArray(fc.constantFrom(...IDS)),
  selectedEdge: fc.option(fc.constantFrom(...IDS)),
  hiddenNodes: sorted(IDS),
  focus: fc.uniqueArray(fc.constantFrom(...IDS)),
  depth: fc.integer({ min: 1, max: DEEPEST }),
  top: fc.option(fc.integer({ min: 0, max: MOST_SHOWN })),
  added: sorted(IDS),
  camera: fc.option(fc.record({ x: spot, y: spot, span: fc.integer({ min: 1, max: FARTHEST }) })),
  pinned: sorted(IDS).chain((ids) =>
    fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), x: spot, y: spot }))),
  ),
  hiddenKinds: sorted(KINDS),
  hiddenRelations: sorted(RELATIONS),
  bases: fc.subarray([...BASES], { minLength: 1 }),
  query: fc.option(query),
  path: fc.option(fc.integer({ min: 0, max: MOST_PATHS - 1 })),
  pair: fc.option(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS))),
  step: fc.option(fc.integer({ min: 0, max: LONGEST - 1 })),
  alone: fc.boolean(),
  reach: fc.integer({ min: 1, max: LONGEST }),
  size: fc.constantFrom(...SIZES),
  colour: fc.constantFrom(...COLOURS),
  layout: fc.constantFrom(...LAYOUTS),
  theme: fc.constantFrom(...THEMES),
  panel: fc.constantFrom(...PANELS),
  side: fc.constantFrom(...SIDES),
  drawer: fc.constantFrom(...DRAWERS),
  tall: fc.boolean(),
  sort: fc.constantFrom('', 'label', '-edges'),
  find: fc.string({ maxLength: 200 }),
  place: fc.option(fc.constantFrom('s3.2.p4.s2', 't6.r1.c2', 'ref.north-1991')),
};
const state = fc
  .record(parts)
  .map(settleAsking)
  .map((each) => (each.selectedNodes.length > 0 ? { ...each, selectedEdge: null } : each));

describe('a link', () => {
  it('restores every state', () => {
    fc.assert(
      fc.property(state, (each) => {
        expect(readHash(`#${writeHash(each)}`, known)).toEqual({ state: each, leftOut: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('opens a working page whatever has happened to it', () => {
    const damaged = fc.tuple(state, fc.nat(), fc.string()).map(([each, at, rubbish]) => {
      const hash = writeHash(each);
      return hash.slice(0, at % (hash.length + 1)) + rubbish + hash.slice((at + 3) % (hash.length + 1));
    });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string()), (hash) => {
        const { state: read } = readHash(hash, known);
        expect(readHash(writeHash(read), known)).toEqual({ state: read, leftOut: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  it('tells what it cannot use', () => {
    const { state: read, leftOut } = readHash('#node=a,gone&size=huge&k=many&spin=fast&junk', known);
    expect(read).toEqual({ ...INITIAL, selectedNodes: ['a'] });
    expect(leftOut).toEqual(['junk', 'k=many', 'node=gone', 'size=huge', 'spin']);
  });

  it('to a question opens on its answers', () => {
    expect(readHash('#from=a&to=b', known).state.panel).toBe('paths');
  });

  it('leaves out what is as usual', () => {
    expect(writeHash(INITIAL)).toBe('');
  });
});
