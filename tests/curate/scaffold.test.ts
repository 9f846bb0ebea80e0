import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/curate/check.js';
import { readFolder, readGraph } from '../../src/curate/read.js';
import { newFolder } from '../../src/curate/scaffold.js';
import { emptyFolder } from '../support/folder.js';

/** Does what the comments say: takes the "#" away from the lines that are YAML. */
function fillIn(path: string): void {
  for (const file of ['nodes/barrier.yaml', 'nodes/policy.yaml', 'edges/addresses.yaml']) {
    const text = readFileSync(join(path, file), 'utf8');
    writeFileSync(join(path, file), text.replace(/^# (?=- | )/gm, ''));
  }
}

describe('newFolder', () => {
  it('makes a folder that can be read and has no fault', async () => {
    const path = join(emptyFolder(), 'mine');
    await newFolder(path);
    expect(check(await readFolder(path))).toEqual([]);
  });

  it('gives a graph without fault when filled in as its comments say', async () => {
    const path = emptyFolder();
    await newFolder(path);
    fillIn(path);
    expect(check(await readFolder(path))).toEqual([]);
    const { records } = await readGraph(path);
    expect(records.edges.map(({ key }) => key)).toEqual(['an-answer--addresses--a-problem']);
  });

  it('touches nothing in a folder that holds something', async () => {
    const path = emptyFolder();
    writeFileSync(join(path, 'ontology.yaml'), 'mine');
    await expect(newFolder(path)).rejects.toMatchObject({
      code: 'bad-graph',
      message: expect.stringContaining('is not empty'),
    });
    expect(readdirSync(path)).toEqual(['ontology.yaml']);
  });
});
