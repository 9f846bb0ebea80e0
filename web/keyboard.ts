import { actionsOn } from './actions.js';
import { clear } from './state.js';
import type { Store } from './store.js';
import type { View } from './view.js';

/** What the keys of `TEXTS.keys` do. */
export function press(event: KeyboardEvent, store: Store, view: View, help: () => void): void {
  if (document.querySelector('dialog[open]')) return;
  const typing =
    event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.key === 'Escape') {
    store.change(clear);
    return;
  }
  if (typing) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z')
    event.shiftKey ? store.redo() : store.undo();
  else if (event.ctrlKey && event.key === 'y') store.redo();
  else if (event.key === '/') document.getElementById('search')?.focus();
  else if (event.ctrlKey || event.metaKey || event.altKey) return;
  else if (event.key === '0') view.fly([]);
  else if (event.key === '+' || event.key === '=') view.zoom(1.4);
  else if (event.key === '-') view.zoom(1 / 1.4);
  else if (event.key === '?') help();
  else if (!act(event.key, store, view)) return;
  event.preventDefault();
}

/** The keys of what can be done with the selection. */
function act(key: string, store: Store, view: View): boolean {
  const { selectedNodes } = store.state.peek();
  if (selectedNodes.length === 0) return false;
  const action = actionsOn(store, view, selectedNodes).find((each) => each.key === key);
  action?.run();
  return action !== undefined;
}
