import './records.js'; // first: the graph loads while all else starts
import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.js';
import { records } from './records.js';
import { Store } from './store.js';
import { TEXTS } from './texts.js';

const root = document.getElementById('app') as HTMLElement;

async function start(): Promise<void> {
  root.textContent = TEXTS.loading;
  const graph = await records;
  if (!graph) throw new Error(TEXTS.noGraph);
  const store = new Store(graph);
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
