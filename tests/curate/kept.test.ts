import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keep, kept } from '../../src/curate/kept.js';
import { readGraph } from '../../src/curate/read.js';
import { emptyFolder, graphFolder } from '../support/folder.js';

async function keptOnce() {
  const folder = graphFolder();
  const file = join(emptyFolder(), 'graph.json');
  const { records } = await readGraph(folder);
  await keep(folder, file, records);
  return { folder, file, records };
}

describe('what was read from a graph folder', () => {
  it('is the same when it comes from the file that keeps it', async () => {
    const { folder, file, records } = await keptOnce();
    expect(await kept(folder, file)).toEqual(records);
  });

  it.each<[string, (folder: string) => void]>([
    ['a file has changed', (folder) => appendFileSync(join(folder, 'nodes/measure.yaml'), '# more\n')],
    ['a file is new', (folder) => writeFileSync(join(folder, 'edges/causes.yaml'), '')],
    ['a file has gone', (folder) => rmSync(join(folder, 'nodes/measure.yaml'))],
    [
      'a file has another name',
      (folder) => renameSync(join(folder, 'nodes/measure.yaml'), join(folder, 'nodes/means.yaml')),
    ],
  ])('counts no more once %s', async (_, change) => {
    const { folder, file } = await keptOnce();
    change(folder);
    expect(await kept(folder, file)).toBeUndefined();
  });

  it('is read anew where the file is not there or not whole', async () => {
    const { folder, file } = await keptOnce();
    expect(await kept(folder, `${file}.other`)).toBeUndefined();
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -10));
    expect(await kept(folder, file)).toBeUndefined();
  });

  it('does without a file that cannot be written', async () => {
    const { folder, records } = await keptOnce();
    await expect(keep(folder, join(folder, 'nowhere/graph.json'), records)).resolves.toBeUndefined();
  });
});
