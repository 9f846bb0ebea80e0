import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { AtlasError } from '../core/errors.js';
import type { AttributeType, Kind, Ontology, Relation } from '../core/model.js';
import { readWithin } from './files.js';
import { readFolder } from './folder.js';

/**
 * Begins a graph folder with the ontology of another: an empty file for each kind and relation, whose comments say what
 * it is for and show one item of it. Filled in so, the folder passes the check.
 * @throws AtlasError `bad-graph` where the folder holds something already, or the other has no ontology that can be read
 */
export async function newFolder(path: string, like: string): Promise<void> {
  const there = await readdir(path).catch(() => []);
  if (there.length > 0)
    throw new AtlasError('bad-graph', `${path} is not empty.`, {
      mend: 'Name a folder that is not there yet.',
    });
  const { ontology } = await readFolder(like);
  if (!ontology)
    throw new AtlasError('bad-graph', `The ontology of ${like} cannot be read.`, {
      mend: 'Run "cluster-atlas check" on it, or name another with --graph.',
    });
  await mkdir(join(path, 'nodes'), { recursive: true });
  await mkdir(join(path, 'edges'), { recursive: true });
  const files = { 'ontology.yaml': await readWithin(like, 'ontology.yaml'), ...filesFor(ontology) };
  for (const [file, text] of Object.entries(files)) await writeFile(join(path, file), text, { flag: 'wx' });
}

const PAPER = `# The bibliographic record, and the outline that locators point into.
# Take out what the paper does not print, such as the DOI.
id: my-paper
title: Title of the paper
authors: ["Author, A."]
year: 2026
journal: Name of the journal
doi: 10.1234/example
# Words whose full stop ends no sentence.
abbreviations: [et al., e.g., i.e., etc.]
# Replace what follows by what this prints: cluster-atlas outline FILE --graph THIS-FOLDER
# Then count a few paragraphs by hand: s1.p1.s2 is section 1, paragraph 1, sentence 2; t1.r1.c2 is Table 1, row 1, column 2.
outline:
  - { at: s1, title: Introduction }
  - { at: s1.p1, sentences: 2 }
`;

function filesFor({ kinds, relations }: Ontology): Record<string, string> {
  const nodes = kinds.map((kind) => [
    `nodes/${kind.id}.yaml`,
    template(`${kind.explains} Ids are your own: short words joined by hyphens.`, exampleNode(kind)),
  ]);
  const waiting = new Set(kinds.map(({ id }) => id));
  const edges = relations.map((relation) => [
    `edges/${relation.id}.yaml`,
    template(`${relation.explains}${ends(relation)}`, exampleEdge(relation, kinds, waiting)),
  ]);
  return { 'paper.yaml': PAPER, ...Object.fromEntries([...nodes, ...edges]) };
}

/** An item of a file, commented out. */
function template(explains: string, item: object): string {
  const lines = stringify([item], { lineWidth: 0 }).trimEnd().split('\n');
  return [
    `# ${explains}`,
    '# Take the first two characters of these lines away, and fill in; repeat for more.',
    ...lines.map((line) => `# ${line}`),
    '',
  ].join('\n');
}

const EVIDENCE = [{ at: 's1.p1.s1', basis: 'stated', cue: 'two to six words as printed' }];

function exampleNode({ id, label, attributes }: Kind): object {
  return {
    id: exampleOf(id),
    label: `the ${label} as the paper calls it`,
    summary: 'One short sentence of your own.',
    ...valuesOf(attributes),
    evidence: EVIDENCE,
  };
}

/** @param waiting kinds that no edge joins yet: a node alone would be a fault */
function exampleEdge({ from, to, attributes }: Relation, kinds: Kind[], waiting: Set<string>): object {
  const choose = (allowed: string[], not?: string) => {
    const ids = (allowed.length > 0 ? allowed : kinds.map(({ id }) => id)).filter((id) => id !== not);
    const chosen = ids.find((id) => waiting.has(id)) ?? ids[0] ?? (not as string);
    waiting.delete(chosen);
    return chosen;
  };
  const source = choose(from);
  return {
    source: exampleOf(source),
    target: exampleOf(choose(to, source)),
    ...valuesOf(attributes),
    evidence: EVIDENCE,
  };
}

const exampleOf = (kind: string) => `my-${kind}`;

const ends = ({ from, to }: Relation): string =>
  `${from.length > 0 ? ` From: ${from.join(', ')}.` : ''}${to.length > 0 ? ` To: ${to.join(', ')}.` : ''}`;

/** The attributes that may not be left out. */
function valuesOf(declared: AttributeType[]): object {
  const required = declared.filter((each) => each.required);
  if (required.length === 0) return {};
  return { attributes: Object.fromEntries(required.map((each) => [each.name, exampleValue(each)])) };
}

function exampleValue({ type, values, label }: AttributeType): unknown {
  const text = values?.[0] ?? `the ${label}`;
  return { string: text, list: [text], integer: 2026, number: 1, boolean: true }[type];
}
