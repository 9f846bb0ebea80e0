import { readLocator } from '../src/core/locator.js';
import type { Paper } from '../src/core/model.js';
import type { Path } from './answers.js';

/** A path as a sentence with its places, for a text of one's own. */
export function citation(paper: Paper, path: Path): string {
  const places = [
    ...new Set(
      path.steps.flatMap((step) => step.edges.flatMap((edge) => edge.evidence.map((piece) => piece.at))),
    ),
  ];
  const source = `${paper.authors.join(', ')} (${paper.year}). ${paper.title}.${paper.doi ? ` https://doi.org/${paper.doi}` : ''}`;
  return `${path.sentence} (${path.basis}; ${places.map(readLocator).join('; ')}) ${source}`;
}
