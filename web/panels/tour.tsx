import { useSignal } from '@preact/signals';
import type { Catalogue } from '../catalogue.js';
import { TEXTS } from '../texts.js';
import { readHash } from '../url.js';
import type { PanelProps } from './panel.js';

const SEEN = 'cluster-atlas-tour';

/** Three questions to begin with; whoever has seen enough of them closes them for good. */
export function Tour({ store, view }: PanelProps) {
  const closed = useSignal(isSeen());
  const questions = TEXTS.questions.filter(([, hash]) => isFor(store.atlas, hash));
  if (closed.value || questions.length === 0) return null;
  const close = () => {
    closed.value = true;
    try {
      localStorage.setItem(SEEN, 'closed');
    } catch {
      // Where nothing can be kept it comes back next time.
    }
  };
  const go = (hash: string) => {
    const { state } = readHash(hash, store.atlas);
    store.change(() => state);
    view.fly(state.selectedNodes);
  };
  return (
    <section class="tour" aria-labelledby="tour-title">
      <h2 id="tour-title">{TEXTS.tryThese}</h2>
      <button
        type="button"
        class="small"
        aria-label={TEXTS.closeTour}
        title={TEXTS.closeTour}
        onClick={close}
      >
        ✕
      </button>
      <ol>
        {questions.map(([question, hash]) => (
          <li key={hash}>
            <button type="button" class="link" onClick={() => go(hash)}>
              {question}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Whether a question can be put to this graph. */
function isFor(atlas: Catalogue, hash: string): boolean {
  const { state, leftOut } = readHash(hash, atlas);
  const roles = new Set(atlas.records.ontology.roles.map(({ id }) => id));
  const selectors = [...(state.query?.from ?? []), ...(state.query?.to ?? [])];
  const isKnown = (selector: string) => {
    const [, type, name = ''] = /^(kind|role):([^@]+)/.exec(selector) ?? [];
    return type === 'kind' ? atlas.kinds.has(name) : roles.has(name);
  };
  return leftOut.length === 0 && selectors.every(isKnown);
}

function isSeen(): boolean {
  try {
    return localStorage.getItem(SEEN) !== null;
  } catch {
    return false;
  }
}
