import type { Format } from './format.js';
import { type Reference, referencesOf } from './references.js';

const TYPES: Record<string, string> = {
  article: 'JOUR',
  book: 'BOOK',
  report: 'RPRT',
  'working-paper': 'RPRT',
};

/** Which tag of RIS says what the graph says. */
const TAGS = [
  ['title', 'TI'],
  ['year', 'PY'],
  ['journal', 'T2'],
  ['volume', 'VL'],
  ['issue', 'IS'],
  ['article_number', 'C7'],
  ['publisher', 'PB'],
  ['series', 'T3'],
  ['language', 'LA'],
  ['doi', 'DO'],
] as const;

export const ris: Format = {
  id: 'ris',
  label: 'RIS',
  explains: 'The bibliography, for Zotero, EndNote and Mendeley.',
  mediaType: 'application/x-research-info-systems',
  extension: 'ris',
  *write(graph) {
    for (const reference of referencesOf(graph)) yield entry(reference);
  },
};

function entry(reference: Reference): string {
  const [first = '', last = ''] = reference.field('pages').split(/[-–]/, 2);
  const lines = [
    ['TY', TYPES[reference.field('type')] ?? 'GEN'],
    ['ID', reference.key],
    ...reference.authors.map((author) => ['AU', author]),
    ...TAGS.map(([from, tag]) => [tag, reference.field(from)]),
    ['SP', first.trim()],
    ['EP', last.trim()],
  ];
  const filled = lines.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${filled.join('')}ER  - \r\n\r\n`;
}
