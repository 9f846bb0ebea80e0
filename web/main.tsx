import { effect } from '@preact/signals';
import { render } from 'preact';
import type { Records } from '../src/core/model.js';
import { App } from './app.js';
import { Store } from './store.js';
import { TEXTS } from './texts.js';

const root = document.getElementById('app') as HTMLElement;

/** From where the page says, and has begun to load: the server, or a file of a static folder. */
async function readRecords(): Promise<Records> {
  const { href } = document.getElementById('graph') as HTMLLinkElement;
  const response = await fetch(href);
  if (!response.ok) throw new Error(TEXTS.noGraph);
  return (await response.json()) as Records;
}

async function start(): Promise<void> {
  root.textContent = TEXTS.loading;
  const store = new Store(await readRecords());
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

start().catch((error) => {
  root.textContent = String(error.message ?? error);
});
