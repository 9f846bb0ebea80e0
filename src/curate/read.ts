import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AtlasError } from '../core/errors.js';
import { readEdgeList } from '../core/formats/edge-list.js';
import type { Records } from '../core/model.js';
import type { Table } from '../core/table.js';
import { decode, isFolder } from './files.js';
import { readJson } from './json.js';

/**
 * The records of a graph: a folder of text files, a JSON export, or an edge list (.csv, .tsv, .txt), which also comes as
 * columns.
 * @throws AtlasError `bad-graph` naming the first fault and how many more there are
 */
export async function readGraph(path: string): Promise<{ records: Records; columns?: Table }> {
  // Loaded here, as other graphs need no YAML.
  if (await isFolder(path)) return { records: await (await import('./folder.js')).readRecords(path) };
  const isList = /\.(csv|tsv|txt)$/i.test(path);
  return isList
    ? readEdgeList(decode(await readFile(path)), basename(path))
    : { records: await readExport(path) };
}

async function readExport(path: string): Promise<Records> {
  try {
    // createAtlas checks the rest.
    return readJson(decode(await readFile(path))) as Records;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== undefined && !(error instanceof AtlasError)) throw error;
    throw new AtlasError('bad-graph', `${basename(path)} is no JSON export: ${message}`, {
      mend: 'Give a graph folder, or a file made by "cluster-atlas export json".',
    });
  }
}
