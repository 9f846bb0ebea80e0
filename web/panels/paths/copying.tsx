import { useSignal } from '@preact/signals';
import type { Path } from '../../answers.js';
import { labelOf } from '../../catalogue.js';
import { CITATIONS, type Citation, type Source } from '../../cite.js';
import type { Store } from '../../store.js';
import { TEXTS } from '../../texts.js';

/** A path as a citable sentence, to the clipboard. */
export function Copying({ store, path }: { store: Store; path: Path }) {
  const said = useSignal('');
  const copy = async (as: Citation) => {
    const text = CITATIONS[as](path, sourceOf(store));
    try {
      await navigator.clipboard.writeText(text);
      said.value = TEXTS.copied(TEXTS.citations[as]);
    } catch {
      said.value = TEXTS.notCopied;
    }
  };
  return (
    <>
      {(Object.keys(CITATIONS) as Citation[]).map((as) => (
        <button
          key={as}
          type="button"
          aria-label={TEXTS.copyAs(TEXTS.citations[as])}
          onClick={() => copy(as)}
        >
          {TEXTS.copy} {TEXTS.citations[as]}
        </button>
      ))}
      <span role="status">{said.value}</span>
    </>
  );
}

/** What the paths that are shown are cited with. */
export const sourceOf = ({ atlas, paths }: Store): Source => ({
  paper: atlas.records.paper,
  labelOf: (id) => labelOf(atlas, id),
  graph: paths.last.peek()?.graph ?? '',
});
