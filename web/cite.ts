import { bibtexEntry } from '../src/core/formats/bibtex.js';
import { readLocator } from '../src/core/locator.js';
import type { Paper } from '../src/core/model.js';
import { quoted } from '../src/core/reads.js';
import type { Path, PathStep } from './answers.js';
import { placesOf } from './places.js';

/** What a path is cited with: the paper, the label of each node, and the hash of the graph that it was found in. */
export interface Source {
  paper: Paper;
  labelOf(id: string): string;
  graph: string;
}

export const CITATIONS = { text: citeText, markdown: citeMarkdown, bibtex: citeBibtex };
export type Citation = keyof typeof CITATIONS;

/** A path as a sentence with its places and the paper, for a text of one's own. */
export function citeText(path: Path, source: Source): string {
  return `${path.sentence} (${support(path)}) ${reference(source.paper)} ${provenance(source)}`;
}

/** The same for Markdown, step by step. */
export function citeMarkdown(path: Path, source: Source): string {
  const steps = path.steps.map(
    (step, at) => `${at + 1}. ${escapeMarkdown(readStep(step, source))} (${supportOf(step)})`,
  );
  return [
    `> ${escapeMarkdown(path.sentence)}`,
    '',
    ...steps,
    '',
    `${escapeMarkdown(reference(source.paper))} ${provenance(source)}`,
  ].join('\n');
}

/** The paper as a BibTeX entry whose note is the path. */
export function citeBibtex(path: Path, source: Source): string {
  const { paper } = source;
  const { journal, publisher, volume, issue, pages, doi, language } = paper;
  const note = `${path.sentence} (${support(path)}) ${provenance(source)}`;
  const fields: Record<string, string | undefined> = {
    ...{ type: journal ? 'article' : 'book', title: paper.title, year: String(paper.year), note },
    ...{ journal, publisher: journal ? undefined : publisher, volume, issue, pages, doi, language },
  };
  return bibtexEntry({ key: paper.id, authors: paper.authors, field: (name) => fields[name] ?? '' }).trim();
}

/** “A” is addressed by “B”: a step as a sentence without its full stop. */
export function readStep({ from, to, edges }: PathStep, { labelOf }: Pick<Source, 'labelOf'>): string {
  const reads = [...new Set(edges.map((edge) => edge.reads))].join(' and ');
  return `${quoted(labelOf(from))} ${reads} ${quoted(labelOf(to))}`;
}

/** The places that a path rests on, each once, in the order of its steps. */
export const placesOfPath = (path: Path): string[] => [...new Set(path.steps.flatMap(placesOfStep))];

const placesOfStep = ({ edges }: PathStep) => placesOf(edges.flatMap(({ evidence }) => evidence));

const support = (path: Path) => `${path.basis}; ${placesOfPath(path).map(readLocator).join('; ')}`;

const supportOf = (step: PathStep) => `${step.basis}; ${placesOfStep(step).map(readLocator).join('; ')}`;

/** The paper as a list of references has it. */
function reference({ authors, year, title, journal, volume, issue, pages, doi }: Paper): string {
  const where = [journal, volume && `${volume}${issue ? `(${issue})` : ''}`, pages]
    .filter(Boolean)
    .join(', ');
  const parts = [`${authors.join('; ')} (${year})`, title, where].filter(Boolean).map((part) => `${part}.`);
  return [...parts, doi && `https://doi.org/${doi}`].filter(Boolean).join(' ');
}

const provenance = ({ graph }: Source) => `[Cluster Atlas, graph ${graph.slice(0, 12)}]`;

/** Text that Markdown sets as it is. */
const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
