import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/server/app.js';
import { BEES, BEES_FOLDER, beesText } from '../support/bees.js';
import { cli } from '../support/cli.js';
import { shipped } from '../support/shipped.js';

let web: string;
beforeAll(() => {
  web = mkdtempSync(join(tmpdir(), 'web-'));
  writeFileSync(join(web, 'index.html'), '<!doctype html><html lang="en"></html>');
});
afterAll(() => rmSync(web, { recursive: true }));

describe('the server with a copy of the paper', () => {
  it('tells its own page of it, and gives it uncached', async () => {
    const app = createApp(await shipped(), { web, paper: beesText });
    expect((await supertest(app).get('/')).text).toContain('<html data-paper="./paper" lang="en">');
    const { text, headers } = await supertest(app).get('/paper');
    expect(text).toBe(beesText);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('does not give it to pages elsewhere, nor under another host', async () => {
    const app = createApp(await shipped(), { web, paper: beesText });
    const foreign = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
    expect((await supertest(app).get('/paper').set(foreign)).body.code).toBe('foreign-origin');
    expect((await supertest(app).get('/paper').set({ Host: 'evil.example' })).body.code).toBe('foreign-host');
  });

  it('has none unless it was told one', async () => {
    const app = createApp(await shipped(), { web });
    expect((await supertest(app).get('/')).text).not.toContain('data-paper');
    expect((await supertest(app).get('/paper')).status).toBe(404);
  });
});

describe('serve --paper', () => {
  it('refuses a text that is not this paper, and says how much of it matches', async () => {
    const { code, stderr } = await cli('serve', '--port', '0', '--paper', BEES);
    expect(code).toBe(1);
    expect(stderr).toMatch(/is not a copy of "Innovation Clusters.*": \d of \d+ units match its outline\./);
  });

  it('refuses a file that is not there, and one that is no text', async () => {
    expect(await cli('serve', '--port', '0', '--paper', 'nowhere.md')).toMatchObject({ code: 2 });
    const { stderr } = await cli(
      'serve',
      '--port',
      '0',
      '--graph',
      BEES_FOLDER,
      '--paper',
      'docs/images/light.png',
    );
    expect(stderr).toContain('is not a text in UTF-8');
  });
});
