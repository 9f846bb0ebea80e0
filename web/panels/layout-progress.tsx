import { TEXTS } from '../texts.js';
import type { PanelProps } from './panel.js';

/** How far a layout is, and the way out of it. */
export function LayoutProgress({ store }: PanelProps) {
  const share = store.arranger.progress.value;
  if (share === undefined) return null;
  return (
    <div class="progress" role="status">
      <label>
        {TEXTS.layingOut} <progress value={share ?? undefined} max={1} />
      </label>{' '}
      <button type="button" onClick={() => store.arranger.cancel()}>
        {TEXTS.cancel}
      </button>
    </div>
  );
}
