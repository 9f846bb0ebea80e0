import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import type { Records } from '../src/core/model.js';
import { App } from './app.js';
import { keepFocus } from './focus.js';
import { Store } from './store.js';
import { TEXTS } from './texts.js';

const root = document.getElementById('app') as HTMLElement;

/** The graph as JSON, which the page's first script sets. */
declare const graph: string;

/** @throws where the page came without its graph */
function readRecords(): Records {
  try {
    return JSON.parse(graph);
  } catch {
    throw new Error(TEXTS.noGraph);
  }
}

function start(): void {
  const store = new Store(readRecords());
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = signal(system.matches);
  system.addEventListener('change', ({ matches }) => {
    isDark.value = matches;
  });
  effect(() => {
    const { theme } = store.state.value;
    store.dark.value = theme === 'auto' ? isDark.value : theme === 'dark';
    document.documentElement.dataset.theme = store.dark.value ? 'dark' : 'light';
  });
  root.textContent = '';
  document.title = `${store.atlas.records.paper.title} · Cluster Atlas`;
  render(<App store={store} />, root);
  keepFocus(root);
}

try {
  start();
} catch (error) {
  root.textContent = (error as Error).message;
}
