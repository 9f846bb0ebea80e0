import { BASES } from '../state.js';
import { TEXTS } from '../texts.js';
import type { PanelProps } from './panel.js';

/** What shape, colour, size and lines mean, under the canvas. */
export function Caption({ store }: PanelProps) {
  const { colour, size } = store.state.value;
  return (
    <p class="caption">
      {TEXTS.caption(TEXTS.coloursOf[colour], TEXTS.sizesOf[size])}{' '}
      {BASES.map((basis) => (
        <span key={basis}>
          <span class={`line ${basis}`} aria-hidden="true" /> {basis}
        </span>
      ))}
    </p>
  );
}
