import { readLocator } from '../../src/core/locator.js';
import type { Evidence as Piece } from '../../src/core/model.js';
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
        </li>
      ))}
    </ul>
  );
}
