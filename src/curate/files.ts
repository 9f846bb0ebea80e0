import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { AtlasError } from '../core/errors.js';

const LARGEST_FILE = 100 * 1024 * 1024;

/** Whether a path is that of a folder. @throws AtlasError `bad-graph` where nothing is there */
export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found) return found.isDirectory();
  throw new AtlasError('bad-graph', `There is no graph at ${path}.`, {
    mend: 'Give a graph folder, a JSON export or an edge list with --graph.',
  });
}

/** The YAML and JSON files of a folder and its folders, by their paths within it, in order. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .map((entry) => entry.split(sep).join('/'))
    .filter((file) => /\.(ya?ml|json)$/.test(file))
    .sort();
}

/**
 * The text of a file of a folder.
 * @throws AtlasError `bad-graph` where it is not there, is no file, leads out of the folder, is too large or not UTF-8
 */
export async function readWithin(folder: string, file: string): Promise<string> {
  const path = join(folder, file);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile())
    throw refused('There is no such file.', 'Write it, or take its name from the folder.');
  if (relative(await realpath(folder), await realpath(path)).startsWith('..')) {
    throw refused('It is a link that leads out of the folder.', 'Put the file itself there.');
  }
  if (found.size > LARGEST_FILE) throw refused('It is larger than 100 MB.');
  return decode(await readFile(path));
}

/** A text in UTF-8, with or without a byte order mark. @throws AtlasError `bad-graph` naming the first byte that is not */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused(`It is not UTF-8: see byte ${firstBadByte(Buffer.from(bytes))}.`, 'Save it as UTF-8.');
  }
}

function firstBadByte(bytes: Buffer): number {
  const mended = Buffer.from(bytes.toString('utf8'));
  return mended.findIndex((byte, at) => byte !== bytes[at]);
}

function refused(what: string, mend?: string): AtlasError {
  return new AtlasError('bad-graph', what, { mend });
}
