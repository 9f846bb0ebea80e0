import { effect } from '@preact/signals';
import { render } from 'preact';
import type { Records } from '../src/core/model.js';
import { App } from './app.js';
import { Store } from './store.js';
import { TEXTS } from './texts.js';

const root = document.getElementById('app') as HTMLElement;

/** The page brings its graph with it. @throws where it was cut off */
function readRecords(): Records {
  try {
    return JSON.parse(document.getElementById('graph')?.textContent ?? '');
  } catch {
    throw new Error(TEXTS.noGraph);
  }
}

function start(): void {
  const store = new Store(readRecords());
  const system = matchMedia('(prefers-color-scheme: dark)');
  effect(() => {
    const { theme } = store.state.value;
    store.dark.value = theme === 'auto' ? system.matches : theme === 'dark';
    document.documentElement.dataset.theme = store.dark.value ? 'dark' : 'light';
  });
  root.textContent = '';
  document.title = `${store.atlas.records.paper.title} · Cluster Atlas`;
  render(<App store={store} />, root);
}

try {
  start();
} catch (error) {
  root.textContent = (error as Error).message;
}
