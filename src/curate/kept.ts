import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Records } from '../core/model.js';
import { listFiles } from './files.js';
import { writeSafely } from './write.js';

// To read a folder of YAML takes longer than to answer a question about it. So what was read is kept in a file, beside
// a digest of the folder: when any of its files changes, that file counts no more.

interface Kept {
  digest: string;
  records: Records;
}

/** The records of a graph folder from the file that keeps them; undefined where that has none, or of what the folder once was. */
export async function kept(folder: string, file: string): Promise<Records | undefined> {
  const known: Kept | undefined = await readFile(file, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined); // not written yet, or not whole
  return known?.digest === (await digestOf(folder)) ? known.records : undefined;
}

/** Keeps the records of a graph folder in a file, if it can be written. */
export async function keep(folder: string, file: string, records: Records): Promise<void> {
  const kept: Kept = { digest: await digestOf(folder), records };
  await writeSafely(file, [JSON.stringify(kept)]).catch(() => undefined); // a place for programs may be read-only
}

/** SHA-256 of the names and texts of all files that a graph is read from. */
async function digestOf(folder: string): Promise<string> {
  const names = await listFiles(folder);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name))));
  const hash = createHash('sha256');
  names.forEach((name, at) => {
    hash.update(`${name}\0${texts[at]?.length}\0`).update(texts[at] as Buffer);
  });
  return hash.digest('hex');
}
