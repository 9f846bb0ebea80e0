import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INITIAL } from '../../web/state.js';
import { readHash, writeHash } from '../../web/url.js';
import { damaged, statesOf } from './states.js';

const IDS = ['a', 'b-c', 'ü, d', 'e=f&g'];
const names = {
  nodes: IDS,
  edges: IDS,
  kinds: ['barrier', 'policy', 'concept'],
  relations: ['causes', 'addresses'],
  selectors: ['kind:barrier@t6', 'role:remedy', 'a', 'ü d', '100%'],
};
const known = {
  nodes: new Set(names.nodes),
  edges: new Set(names.edges),
  kinds: new Set(names.kinds),
  relations: new Set(names.relations),
};
const state = statesOf(names);

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
    fc.assert(
      fc.property(fc.oneof(damaged(state.map(writeHash)), fc.string()), (hash) => {
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
