import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edgeKey } from '../../src/core/naming.js';
import { emptyFolder } from '../support/folder.js';
import { ONTOLOGY } from '../support/graphs.js';
import { HOME } from '../support/shipped.js';

const SIZE = 60;
const names = Array.from({ length: SIZE }, (_, at) => `n${at}`);

/** A graph in which all nodes are joined: it has more paths than anybody can go through. */
const CLIQUE = {
  schema: 'cluster-atlas/1',
  paper: { id: 'test', title: 'Test', authors: [], year: 2026 },
  ontology: ONTOLOGY,
  nodes: names.map((id) => ({ id, kind: 'thing', label: id })),
  edges: names.flatMap((source, at) =>
    names.slice(at + 1).map((target) => ({
      key: edgeKey(source, 'keeps', target),
      source,
      target,
      relation: 'keeps',
      basis: 'stated',
    })),
  ),
};
const BOMB = '/api/paths?from=n0&to=n1&routes=any&maxLength=12&group=pattern';

let child: ChildProcess;
let url: string;
beforeAll(async () => {
  const file = join(emptyFolder(), 'clique.json');
  writeFileSync(file, JSON.stringify(CLIQUE));
  child = spawn(
    process.execPath,
    ['bin/cluster-atlas.js', 'serve', '--port', '0', '--quiet', '--graph', file],
    { cwd: HOME },
  );
  url = await new Promise<string>((resolve) =>
    child.stdout?.on('data', (data) => resolve(/http:\S+/.exec(String(data))?.[0] ?? '')),
  );
});
afterAll(() => {
  child.kill();
});

describe('a served atlas', () => {
  it('answers a hostile question within its time, and says that it stopped', async () => {
    const answer = await (await fetch(`${url}${BOMB}&timeout=200`)).json();
    expect(answer.truncated).toBe('time');
    expect(answer.paths.length).toBeGreaterThan(0);
  });

  it('tells a fault of a question as it does without workers', async () => {
    const response = await fetch(`${url}/api/node?id=nobody`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'unknown-node', field: 'id' });
  });

  it('answers to no request with two hosts', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(
      'GET /health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(String(answer)).toMatch(/^HTTP\/1.1 40[03]/);
    socket.destroy();
  });

  it('calls off the work of those who go away, and refuses what it cannot keep waiting', async () => {
    const gone = new AbortController();
    const bombs = Array.from({ length: 60 }, () =>
      fetch(`${url}${BOMB}&timeout=10000`, { signal: gone.signal }).then((response) => {
        if (response.status === 503) return response.headers.get('retry-after');
        throw new Error(`answered ${response.status}`);
      }),
    );
    expect(await Promise.any(bombs)).toBe('1');
    expect((await fetch(`${url}/health`)).status).toBe(200);
    gone.abort();
    await Promise.allSettled(bombs);
    const began = performance.now();
    for (let response = { status: 503 }; response.status !== 200; )
      response = await fetch(`${url}/api/about`);
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});
