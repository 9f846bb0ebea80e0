import { clear } from './state.js';
import type { Store } from './store.js';
import type { View } from './view.js';

/** What the keys of `TEXTS.keys` do. */
export function press(event: KeyboardEvent, store: Store, view: View, help: () => void): void {
  const typing =
    event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.key === 'Escape') {
    store.change(clear);
    return;
  }
  if (typing) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z')
    event.shiftKey ? store.redo() : store.undo();
  else if (event.key === '/') document.getElementById('search')?.focus();
  else if (event.key === '0') view.fly([]);
  else if (event.key === '?') help();
  else return;
  event.preventDefault();
}
