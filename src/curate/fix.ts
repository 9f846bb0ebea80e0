import { join } from 'node:path';
import { isCollection, isMap, isSeq, type Node, type Pair, parseDocument, visit, type YAMLMap } from 'yaml';
import type { Folder } from './folder.js';
import { writeSafely } from './write.js';

/**
 * Puts the files of nodes and edges in canonical order, so that a difference between versions shows facts alone.
 * @param current reads a file of the folder
 * @returns the files that were changed
 */
export async function fix(
  { path, nodes, edges }: Folder,
  current: (file: string) => Promise<string>,
): Promise<string[]> {
  const changed: string[] = [];
  for (const file of new Set([...nodes, ...edges].map((each) => each.file))) {
    const text = await current(file);
    const ordered = canonical(text);
    if (ordered === text) continue;
    await writeSafely(join(path, file), [ordered]);
    changed.push(file);
  }
  return changed;
}

/** Every key that a node, an edge or a piece of evidence may have, in the order of writing. */
const ORDER =
  'id source target at basis cue label aliases summary roles note premises attributes evidence'.split(' ');

/**
 * A list of nodes or edges in canonical order: nodes by id, edges by source and target, keys as in the model, empty ones
 * left out, a piece of evidence on one line. Comments stay with what they stand above.
 */
export function canonical(text: string): string {
  const document = parseDocument(text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n'));
  const list = document.contents as Node | null;
  if (!isSeq<YAMLMap>(list) || !list.items.every(isMap)) return text;
  visit(document, { Alias: (_, alias) => alias.resolve(document)?.clone() as Node });
  visit(document, {
    Value: (_, value) => {
      value.anchor = undefined;
      if (isCollection(value)) value.flow = false;
      else Object.assign(value, PLAIN);
    },
  });
  list.items.sort((a, b) => compare(keyOf(a), keyOf(b)));
  for (const [at, item] of list.items.entries()) arrange(item, at);
  return document.toString(STYLE);
}

const STYLE = { lineWidth: 0, indentSeq: true, flowCollectionPadding: true } as const;

/** How a value was written (quoted, hexadecimal) is forgotten. */
const PLAIN = { type: undefined, source: undefined, format: undefined, minFractionDigits: undefined };

const keyOf = (item: YAMLMap): string =>
  ['id', 'source', 'target'].map((key) => item.get(key) ?? '').join(' ');

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function arrange(item: YAMLMap, at: number): void {
  orderKeys(item);
  item.spaceBefore = at > 0;
  const evidence = item.get('evidence');
  for (const piece of isSeq<YAMLMap>(evidence) ? evidence.items : []) {
    orderKeys(piece);
    piece.flow = true;
  }
}

function orderKeys(map: YAMLMap): void {
  map.items = map.items.filter((pair) => !isEmpty(pair));
  map.items.sort((a, b) => ORDER.indexOf(String(a.key)) - ORDER.indexOf(String(b.key)));
}

const isEmpty = ({ value }: Pair): boolean => isCollection(value) && value.items.length === 0;
