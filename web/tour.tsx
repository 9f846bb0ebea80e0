import { useSignal } from '@preact/signals';
import type { PanelProps } from './panels/panel.js';
import { TEXTS } from './texts.js';
import { readHash, writeHash } from './url.js';

const SEEN = 'cluster-atlas-tour';

/** Three questions to begin with; whoever has seen enough of them closes them for good. */
export function Tour({ store, view }: PanelProps) {
  const closed = useSignal(isSeen());
  if (closed.value || writeHash(store.state.value) !== '') return null;
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
      <button type="button" class="quiet" onClick={close}>
        {TEXTS.closeTour}
      </button>
      <ol>
        {TEXTS.questions.map(([question, hash]) => (
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

function isSeen(): boolean {
  try {
    return localStorage.getItem(SEEN) !== null;
  } catch {
    return false;
  }
}
