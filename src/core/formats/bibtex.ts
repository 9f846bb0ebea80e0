import type { Format } from './format.js';
import { type Reference, referencesOf } from './references.js';
import { unused } from './xml.js';

const TYPES: Record<string, string> = {
  article: 'article',
  book: 'book',
  report: 'techreport',
  'working-paper': 'techreport',
};

/** Which field of BibTeX says what the graph says. */
const FIELDS = [
  ['title', 'title'],
  ['year', 'year'],
  ['journal', 'journal'],
  ['volume', 'volume'],
  ['issue', 'number'],
  ['pages', 'pages'],
  ['article_number', 'eid'],
  ['series', 'series'],
  ['language', 'language'],
  ['doi', 'doi'],
  ['note', 'note'],
] as const;

export const bibtex: Format = {
  id: 'bibtex',
  label: 'BibTeX',
  explains: 'The bibliography, for LaTeX, Zotero and JabRef.',
  mediaType: 'application/x-bibtex',
  extension: 'bib',
  *write(graph) {
    const taken = new Set<string>();
    for (const reference of referencesOf(graph))
      yield bibtexEntry(reference, unused(keyOf(reference), taken));
  },
};

/** One entry; a key that is given has to be one that the syntax allows. */
export function bibtexEntry(reference: Reference, key = keyOf(reference)): string {
  const type = TYPES[reference.field('type')] ?? 'misc';
  const lines = FIELDS.map(([from, to]) => [to, escapeTex(reference.field(from))]);
  const publisher = [
    type === 'techreport' ? 'institution' : 'publisher',
    escapeTex(reference.field('publisher')),
  ];
  const fields = [['author', reference.authors.map(name).join(' and ')], ...lines, publisher]
    .filter(([, value]) => value !== '')
    .map(([field, value]) => `  ${field} = {${value}},\n`);
  return `@${type}{${key},\n${fields.join('')}}\n\n`;
}

/** A body has no given name: braces keep it in one piece. */
const name = (author: string) => (author.includes(',') ? escapeTex(author) : `{${escapeTex(author)}}`);

/** Keys may not hold what the syntax needs. */
const keyOf = ({ key }: Reference) => key.replace(/[^\p{L}\p{N}._:/+-]/gu, '_');

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * A text that TeX sets as it is. A brace is written by its name, as BibTeX counts braces and pays no heed to a
 * backslash before them.
 */
function escapeTex(text: string): string {
  return text.replace(/[\\{}~^]/g, (character) => TEX[character] as string).replace(/[&%$#_]/g, '\\$&');
}
