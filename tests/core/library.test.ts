import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { HOME } from '../support/shipped.js';

describe('the library', () => {
  it('answers as the docs show', async () => {
    const { createAtlas, exportPieces, formatNamed } = await import('cluster-atlas');
    const { readGraph } = await import('cluster-atlas/curate');
    const { records } = await readGraph(`${HOME}graph`);
    const atlas = createAtlas(records);
    const { paths } = atlas.ask('paths', {
      from: ['kind:barrier'],
      to: ['role:remedy'],
      k: 3,
    }) as unknown as { paths: unknown[] };
    expect(paths).toHaveLength(3);
    expect([...exportPieces(atlas, formatNamed('gexf'))].join('')).toContain('</gexf>');
  });

  it.each([
    ['import', () => import('cluster-atlas/engine')],
    [
      'require',
      () => createRequire(import.meta.url)('cluster-atlas/engine') as typeof import('cluster-atlas/engine'),
    ],
  ])('has a small entry with the path search alone for %s, which gives the same paths', async (_, load) => {
    const { createAtlas } = await import('cluster-atlas');
    const { Budget, Facts, nodesOf, readEdgeList, search } = await load();
    const { records, columns } = readEdgeList('a,b\nb,c\na,d\nd,c\nc,e', 'list');
    const snapshot = new Facts(records, columns).snapshot();
    const network = snapshot.network({
      direction: 'forward',
      routes: 'any',
      rank: 'length',
      edges: 'merged',
    });
    const ends = { sources: snapshot.indices(['a']), targets: snapshot.indices(['e']) };
    const found = search(network, { ...ends, k: 10, maxLength: 6 }, new Budget());
    const { paths } = createAtlas({ ...records }).ask('paths', {
      from: ['a'],
      to: ['e'],
      direction: 'forward',
      rank: 'length',
    }) as unknown as { paths: { nodes: string[] }[] };
    expect(found.map((path) => nodesOf(network, path).map((node) => snapshot.idOf(node)))).toEqual(
      paths.map(({ nodes }) => nodes),
    );
  });
});
