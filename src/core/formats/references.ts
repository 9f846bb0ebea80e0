import type { Node } from '../model.js';
import { plainText } from './columns.js';
import type { Export } from './format.js';
import { clean } from './xml.js';

/** An entry of the bibliography; what the graph does not know is empty. */
export interface Reference {
  key: string;
  authors: string[];
  field(name: string): string;
}

/** The nodes of the kind `reference`, by key. */
export function referencesOf({ nodes }: Export): Reference[] {
  return nodes.filter((node) => node.kind === 'reference').map(readReference);
}

function readReference({ id, attributes }: Node): Reference {
  const { authors = [] } = attributes;
  const names = Array.isArray(authors) ? authors : [String(authors)];
  return {
    key: oneLine(id),
    authors: names.map(oneLine).filter(Boolean),
    field: (name) => (Object.hasOwn(attributes, name) ? oneLine(plainText(attributes[name] ?? '')) : ''),
  };
}

/** Both formats go by lines. */
const oneLine = (text: string) => clean(text).replace(/\s+/g, ' ').trim();
