import { actionsOn } from '../actions.js';
import type { PanelProps } from './panel.js';

/** What can be done with what is selected, as buttons. */
export function Actions({ store, view, ids }: PanelProps & { ids: readonly string[] }) {
  return (
    <p class="buttons">
      {actionsOn(store, view, ids).map(({ id, label, key, run }) => (
        <button key={id} type="button" aria-keyshortcuts={key} onClick={run}>
          {label}
        </button>
      ))}
    </p>
  );
}
