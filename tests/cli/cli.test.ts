import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VIEWS } from '../../src/cli/views.js';
import { OPERATIONS } from '../../src/core/query/index.js';
import { cli } from '../support/cli.js';
import { HOME } from '../support/shipped.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the command line', () => {
  it('gives evidenced paths from barriers to remedies', async () => {
    const { code, stdout } = await cli('paths', '--from', 'kind:barrier', '--to', 'role:remedy', '--json');
    const { paths } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(paths).toHaveLength(10);
    for (const path of paths)
      for (const step of path.steps) expect(step.edges[0].evidence.length).toBeGreaterThan(0);
  });

  it('names the barriers of Table 6 that no direction of Table 8 addresses, with inferred edges and without', async () => {
    const ask = (...more: string[]) =>
      cli('coverage', '--from', 'kind:barrier@t6', '--to', 'role:remedy@t8', '--json', ...more);
    const names = ({ stdout }: { stdout: string }) =>
      JSON.parse(stdout).emptyRows.map(({ id }: { id: string }) => id);
    expect(names(await ask())).toEqual(['insufficient-risk-capital', 'pronounced-regional-disparities']);
    expect(names(await ask('--basis', 'stated,tabulated'))).toContain('specialized-talent-shortages');
  });

  it('shows every operation as text for people', () => {
    expect(Object.keys(VIEWS).sort()).toEqual(OPERATIONS.map(({ name }) => name).sort());
  });

  it.each([
    'about',
    'metrics',
    'search capital',
    'node insufficient-risk-capital',
    'neighbors insufficient-risk-capital',
    'subgraph --top 5',
  ])('answers "%s" in words', async (line) => {
    const { code, stdout, stderr } = await cli(...line.split(' '));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toContain('undefined');
    expect(stdout).not.toContain('[object');
  });

  it.each([
    [
      'an unknown node',
      ['node', 'insuficient-risk-capital'],
      1,
      /no node.*Did you mean "insufficient-risk-capital"/,
    ],
    [
      'a bad selector',
      ['paths', '--from', 'kind:barier', '--to', 'role:remedy'],
      1,
      /no kind "barier".*Did you mean "barrier"/,
    ],
    [
      'a place that the paper has not',
      ['coverage', '--from', 'kind:barrier@t66', '--to', 'role:remedy'],
      1,
      /no place "t66".*Did you mean "t6"/,
    ],
    [
      'a kind where a node is named',
      ['paths', '--from', 'barrier', '--to', 'role:remedy'],
      1,
      /Did you mean "kind:barrier"/,
    ],
    [
      'some words of a name',
      ['node', 'regional-disparities'],
      1,
      /Did you mean "pronounced-regional-disparities"/,
    ],
    [
      'a bad number',
      ['paths', '--from', 'kind:barrier', '--to', 'role:remedy', '--k', 'ten'],
      2,
      /"k".*whole number from 1 to 1000/,
    ],
    ['an unknown command', ['pathz'], 2, /unknown command 'pathz'/],
    ['a missing flag', ['paths', '--from', 'kind:barrier'], 2, /--to/],
    ['an unknown format', ['export', 'gefx'], 2, /Did you mean "gexf"/],
    ['a graph that is not there', ['about', '--graph', '/nowhere'], 1, /no graph at \/nowhere/],
  ])('says of %s in one line what is wrong', async (_, args, code, message) => {
    const ran = await cli(...args);
    expect(ran.code).toBe(code);
    expect(ran.stdout).toBe('');
    expect(ran.stderr.replace(/\n\(.*\)\n$/, '\n').trimEnd()).toMatch(message);
    expect(ran.stderr).not.toMatch(/ at .*:\d+:\d+/);
  });

  it('says that an empty folder holds no graph', async () => {
    const { code, stderr } = await cli('about', '--graph', folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(/no graph folder.*cluster-atlas new/);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it.skipIf(!existsSync('/dev/full'))(
    'says that a disk is full, and leaves devices what they are',
    async () => {
      const said = /^The disk is full/;
      expect(await cli('export', 'json', '-o', '/dev/full')).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(said),
      });
      expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
    },
  );

  it('says that a port is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const { code, stderr } = await cli('serve', '--port', String(port));
    server.close();
    expect(code).toBe(2);
    expect(stderr).toMatch(/port is in use/);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('serves until %s, and then stops cleanly', async (signal) => {
    const child = spawn(process.execPath, ['bin/cluster-atlas.js', 'serve', '--port', '0', '--quiet'], {
      cwd: HOME,
    });
    const url = await new Promise<string>((resolve) =>
      child.stdout.on('data', (data) => resolve(/http:\S+/.exec(String(data))?.[0] ?? '')),
    );
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.kill(signal);
    expect(await ended).toBe(0);
  });

  it('writes exports to files', async () => {
    const file = join(folder, 'atlas.gexf');
    const { code } = await cli('export', 'gexf', '-o', file, '--gexf-version', '1.2');
    expect(code).toBe(0);
    expect(await readFile(file, 'utf8')).toContain('version="1.2"');
  });

  it('begins a graph folder that reads as it is', async () => {
    const path = join(folder, 'mine');
    expect((await cli('new', path)).code).toBe(0);
    expect((await cli('check', '--graph', path)).stderr).toMatch(/no fault/);
    expect((await cli('new', path)).stderr).toMatch(/is not empty/);
  });
});
