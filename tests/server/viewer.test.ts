import { runInNewContext } from 'node:vm';
import supertest from 'supertest';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/core/atlas.js';
import { createApp } from '../../src/server/app.js';
import { atlasOf } from '../support/graphs.js';
import { HOME } from '../support/shipped.js';

const HOSTILE = [
  "'; throw 1; '",
  '</script><b>',
  'back\\slash',
  "\\'",
  'two\nlines',
  '\u2028\u2029',
  '`tick`',
];

const viewerOf = (atlas: Atlas) => supertest(createApp(atlas, { web: `${HOME}dist/web` }));

describe('the graph of the viewer', () => {
  it('is a script that says what the JSON export says, whatever its labels are', async () => {
    const viewer = viewerOf(atlasOf([{ source: 'a', target: 'b' }], HOSTILE));
    const { text, headers } = await viewer.get('/graph.js');
    const given = runInNewContext(`${text}; graph`, {});
    expect(given).toBe((await viewer.get('/api/export/json').buffer()).text);
    expect(JSON.parse(given).nodes.map(({ label }: { label: string }) => label)).toEqual(
      expect.arrayContaining(HOSTILE),
    );
    expect(headers['content-type']).toMatch(/^text\/javascript/);
  });

  it('is not sent again where it has not changed', async () => {
    const viewer = viewerOf(atlasOf([{ source: 'a', target: 'b' }]));
    const { headers } = await viewer.get('/graph.js');
    await viewer
      .get('/graph.js')
      .set('If-None-Match', headers.etag as string)
      .expect(304);
  });

  it('streams where it is large', async () => {
    const edges = Array.from({ length: 20_001 }, (_, at) => ({ source: `n${at}`, target: `n${at + 1}` }));
    const { text, headers } = await viewerOf(atlasOf(edges)).get('/graph.js');
    expect(headers['content-length']).toBeUndefined();
    expect(JSON.parse(runInNewContext(`${text}; graph`, {})).edges).toHaveLength(20_001);
  });

  it('goes uncompressed to this machine, where compressing would take longer than sending', async () => {
    const viewer = viewerOf(atlasOf([{ source: 'a', target: 'b' }]));
    const { headers } = await viewer.get('/graph.js').set('Accept-Encoding', 'gzip, br');
    expect(headers['content-encoding']).toBeUndefined();
  });
});
