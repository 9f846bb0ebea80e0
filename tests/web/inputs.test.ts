import { describe, expect, it } from 'vitest';
import { parameters } from '../../src/core/input.js';
import { PathsInput } from '../../src/core/query/routes.js';
import { coverageInput, pathsInput } from '../../web/inputs.js';
import { askFor, INITIAL, NO_QUERY, relax, setPair, toggleBasis, toggleKind } from '../../web/state.js';
import { shipped } from '../support/shipped.js';

/** Left to the legend, or to programs that want the same answer every time. */
const ELSEWHERE = ['kinds', 'relations', 'basis', 'steps', 'timeout'];

const asked = askFor(INITIAL, { from: ['kind:barrier@t6'], to: ['role:remedy'] });

describe('a question', () => {
  it('has every option of the operation, with the same default', () => {
    const options = Object.entries(parameters(PathsInput)).filter(([name]) => !ELSEWHERE.includes(name));
    for (const [name, { default: usual }] of options) {
      expect(NO_QUERY).toHaveProperty(name);
      if (usual !== undefined) expect(NO_QUERY[name as keyof typeof NO_QUERY], name).toEqual(usual);
    }
    expect(NO_QUERY.seconds * 1_000).toBe(parameters(PathsInput).timeout?.default);
  });

  it('is one that the engine takes, as a list and as a matrix', async () => {
    const atlas = await shipped();
    const state = { ...toggleBasis(toggleKind(asked, 'claim'), 'inferred'), drawer: 'matrix' as const };
    expect(pathsInput(state)).toMatchObject({ exclude: ['kind:claim'], basis: ['stated', 'tabulated'] });
    expect(() => atlas.ask('paths', pathsInput(state))).not.toThrow();
    expect(() => atlas.ask('coverage', coverageInput(state))).not.toThrow();
  });

  it('is none while a side is empty, and no matrix while that is closed', () => {
    expect(pathsInput(INITIAL)).toBe(null);
    expect(pathsInput(askFor(INITIAL, { from: ['kind:barrier'] }))).toBe(null);
    expect(coverageInput(asked)).toBe(null);
  });

  it('is narrowed to the cell of the matrix, with as many steps as that has', () => {
    const state = { ...setPair(asked, ['a', 'b']), reach: 9 };
    expect(pathsInput(state)).toMatchObject({ from: ['a'], to: ['b'], maxLength: 9 });
  });
});

describe('relax', () => {
  it('changes the question', () => {
    expect(relax(asked, { maxLength: 8, routes: 'any' }).query).toMatchObject({
      maxLength: 8,
      routes: 'any',
    });
  });

  it('gives back what the legend leaves out: bases, kinds, nodes', () => {
    const state = {
      ...toggleKind(toggleBasis(askFor(asked, { exclude: ['x', 'y'] }), 'inferred'), 'claim'),
      hiddenNodes: ['n'],
    };
    expect(relax(state, { basis: [] }).bases).toEqual(['stated', 'tabulated', 'inferred']);
    expect(relax(state, { basis: ['stated', 'inferred'] }).bases).toEqual(['stated', 'inferred']);
    const kept = relax(state, { exclude: ['x', 'n'] });
    expect(kept.hiddenKinds).toEqual([]);
    expect(kept.hiddenNodes).toEqual(['n']);
    expect(kept.query?.exclude).toEqual(['x']);
    expect(relax(state, { maxLength: 7 }).hiddenKinds).toEqual(['claim']);
  });
});
