import { readLocator } from '../../src/core/locator.js';
import type { Paper, Evidence as Piece } from '../../src/core/model.js';
import type { Store } from '../store.js';
import { TEXTS } from '../texts.js';

/** Where the paper says it, on what basis, and the words to find it by. */
export function Evidence({ store, pieces }: { store: Store; pieces: readonly Piece[] }) {
  return (
    <ul class="evidence" aria-label={TEXTS.evidence}>
      {pieces.map((piece) => (
        <li key={`${piece.at} ${piece.cue}`}>
          <span class={`line ${piece.basis}`} aria-hidden="true" /> {piece.basis},{' '}
          <Place store={store} at={piece.at} />
          {piece.cue && <q>{piece.cue}</q>}
          {piece.note && <p class="note">{piece.note}</p>}
          {piece.premises && (
            <small>
              {TEXTS.premises}{' '}
              {piece.premises.flatMap((at, n) => [n > 0 && '; ', <Place key={at} store={store} at={at} />])}
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A place of the paper; where the text is there, the way to it. */
function Place({ store, at }: { store: Store; at: string }) {
  if (!store.copy.isThere.value) return <>{readLocator(at)}</>;
  return (
    <button type="button" class="link" title={TEXTS.readThere} onClick={() => store.read(at)}>
      {readLocator(at)}
    </button>
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
