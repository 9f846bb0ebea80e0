import { describe, expect, it } from 'vitest';
import { catalogue } from '../../web/catalogue.js';
import { concentric } from '../../web/layouts/concentric.js';
import { layers } from '../../web/layouts/layers.js';
import { sharedBy } from '../../web/shared.js';
import { filterOfShown, leftBy, shownBy } from '../../web/shown.js';
import {
  filterOf,
  focusOn,
  hideNodes,
  INITIAL,
  type State,
  toggleBasis,
  toggleKind,
} from '../../web/state.js';
import { shipped } from '../support/shipped.js';

const engine = await shipped();
const atlas = catalogue(engine.records);
const of = (state: State) => {
  const left = leftBy(atlas, filterOf(state));
  return { left, shown: shownBy(atlas, state, left, null) };
};

describe('what is shown', () => {
  it.each([
    ['everything', INITIAL],
    ['without a kind', toggleKind(INITIAL, 'barrier')],
    ['without a basis', toggleBasis(INITIAL, 'stated')],
    ['without a node', hideNodes(INITIAL, ['insufficient-risk-capital'])],
    ['around a node', focusOn(INITIAL, ['insufficient-risk-capital'], 2)],
    ['at the top', { ...INITIAL, top: 40, added: ['insufficient-risk-capital'] }],
  ])('is what the engine makes of its filter: %s', (_, state) => {
    const { left, shown } = of(state);
    const filter = filterOfShown(atlas, filterOf(state), left, shown);
    const { nodes, edges } = engine.ask('subgraph', filter) as unknown as {
      nodes: { id: string }[];
      edges: { key: string }[];
    };
    expect([...shown.nodes].sort()).toEqual(nodes.map(({ id }) => id).sort());
    expect([...shown.edges].sort()).toEqual(edges.map(({ key }) => key).sort());
  });

  it('around a node is what the engine finds within so many steps', () => {
    for (const distance of [1, 2, 3]) {
      const { nodes } = engine.ask('neighbors', { id: 'insufficient-risk-capital', distance }) as unknown as {
        nodes: { id: string }[];
      };
      const { shown } = of(focusOn(INITIAL, ['insufficient-risk-capital'], distance));
      expect([...shown.nodes].sort()).toEqual(nodes.map(({ id }) => id).sort());
    }
  });

  it('is at the top what is best joined', () => {
    const { shown } = of({ ...INITIAL, top: 10 });
    const least = Math.min(...[...shown.nodes].map((id) => atlas.around.get(id)?.length ?? 0));
    const others = [...atlas.nodes.keys()].filter((id) => !shown.nodes.has(id));
    expect(shown.nodes.size).toBe(10);
    expect(others.every((id) => (atlas.around.get(id)?.length ?? 0) <= least)).toBe(true);
  });

  it('has the nodes of a chosen path, wherever the focus is', () => {
    const state = focusOn(INITIAL, ['insufficient-risk-capital'], 1);
    const path = { nodes: new Set(['outward-migration']), edges: new Set<string>() };
    expect(shownBy(atlas, state, of(state).left, path).nodes.has('outward-migration')).toBe(true);
  });
});

describe('what nodes share', () => {
  it('is counted by how many of them have it', () => {
    const ids = ['insufficient-risk-capital', 'specialized-talent-shortages'];
    const { neighbours, places, edges } = sharedBy(atlas, ids, of(INITIAL).left);
    for (const { id, by } of neighbours) {
      expect(by).toBe(2);
      for (const each of ids) expect(atlas.neighbours(each)).toContain(id);
    }
    expect(places.map(({ id }) => id)).toContain('t6');
    expect(edges).toEqual([]);
  });
});

describe('a layout', () => {
  const ids = [...atlas.nodes.keys()];
  it('in layers has problems left of remedies, and no two nodes in one place', () => {
    const places = layers(atlas, new Set(ids));
    const x = (role: string) =>
      ids
        .filter((id) => atlas.kinds.get(atlas.nodes.get(id)?.kind ?? '')?.roles.includes(role))
        .map((id) => places.get(id)?.x as number);
    expect(Math.max(...x('problem'))).toBeLessThan(Math.min(...x('remedy')));
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(ids.length);
  });

  it('in circles has the highest value in the middle and lower ones farther out', () => {
    const values = new Map(ids.map((id, at) => [id, at]));
    const places = concentric(
      ids,
      (id) => values.get(id) as number,
      (id) => atlas.nodes.get(id)?.kind ?? '',
    );
    const radius = (id: string) => Math.round(Math.hypot(places.get(id)?.x ?? 0, places.get(id)?.y ?? 0));
    expect(radius(ids.at(-1) as string)).toBe(0);
    for (const [at, id] of ids.entries())
      if (at > 0) expect(radius(id)).toBeLessThanOrEqual(radius(ids[at - 1] as string));
  });
});
