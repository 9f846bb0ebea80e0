import { isAsked, NO_QUERY, openDrawer } from '../../state.js';
import { TEXTS } from '../../texts.js';
import type { PanelProps } from '../panel.js';
import { Answers } from './answers.js';
import { Form } from './form.js';

/** The question "by which routes?", and its answers as sentences. */
export function Paths({ store }: PanelProps) {
  const { query, drawer } = store.state.value;
  return (
    <>
      <Form store={store} query={query ?? NO_QUERY} />
      {isAsked(query) ? (
        <>
          {drawer !== 'matrix' && (
            <button type="button" onClick={() => store.change((state) => openDrawer(state, 'matrix'))}>
              {TEXTS.compare}
            </button>
          )}
          <Answers store={store} query={query} />
        </>
      ) : (
        <p class="quiet">{TEXTS.pathsNeed}</p>
      )}
    </>
  );
}
