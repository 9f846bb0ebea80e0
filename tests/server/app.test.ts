import type { Express } from 'express';
import supertest from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/core/atlas.js';
import { FORMATS } from '../../src/core/formats/index.js';
import { kebab } from '../../src/core/input.js';
import { OPERATIONS } from '../../src/core/query/index.js';
import { createApp } from '../../src/server/app.js';
import { cli } from '../support/cli.js';
import { shipped } from '../support/shipped.js';

let atlas: Atlas;
let app: Express;
beforeAll(async () => {
  atlas = await shipped();
  app = createApp(atlas);
});

const QUESTIONS: [string, Record<string, unknown>][] = [
  ['paths', { from: ['kind:barrier'], to: ['role:remedy'] }],
  [
    'paths',
    {
      from: ['kind:barrier@t6'],
      to: ['role:remedy'],
      k: 3,
      per: 'source',
      rank: 'evidence',
      group: 'pattern',
    },
  ],
  ['coverage', { from: ['kind:barrier@t6'], to: ['role:remedy@t8'], basis: ['stated', 'tabulated'] }],
  ['paths', { from: ['pronounced-regional-disparities'], to: ['role:remedy@t3'], maxLength: 2 }],
  ['paths', { from: ['role:problem'], to: ['role:remedy'], routes: 'any', group: 'pattern', steps: 20_000 }],
  ['knockout', { from: ['kind:barrier@t6'], to: ['role:remedy'], remove: ['venture-funds'], top: 5 }],
  ['search', { q: 'capital', limit: 5 }],
  ['node', { id: 'insufficient-risk-capital' }],
  ['metrics', { top: 3 }],
];

describe('the doors', () => {
  it.each(QUESTIONS)(
    'answer %s %j alike: library, GET, POST, command line and permalink',
    async (operation, input) => {
      const expected = JSON.parse(JSON.stringify(atlas.ask(operation, input)));
      const texts = Object.fromEntries(Object.entries(input).map(([name, value]) => [name, String(value)]));
      const flags = Object.entries(texts).flatMap(([name, value]) =>
        name === 'q' || name === 'id' ? [value] : [`--${kebab(name)}`, value],
      );
      const byGet = await supertest(app).get(`/api/${operation}`).query(texts);
      const byPost = await supertest(app)
        .post('/api/query')
        .send({ operation, ...input });
      const byLink = await supertest(app).get(expected.permalink);
      const byCommand = await cli(operation, ...flags, '--json');
      expect(byGet.body).toEqual(expected);
      expect(byPost.body).toEqual(expected);
      expect(byLink.body).toEqual(expected);
      expect(JSON.parse(byCommand.stdout)).toEqual(expected);
    },
  );
});

const deep = `{"operation":"paths","to":["a"],"from":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;

describe('the server', () => {
  it('describes every operation and format in OpenAPI 3.1', async () => {
    const { body } = await supertest(app).get('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    for (const { name } of OPERATIONS) expect(body.paths).toHaveProperty([`/api/${name}`]);
    expect(body.paths['/api/export/{format}'].get.parameters[0].schema.enum).toEqual(
      FORMATS.map(({ id }) => id),
    );
  });

  it('says that it is well', async () => {
    const { body } = await supertest(app).get('/health');
    expect(body).toEqual({ status: 'ok', graph: atlas.hash });
  });

  it.each([
    ['an unknown node', '/api/node?id=nobody', 404, 'unknown-node'],
    ['a bad selector', '/api/paths?from=kind:x&to=role:remedy', 400, 'bad-selector'],
    ['a bad number', '/api/paths?from=kind:barrier&to=role:remedy&k=-1', 400, 'bad-input'],
    ['a number beyond all', '/api/search?q=a&limit=1e309', 400, 'bad-input'],
    ['a repeated parameter', '/api/search?q=a&q=b', 400, 'bad-input'],
    ['a missing parameter', '/api/search', 400, 'bad-input'],
    ['an unknown parameter', '/api/search?q=a&x=1', 400, 'bad-input'],
    ['an unknown operation', '/api/nothing', 404, 'not-found'],
    ['an unknown format', '/api/export/pdf', 404, 'unknown-format'],
    ['a broken address', '/%E0%A4%A', 400, 'bad-body'],
    ['a broken query', '/api/search?q=%E0%A4%A', 400, 'bad-body'],
    ['a path outside', '/..%2f..%2fetc/passwd', 404, 'not-found'],
    ['a question by the wrong method', '/api/query', 405, 'wrong-method'],
  ])('answers %s with one problem document', async (_, path, status, code) => {
    const response = await supertest(app).get(path);
    expect(response.status).toBe(status);
    expect(response.type).toBe('application/problem+json');
    expect(response.body).toMatchObject({ status, code });
    expect(JSON.stringify(response.body)).not.toMatch(/node_modules|\.ts:/);
  });

  it.each([
    ['text', 'text/plain', '{"operation":"about"}', 415],
    ['broken JSON', 'application/json', '{"operation":', 400],
    ['a list', 'application/json', '[]', 400],
    ['too much', 'application/json', `{"operation":"search","q":"${'a'.repeat(200_000)}"}`, 413],
    ['nested deep in a parameter', 'application/json', deep, 400],
    ['JSON nested very deep', 'application/json', `${'['.repeat(40_000)}${']'.repeat(40_000)}`, 400],
  ])('refuses a body that is %s', async (_, type, body, status) => {
    const response = await supertest(app).post('/api/query').set('Content-Type', type).send(body);
    expect(response.status).toBe(status);
    expect(response.type).toBe('application/problem+json');
  });

  it('answers only to known hosts, and not to pages elsewhere', async () => {
    const get = (headers: Record<string, string>) => supertest(app).get('/api/about').set(headers);
    expect((await get({ Host: 'localhost:8080' })).status).toBe(200);
    expect((await get({ Host: '[::1]:8080' })).status).toBe(200);
    expect((await get({ Host: 'evil.example' })).body.code).toBe('foreign-host');
    expect((await get({ Host: 'localhost', Origin: 'https://evil.example' })).body.code).toBe(
      'foreign-origin',
    );
    expect((await get({ Host: 'localhost', Origin: 'null' })).body.code).toBe('foreign-origin');
  });

  it('lets a page run nothing but what it sends', async () => {
    const { headers } = await supertest(app).get('/health');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers).not.toHaveProperty('x-powered-by');
  });
});
