import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Evidence } from '../core/model.js';
import type { Folder, Written } from './read.js';
import { writeSafely } from './write.js';

/**
 * Puts the files of nodes and edges in canonical order, so that a difference between versions shows facts alone:
 * nodes by id, edges by source and target, keys as in the model, defaults left out. Loses nothing but comments.
 * @returns the files that were changed
 */
export async function fix(folder: Folder, current: (file: string) => Promise<string>): Promise<string[]> {
  const changed: string[] = [];
  for (const [file, text] of canonicalFiles(folder)) {
    if ((await current(file)) === text) continue;
    await writeSafely(join(folder.path, file), [text]);
    changed.push(file);
  }
  return changed;
}

/** The text that each file of nodes and edges should have. */
export function canonicalFiles({ nodes, edges }: Folder): Map<string, string> {
  const files = new Map<string, string>();
  const byId = [...nodes].sort((a, b) => (a.value.id < b.value.id ? -1 : 1));
  const byKey = [...edges].sort((a, b) => (a.value.key < b.value.key ? -1 : 1));
  for (const file of filesOf(byId)) {
    files.set(
      file,
      listText(byId.filter((each) => each.file === file).map(({ value: { kind: _, ...node } }) => node)),
    );
  }
  for (const file of filesOf(byKey)) {
    files.set(
      file,
      listText(
        byKey
          .filter((each) => each.file === file)
          .map(({ value: { key: _, basis: __, relation: ___, ...edge } }) => edge),
      ),
    );
  }
  return files;
}

const filesOf = (items: Written<unknown>[]) => [...new Set(items.map(({ file }) => file))].sort();

const ORDER = [
  'id',
  'source',
  'target',
  'label',
  'aliases',
  'summary',
  'roles',
  'note',
  'attributes',
  'evidence',
];

function listText(items: Record<string, unknown>[]): string {
  return items.map((item) => itemText(item)).join('\n');
}

/** Like a list of YAML, with one line for each piece of evidence. */
function itemText(item: Record<string, unknown>): string {
  const lines = ORDER.filter((key) => isSaid(item[key])).flatMap((key) => {
    if (key !== 'evidence')
      return stringify({ [key]: item[key] }, STYLE)
        .trimEnd()
        .split('\n');
    return [
      'evidence:',
      ...(item.evidence as Evidence[]).map((piece) => `  - ${stringify(ordered(piece), FLOW).trim()}`),
    ];
  });
  return `${lines.map((line, at) => `${at === 0 ? '- ' : '  '}${line}`).join('\n')}\n`;
}

const STYLE = { lineWidth: 0, indentSeq: true } as const;
const FLOW = { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: true } as const;

const ordered = ({ at, basis, cue, note, premises }: Evidence) => ({
  at,
  basis,
  ...(cue && { cue }),
  ...(note && { note }),
  ...(premises && { premises }),
});

function isSaid(value: unknown): boolean {
  if (value === undefined) return false;
  return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : true;
}
