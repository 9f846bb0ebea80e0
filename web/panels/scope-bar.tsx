import { labelOf } from '../catalogue.js';
import { topOf } from '../shown.js';
import { DEEPEST, focusOn, setAlone, setTop, unhide, unpin } from '../state.js';
import { TEXTS } from '../texts.js';
import type { PanelProps } from './panel.js';

const DEPTHS = Array.from({ length: DEEPEST }, (_, at) => at + 1);

/** What is left out of the canvas and why, each with the way back. */
export function ScopeBar({ store }: PanelProps) {
  const { atlas, state, left } = store;
  const { focus, depth, hiddenNodes, pinned } = state.value;
  const top = topOf(atlas, state.value);
  const isCut = top > 0 && focus.length === 0 && top < left.value.nodes.size;
  const isAlone = store.alonePath.value !== null;
  if (!isCut && !isAlone && focus.length + hiddenNodes.length + pinned.length === 0) return null;
  return (
    <section class="scope" aria-label={TEXTS.scope}>
      {isAlone && (
        <p>
          {TEXTS.aloneShown}{' '}
          <button type="button" onClick={() => store.change((now) => setAlone(now, false))}>
            {TEXTS.leaveFocus}
          </button>
        </p>
      )}
      {focus.length > 0 && (
        <p>
          {TEXTS.aroundNodes(
            focus.slice(0, 2).map((id) => labelOf(atlas, id)),
            focus.length,
          )}{' '}
          <label>
            {TEXTS.steps}{' '}
            <select
              onChange={(event) => {
                const steps = Number(event.currentTarget.value);
                store.change((now) => focusOn(now, now.focus, steps));
              }}
            >
              {DEPTHS.map((each) => (
                <option key={each} value={each} selected={each === depth}>
                  {each}
                </option>
              ))}
            </select>
          </label>{' '}
          <button type="button" onClick={() => store.change((now) => focusOn(now, [], 1))}>
            {TEXTS.leaveFocus}
          </button>
        </p>
      )}
      {isCut && (
        <p>
          {TEXTS.topShown(store.shown.value.nodes.size, left.value.nodes.size)}{' '}
          <button type="button" onClick={() => store.change((now) => setTop(now, top * 2))}>
            {TEXTS.showMore(Math.min(top * 2, left.value.nodes.size))}
          </button>{' '}
          <button type="button" onClick={() => store.change((now) => setTop(now, 0))}>
            {TEXTS.showAllNodes}
          </button>
        </p>
      )}
      {hiddenNodes.length > 0 && (
        <p>
          {TEXTS.hiddenNodes(
            hiddenNodes.slice(0, 2).map((id) => labelOf(atlas, id)),
            hiddenNodes.length,
          )}{' '}
          <button type="button" onClick={() => store.change((now) => hiddenNodes.reduce(unhide, now))}>
            {TEXTS.unhide}
          </button>
        </p>
      )}
      {pinned.length > 0 && (
        <p>
          {TEXTS.pinnedNodes(pinned.length)}{' '}
          <button
            type="button"
            onClick={() =>
              store.change((now) =>
                unpin(
                  now,
                  now.pinned.map(({ id }) => id),
                ),
              )
            }
          >
            {TEXTS.unpinAll}
          </button>
        </p>
      )}
    </section>
  );
}
