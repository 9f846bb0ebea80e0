import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { AtlasError } from '../core/errors.js';
import { Edge, edgeKey, Node, Ontology, Paper, type Records, SCHEMA, strongestBasis } from '../core/model.js';
import { type Fault, faultText } from './fault.js';
import { readYaml } from './yaml.js';

/** A node or an edge, and where it is written. */
export interface Written<T> {
  value: T;
  file: string;
  line: number;
}

/** A graph folder as it is written: what could be read, and what could not. */
export interface Folder {
  path: string;
  ontology?: Ontology;
  paper?: Paper;
  nodes: Written<Node>[];
  edges: Written<Edge>[];
  layout: Record<string, [number, number]>;
  faults: Fault[];
}

const LARGEST_FILE = 100 * 1024 * 1024;

/** How an edge is written: its key and basis follow from the rest. */
const WrittenEdge = Edge.omit({ key: true, basis: true, relation: true });
const WrittenNode = Node.omit({ kind: true });

/**
 * The records of a graph: a folder of text files, or a JSON export.
 * @throws AtlasError `bad-graph` naming the first fault and how many more there are
 */
export async function readGraph(path: string): Promise<{ records: Records }> {
  if (!(await isFolder(path))) return { records: await readExport(path) };
  const folder = await readFolder(path);
  const [first, ...more] = folder.faults;
  if (first) {
    const others = more.length > 0 ? ` (and ${more.length} more)` : '';
    throw new AtlasError('bad-graph', `${faultText({ ...first, mend: undefined })}${others}`, {
      mend: 'Run "cluster-atlas check" to see every fault and its mend.',
    });
  }
  return { records: toRecords(folder) };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    throw new AtlasError('bad-graph', `There is no graph at ${path}.`, {
      mend: 'Give a graph folder or a JSON export with --graph.',
    });
  }
}

async function readExport(path: string): Promise<Records> {
  const text = decode(await readFile(path), basename(path));
  try {
    // createAtlas checks the rest.
    return JSON.parse(text) as Records;
  } catch (error) {
    throw new AtlasError('bad-graph', `${basename(path)} is not JSON: ${(error as Error).message}.`, {
      mend: 'Give a graph folder, or a file made by "cluster-atlas export json".',
    });
  }
}

/** Reads a graph folder; faults are collected, not thrown, but for a folder that holds no graph at all. */
export async function readFolder(path: string): Promise<Folder> {
  const folder: Folder = { path, nodes: [], edges: [], layout: {}, faults: [] };
  const files = await listFiles(path);
  if (!files.some((file) => file === 'ontology.yaml')) {
    throw new AtlasError('bad-graph', `${path} holds no graph: it has no ontology.yaml.`, {
      mend: 'Begin one with "cluster-atlas new DIR".',
    });
  }
  folder.ontology = await readOne(folder, 'ontology.yaml', Ontology);
  folder.paper = await readOne(folder, 'paper.yaml', Paper);
  for (const file of files) {
    const name = basename(file, '.yaml');
    if (/^nodes\/[^/]+\.yaml$/.test(file)) {
      for (const { value, line } of await readList(folder, file, WrittenNode))
        folder.nodes.push({ value: { kind: name, ...value }, file, line });
    } else if (/^edges\/[^/]+\.yaml$/.test(file)) {
      for (const { value, line } of await readList(folder, file, WrittenEdge))
        folder.edges.push({ value: withKey(name, value), file, line });
    }
  }
  if (files.includes('layout.json')) folder.layout = await readLayout(folder);
  return folder;
}

function withKey(relation: string, edge: z.infer<typeof WrittenEdge>): Edge {
  return {
    key: edgeKey(edge.source, relation, edge.target),
    relation,
    basis: strongestBasis(edge.evidence),
    ...edge,
  };
}

/** The records of a folder without faults: nodes by id, edges by key. */
export function toRecords(folder: Folder): Records {
  const nodes = folder.nodes.map(({ value }) => value).sort((a, b) => (a.id < b.id ? -1 : 1));
  const edges = folder.edges.map(({ value }) => value).sort((a, b) => (a.key < b.key ? -1 : 1));
  const positions = nodes.map((node) => folder.layout[node.id]);
  const placed = nodes.length > 0 && positions.every((position) => position !== undefined);
  return {
    schema: SCHEMA,
    paper: folder.paper as Paper,
    ontology: folder.ontology as Ontology,
    nodes,
    edges,
    ...(placed && { positions: positions as [number, number][] }),
  };
}

async function listFiles(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true });
  return entries
    .map((entry) => entry.split(sep).join('/'))
    .filter((file) => /\.(yaml|json)$/.test(file))
    .sort();
}

async function readOne<T>(folder: Folder, file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const read = await readParsed(folder, file);
  return read && shaped(folder, file, 1, schema, read.value);
}

async function readList<T>(
  folder: Folder,
  file: string,
  schema: z.ZodType<T>,
): Promise<{ value: T; line: number }[]> {
  const read = await readParsed(folder, file);
  if (!read || read.value === null) return [];
  if (!Array.isArray(read.value)) {
    folder.faults.push({
      file,
      line: 1,
      rule: 'readable',
      what: 'It is not a list.',
      mend: 'Write one item after another, each with "- " before it.',
    });
    return [];
  }
  return read.items.flatMap(({ value, line }) => {
    const shapedValue = shaped(folder, file, line, schema, value);
    return shapedValue === undefined ? [] : [{ value: shapedValue, line }];
  });
}

function shaped<T>(
  folder: Folder,
  file: string,
  line: number,
  schema: z.ZodType<T>,
  value: unknown,
): T | undefined {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    const where = issue.path.join('.');
    folder.faults.push({
      file,
      line,
      rule: 'readable',
      what: `${where ? `"${where}": ` : ''}${issue.message}.`,
    });
  }
  return undefined;
}

async function readParsed(folder: Folder, file: string) {
  const text = await readText(folder, file);
  return text === undefined ? undefined : readYaml(text, file, folder.faults);
}

async function readText(folder: Folder, file: string): Promise<string | undefined> {
  const path = join(folder.path, file);
  const fault = (what: string) => {
    folder.faults.push({ file, line: 1, rule: 'readable', what });
    return undefined;
  };
  try {
    const found = await lstat(path);
    const real = relative(await realpath(folder.path), await realpath(path));
    if (found.isSymbolicLink() && real.startsWith('..'))
      return fault('It is a link that leads out of the folder.');
    if (found.size > LARGEST_FILE) return fault('It is larger than 100 MB.');
    return decode(await readFile(path), file);
  } catch (error) {
    return fault(error instanceof AtlasError ? error.message : 'There is no such file.');
  }
}

async function readLayout(folder: Folder): Promise<Folder['layout']> {
  try {
    return JSON.parse((await readText(folder, 'layout.json')) ?? '{}') as Folder['layout'];
  } catch {
    folder.faults.push({
      file: 'layout.json',
      line: 1,
      rule: 'readable',
      what: 'It is not JSON.',
      mend: 'Make it anew with "cluster-atlas layout".',
    });
    return {};
  }
}

/** UTF-8 alone, with or without a byte order mark. @throws AtlasError naming the offset of the first bad byte */
function decode(bytes: Buffer, file: string): string {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const bad = text.indexOf('\ufffd');
  if (bad >= 0 && !bytes.includes(Buffer.from('\ufffd'))) {
    throw new AtlasError(
      'bad-graph',
      `${file} is not UTF-8 near byte ${Buffer.byteLength(text.slice(0, bad))}.`,
      { mend: 'Save it as UTF-8.' },
    );
  }
  return text;
}
