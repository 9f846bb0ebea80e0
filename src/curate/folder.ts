import { z } from 'zod';
import { strongestBasis } from '../core/basis.js';
import { AtlasError } from '../core/errors.js';
import { Edge, Node, Ontology, Paper, type Records } from '../core/model.js';
import { edgeKey, SCHEMA } from '../core/naming.js';
import { explainIssue } from './explain.js';
import { type Fault, faultText } from './fault.js';
import { isFolder, listFiles, readWithin } from './files.js';
import { readJson } from './json.js';
import { readYaml, type Yaml } from './yaml.js';

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
  /** Where each node stands, by id; undefined where no layout is stored. */
  layout?: ReadonlyMap<string, [number, number]>;
  /** The line of a part of ontology.yaml or paper.yaml. */
  lineOf(file: string, path: readonly PropertyKey[]): number;
  faults: Fault[];
}

/** How an edge is written: its key and basis follow from the rest. */
const WrittenEdge = Edge.omit({ key: true, basis: true, relation: true });
const WrittenNode = Node.omit({ kind: true });
const Layout = z.record(z.string(), z.tuple([z.number(), z.number()]));

/**
 * The records of a graph folder.
 * @throws AtlasError `bad-graph` naming the first fault and how many more there are
 */
export async function readRecords(path: string): Promise<Records> {
  const folder = await readFolder(path);
  const [first, ...more] = folder.faults;
  if (!first) return toRecords(folder);
  const others = more.length > 0 ? ` (and ${more.length} more)` : '';
  throw new AtlasError('bad-graph', `${faultText({ ...first, mend: undefined })}${others}`, {
    mend: 'Run "cluster-atlas check" to see every fault and its mend.',
  });
}

/**
 * Reads a graph folder. Faults are collected, not thrown.
 * @throws AtlasError `bad-graph` for a folder that holds no graph at all
 */
export async function readFolder(path: string): Promise<Folder> {
  const files = (await isFolder(path)) ? await listFiles(path) : [];
  if (!files.includes('ontology.yaml')) {
    throw new AtlasError('bad-graph', `${path} is no graph folder: it has no ontology.yaml.`, {
      mend: 'Name another with --graph, or begin one with "cluster-atlas new DIR".',
    });
  }
  const lines = new Map<string, Yaml['lineOf']>();
  const lineOf: Folder['lineOf'] = (file, within) => lines.get(file)?.(within) ?? 1;
  const folder: Folder = { path, nodes: [], edges: [], lineOf, faults: [] };
  folder.ontology = await readOne(folder, 'ontology.yaml', Ontology, lines);
  folder.paper = await readOne(folder, 'paper.yaml', Paper, lines);
  for (const file of files) await readNamed(folder, file);
  return folder;
}

/** What a file holds is known by its place. */
async function readNamed(folder: Folder, file: string): Promise<void> {
  const [, place, name] = /^(nodes|edges)\/([^/]+)\.yaml$/.exec(file) ?? [];
  if (name && place === 'nodes') {
    const nodes = await readList(folder, file, WrittenNode);
    folder.nodes.push(...nodes.map(({ value, ...at }) => ({ value: { kind: name, ...value }, ...at })));
  } else if (name) {
    const edges = await readList(folder, file, WrittenEdge);
    folder.edges.push(...edges.map(({ value, ...at }) => ({ value: withKey(name, value), ...at })));
  } else if (file === 'layout.json') folder.layout = await readLayout(folder);
  else if (file !== 'ontology.yaml' && file !== 'paper.yaml') {
    const mend = 'Nodes stand in nodes/<kind>.yaml, edges in edges/<relation>.yaml.';
    folder.faults.push({ file, line: 1, rule: 'readable', what: 'Nothing reads this file.', mend });
  }
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
  const positions = nodes.map((node) => folder.layout?.get(node.id)).filter((place) => place !== undefined);
  return {
    schema: SCHEMA,
    paper: folder.paper as Paper,
    ontology: folder.ontology as Ontology,
    nodes,
    edges,
    ...(nodes.length > 0 && positions.length === nodes.length && { positions }),
  };
}

async function readOne<T>(
  folder: Folder,
  file: string,
  schema: z.ZodType<T>,
  lines: Map<string, Yaml['lineOf']>,
): Promise<T | undefined> {
  const read = await readParsed(folder, file);
  if (!read) return undefined;
  lines.set(file, read.lineOf);
  return shaped(folder, file, schema, read.value, read.lineOf);
}

async function readList<T>(folder: Folder, file: string, schema: z.ZodType<T>): Promise<Written<T>[]> {
  const read = await readParsed(folder, file);
  if (!read || read.value === null) return [];
  if (!Array.isArray(read.value)) {
    const mend = 'Write one item after another, each with "- " before it.';
    folder.faults.push({ file, line: 1, rule: 'readable', what: 'It is not a list.', mend });
    return [];
  }
  return read.value.flatMap((item, at) => {
    const value = shaped(folder, file, schema, item, (path) => read.lineOf([at, ...path]));
    return value === undefined ? [] : [{ value, file, line: read.lineOf([at]) }];
  });
}

function shaped<T>(
  { faults }: Folder,
  file: string,
  schema: z.ZodType<T>,
  value: unknown,
  lineOf: Yaml['lineOf'],
): T | undefined {
  const read = schema.safeParse(value);
  for (const { path, ...said } of (read.error?.issues ?? []).flatMap(explainIssue)) {
    faults.push({ file, line: lineOf(path), rule: 'readable', ...said });
  }
  return read.data;
}

async function readParsed(folder: Folder, file: string): Promise<Yaml | undefined> {
  const text = await readText(folder, file);
  return text === undefined ? undefined : readYaml(text, file, folder.faults);
}

async function readText(folder: Folder, file: string): Promise<string | undefined> {
  try {
    return await readWithin(folder.path, file);
  } catch (error) {
    if (!(error instanceof AtlasError)) throw error;
    folder.faults.push({ file, line: 1, rule: 'readable', what: error.message, mend: error.mend });
    return undefined;
  }
}

async function readLayout(folder: Folder): Promise<Folder['layout']> {
  const text = await readText(folder, 'layout.json');
  try {
    return new Map(Object.entries(Layout.parse(readJson(text ?? '{}'))));
  } catch {
    const what = 'It is not a list of places, [x, y] by node id.';
    const mend = 'Make it anew with "cluster-atlas layout".';
    folder.faults.push({ file: 'layout.json', line: 1, rule: 'readable', what, mend });
    return undefined;
  }
}
