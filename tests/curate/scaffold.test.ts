import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAtlas } from '../../src/core/atlas.js';
import { check } from '../../src/curate/check.js';
import { readFolder } from '../../src/curate/folder.js';
import { readGraph } from '../../src/curate/read.js';
import { newFolder } from '../../src/curate/scaffold.js';
import { emptyFolder, graphFolder } from '../support/folder.js';
import { GRAPH } from '../support/shipped.js';

/** Does what the comments say: takes the first two characters of the lines of the item away. */
function fillIn(path: string): void {
  for (const place of ['nodes', 'edges']) {
    for (const file of readdirSync(join(path, place))) {
      const [explains, todo, ...item] = readFileSync(join(path, place, file), 'utf8').split('\n');
      const filled = [explains, todo, ...item.map((line) => line.slice(2))].join('\n');
      writeFileSync(join(path, place, file), filled);
    }
  }
}

describe.each([
  ['the graph that ships', () => GRAPH],
  ['a small graph', () => graphFolder()],
])('newFolder like %s', (_, like) => {
  it('makes a folder that can be read and has no fault', async () => {
    const path = join(emptyFolder(), 'mine');
    await newFolder(path, like());
    expect(check(await readFolder(path))).toEqual([]);
  });

  it('gives a graph without fault when every file is filled in as its comments say', async () => {
    const path = emptyFolder();
    const model = like();
    await newFolder(path, model);
    fillIn(path);
    expect(check(await readFolder(path))).toEqual([]);
    const { ontology, nodes, edges } = createAtlas((await readGraph(path)).records).records;
    expect(ontology).toEqual((await readFolder(model)).ontology);
    expect(nodes).toHaveLength(ontology.kinds.length);
    expect(edges).toHaveLength(ontology.relations.length);
  });
});

describe('newFolder', () => {
  it('touches nothing in a folder that holds something', async () => {
    const path = emptyFolder();
    writeFileSync(join(path, 'ontology.yaml'), 'mine');
    await expect(newFolder(path, GRAPH)).rejects.toMatchObject({
      code: 'bad-graph',
      message: expect.stringContaining('is not empty'),
    });
    expect(readdirSync(path)).toEqual(['ontology.yaml']);
  });

  it('makes nothing like a folder whose ontology cannot be read', async () => {
    const path = emptyFolder();
    const broken = graphFolder({ 'ontology.yaml': 'kinds: 1' });
    await expect(newFolder(path, broken)).rejects.toMatchObject({ code: 'bad-graph' });
    expect(readdirSync(path)).toEqual([]);
  });
});
