import { readLocator } from '../../src/core/locator.js';
import type { Paper, Evidence as Piece } from '../../src/core/model.js';
import { TEXTS } from '../texts.js';

/** Where the paper says it, on what basis, and the words to find it by. */
export function Evidence({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <ul class="evidence" aria-label={TEXTS.evidence}>
      {pieces.map((piece) => (
        <li key={`${piece.at} ${piece.cue}`}>
          <span class={`line ${piece.basis}`} aria-hidden="true" /> {piece.basis}, {readLocator(piece.at)}
          {piece.cue && <q>{piece.cue}</q>}
          {piece.note && <p class="note">{piece.note}</p>}
          {piece.premises && (
            <small>
              {TEXTS.premises} {piece.premises.map(readLocator).join('; ')}
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The paper that evidence stands in, and where to read it. */
export function PaperLink({ paper }: { paper: Paper }) {
  const surnames = paper.authors.map((author) => author.split(',')[0]).join(', ');
  return (
    <p class="quiet">
      {TEXTS.inPaper}: {surnames ? `${surnames} (${paper.year})` : paper.title}{' '}
      {paper.doi && (
        <a href={`https://doi.org/${encodeURI(paper.doi)}`} rel="noreferrer">
          doi:{paper.doi}
        </a>
      )}
    </p>
  );
}
