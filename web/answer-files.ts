import { rows } from '../src/core/formats/csv.js';
import { readLocator } from '../src/core/locator.js';
import type { Path } from './answers.js';
import { citeMarkdown, placesOfPath, type Source } from './cite.js';

/** The answers to a question, as files: id, ending, media type and writer. */
export const ANSWER_FILES = [
  { id: 'text', extension: 'txt', mediaType: 'text/plain', write: asText },
  { id: 'markdown', extension: 'md', mediaType: 'text/markdown', write: asMarkdown },
  { id: 'csv', extension: 'csv', mediaType: 'text/csv', write: asCsv },
] as const;

function asText(paths: readonly Path[], question: string): string {
  const lines = paths.flatMap((path, at) => [
    `${at + 1}. ${path.sentence}`,
    `   ${path.basis}, ${path.length} step${path.length === 1 ? '' : 's'}, cost ${path.cost}`,
    `   ${placesOfPath(path).map(readLocator).join('; ')}`,
    '',
  ]);
  return [question, '', ...lines].join('\n');
}

function asMarkdown(paths: readonly Path[], question: string, source: Source): string {
  const parts = paths.map((path, at) => `## ${at + 1}\n\n${citeMarkdown(path, source)}\n`);
  return [`# ${question}\n`, ...parts].join('\n');
}

function asCsv(paths: readonly Path[]): string {
  const text = (name: string, of: (path: Path) => string) => ({ name, type: 'string' as const, of });
  const number = (name: string, of: (path: Path) => number) => ({ name, type: 'integer' as const, of });
  return [
    ...rows(paths, [
      number('rank', (path) => paths.indexOf(path) + 1),
      text('from', (path) => path.nodes[0] as string),
      text('to', (path) => path.nodes[path.nodes.length - 1] as string),
      number('steps', (path) => path.length),
      number('cost', (path) => path.cost),
      text('basis', (path) => path.basis),
      text('sentence', (path) => path.sentence),
      text('nodes', (path) => path.nodes.join('; ')),
      text('places', (path) => placesOfPath(path).join('; ')),
    ]),
  ].join('');
}
