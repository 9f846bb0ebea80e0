import { describe, expect, it } from 'vitest';
import {
  bringIn,
  clear,
  filterOf,
  focusOn,
  hideNodes,
  INITIAL,
  isPinned,
  pin,
  reveal,
  selectEdge,
  selectNode,
  showAll,
  toggleBasis,
  toggleKind,
  toggleNode,
  unpin,
} from '../../web/state.js';

describe('a selection', () => {
  it('grows and shrinks node by node, in the order chosen', () => {
    const two = toggleNode(selectNode(INITIAL, 'b'), 'a');
    expect(two.selectedNodes).toEqual(['b', 'a']);
    expect(toggleNode(two, 'b').selectedNodes).toEqual(['a']);
  });

  it('is of nodes or of one edge', () => {
    expect(selectEdge(selectNode(INITIAL, 'a'), 'e')).toMatchObject({ selectedNodes: [], selectedEdge: 'e' });
    expect(selectNode(selectEdge(INITIAL, 'e'), 'a').selectedEdge).toBeNull();
  });

  it('is let go after the path', () => {
    const both = { ...selectNode(INITIAL, 'a'), path: 1 };
    expect(clear(both)).toMatchObject({ path: null, selectedNodes: ['a'] });
    expect(clear(clear(both)).selectedNodes).toEqual([]);
  });
});

describe('what is hidden', () => {
  it('is left out of every question', () => {
    expect(filterOf(hideNodes(toggleKind(INITIAL, 'barrier'), ['b', 'a'])).exclude).toEqual([
      'kind:barrier',
      'a',
      'b',
    ]);
  });

  it('comes back when it is looked for, with its kind, and joins a focus', () => {
    const hidden = focusOn(hideNodes(toggleKind(INITIAL, 'barrier'), ['a']), ['z']);
    expect(reveal(hidden, { id: 'a', kind: 'barrier' })).toMatchObject({
      hiddenKinds: [],
      hiddenNodes: [],
      focus: ['z', 'a'],
    });
  });

  it('comes back at once', () => {
    expect(showAll(focusOn(hideNodes(INITIAL, ['a']), ['z']))).toEqual(INITIAL);
  });

  it('never is every basis', () => {
    const one = toggleBasis(toggleBasis(INITIAL, 'stated'), 'inferred');
    expect(toggleBasis(one, 'tabulated')).toBe(one);
  });
});

describe('a place given by hand', () => {
  it('is whole, replaces the last one and can be taken back', () => {
    const twice = pin(pin(INITIAL, [{ id: 'a', x: 1.4, y: 2 }]), [{ id: 'a', x: -0.2, y: 3.6 }]);
    expect(twice.pinned).toEqual([{ id: 'a', x: 0, y: 4 }]);
    expect(isPinned(unpin(twice, ['a']), 'a')).toBe(false);
  });
});

describe('a large graph', () => {
  it('grows by what is brought in, each node once', () => {
    expect(bringIn(bringIn(INITIAL, ['b']), ['a', 'b']).added).toEqual(['a', 'b']);
  });
});
