import type { Store } from '../store.js';
import type { View } from '../view.js';

/** What every panel is given. */
export interface PanelProps {
  store: Store;
  view: View;
}
