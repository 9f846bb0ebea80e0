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
});
