import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAtlas } from '../../../src/core/atlas.js';
import { METRICS } from '../../../src/core/metrics/index.js';
import { atlasOf } from '../../support/graphs.js';
import { HOME } from '../../support/shipped.js';

const FIXTURES = `${HOME}tests/fixtures`;
const folders = readdirSync(FIXTURES).filter((name) =>
  existsSync(`${FIXTURES}/${name}/metrics.expected.json`),
);
const read = (name: string, file: string) => JSON.parse(readFileSync(`${FIXTURES}/${name}/${file}`, 'utf8'));

describe.each(folders)('on the fixture %s', (name) => {
  const atlas = createAtlas(read(name, 'records.json'));
  const expected = read(name, 'metrics.expected.json');

  it.each(METRICS.filter(({ groups }) => !groups).map(({ id }) => id))('%s equals NetworkX', (id) => {
    const { values } = atlas.measured(id);
    expect([...(values?.keys() ?? [])].sort()).toEqual(Object.keys(expected.values[id]).sort());
    for (const [node, value] of values ?? []) expect(value, node).toBeCloseTo(expected.values[id][node], 6);
  });

  it('communities have the modularity that NetworkX gives the same partition', () => {
    const { values, modularity } = atlas.measured('community');
    const file = `${FIXTURES}/${name}/communities.json`;
    if (!existsSync(file))
      writeFileSync(file, `${JSON.stringify(Object.fromEntries(values ?? []), null, 1)}\n`);
    expect(Object.fromEntries(values ?? [])).toEqual(read(name, 'communities.json'));
    expect(modularity).toBeCloseTo(expected.modularity, 6);
  });
});

describe('metrics', () => {
  it('stand on at least two fixtures', () => {
    expect(folders).toEqual(['paper', 'tiny']);
  });

  it('follow the filter', () => {
    const atlas = atlasOf([
      { source: 'a', target: 'b' },
      { source: 'b', target: 'c', basis: 'inferred' },
    ]);
    const answer = atlas.ask('metrics', { metrics: ['degree'], basis: ['stated'] });
    const [{ values }] = answer.metrics as [{ values: { id: string; value: number; rank: number }[] }];
    expect(values.map(({ id, value, rank }) => [id, value, rank])).toEqual([
      ['a', 1, 1],
      ['b', 1, 1],
      ['c', 0, 3],
    ]);
  });

  it.each(METRICS.map(({ id }) => id))(
    '%s gives a reason or values on an empty graph, a lone node and a chain',
    (id) => {
      expect(
        atlasOf([{ source: 'a', target: 'b' }]).measured(id, {
          kinds: [],
          relations: [],
          basis: [],
          exclude: ['a', 'b'],
        }),
      ).toEqual({
        reason: 'The filter leaves no node.',
      });
      for (const atlas of [
        atlasOf([], ['a']),
        atlasOf([{ source: 'a', target: 'b' }]),
        atlasOf([{ source: 'a', target: 'a' }]),
      ]) {
        const { values, reason } = atlas.measured(id);
        expect(values !== undefined || reason !== undefined).toBe(true);
        for (const value of values?.values() ?? []) expect(Number.isFinite(value)).toBe(true);
      }
    },
  );

  it('counts neighbours, not parallel edges or self-loops', () => {
    const atlas = atlasOf([
      { source: 'a', target: 'b' },
      { source: 'a', target: 'b', relation: 'crosses' },
      { source: 'b', target: 'a' },
      { source: 'a', target: 'a' },
    ]);
    expect(atlas.measured('degree').values?.get('a')).toBe(1);
    expect(atlas.measured('out_degree').values?.get('a')).toBe(1);
  });

  it('survives the ids that are dangerous as keys', () => {
    const atlas = atlasOf([
      { source: '__proto__', target: 'constructor' },
      { source: 'constructor', target: 'toString' },
    ]);
    expect(atlas.measured('degree').values?.get('constructor')).toBe(2);
    expect(atlas.measured('betweenness').values?.get('__proto__')).toBe(0);
  });
});
