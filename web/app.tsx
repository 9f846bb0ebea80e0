import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Canvas } from './canvas.js';
import { Appearance } from './panels/appearance.js';
import { Details } from './panels/details.js';
import { Insights } from './panels/insights.js';
import { Legend } from './panels/legend.js';
import { NodesTable } from './panels/nodes-table.js';
import { Paths } from './panels/paths.js';
import { Search } from './panels/search.js';
import { TakeAway } from './panels/take-away.js';
import { ask, clear, type Layout, selectEdge, selectNode, setTheme, THEMES } from './state.js';
import type { Store } from './store.js';
import { TEXTS } from './texts.js';
import { readHash } from './url.js';

/** The page: filters left, canvas, what is asked and selected right. */
export function App({ store }: { store: Store }) {
  const stage = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas | null>(null);
  const help = useRef<HTMLDialogElement>(null);
  const { paper, nodes, edges } = store.atlas.records;
  const fly = (ids: string[]) => canvas.current?.fly(ids);
  const lightPath = (index: number | null) => {
    const path = index === null ? undefined : store.answer.peek()?.paths[index];
    canvas.current?.light(
      path
        ? {
            nodes: new Set(path.nodes),
            edges: new Set(path.steps.flatMap((step) => step.edges.map((edge) => edge.key))),
          }
        : null,
    );
    return path;
  };

  useEffect(() => {
    canvas.current = new Canvas(stage.current as HTMLElement, store.atlas, {
      onNode: (id, open) => {
        store.change((state) => selectNode(state, id));
        if (open)
          fly([id, ...(store.atlas.around.get(id) ?? []).flatMap((edge) => [edge.source, edge.target])]);
      },
      onEdge: (key) => store.change((state) => selectEdge(state, key)),
      onBackground: () => store.change(clear),
    });
    const onKey = (event: KeyboardEvent) => press(event, store, fly, help.current);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  useSignalEffect(() =>
    canvas.current?.recolour(
      store.state.value.theme !== 'light' && document.documentElement.dataset.theme === 'dark',
    ),
  );
  useSignalEffect(() => canvas.current?.show(store.shown.value));
  useSignalEffect(() => {
    if (store.sizes.value) canvas.current?.resize(store.sizes.value);
  });
  useSignalEffect(() => canvas.current?.tint(store.groups.value));
  const layout = useRef<Layout>('stored');
  useSignalEffect(() => {
    const wanted = store.state.value.layout;
    if (wanted !== layout.current) canvas.current?.arrange(wanted);
    layout.current = wanted;
  });
  useSignalEffect(() => canvas.current?.select(store.state.value.selected?.id ?? null));
  useSignalEffect(() => {
    const { path } = store.state.value;
    store.answer.value;
    const chosen = lightPath(path);
    if (chosen) fly(chosen.nodes);
  });

  return (
    <>
      <header>
        <h1>{paper.title}</h1>
        <Search store={store} fly={fly} />
        <div class="tools">
          <button type="button" disabled={!store.canUndo.value} onClick={() => store.undo()}>
            {TEXTS.undo}
          </button>
          <button type="button" disabled={!store.canRedo.value} onClick={() => store.redo()}>
            {TEXTS.redo}
          </button>
          <button type="button" onClick={() => fly([])}>
            {TEXTS.fit}
          </button>
          <button type="button" onClick={() => help.current?.showModal()}>
            {TEXTS.help}
          </button>
          <label>
            {TEXTS.theme}{' '}
            <select
              onChange={(event) => {
                const theme = event.currentTarget.value as (typeof THEMES)[number];
                store.change((state) => setTheme(state, theme));
              }}
            >
              {THEMES.map((theme) => (
                <option key={theme} value={theme} selected={theme === store.state.value.theme}>
                  {TEXTS.themes[theme]}
                </option>
              ))}
            </select>
          </label>
        </div>
      </header>
      <p class="notice" role="alert">
        {store.notice.value}
      </p>
      <main>
        <aside class="left" aria-label={TEXTS.legend}>
          <Legend store={store} />
          <Appearance store={store} />
          <TakeAway
            store={store}
            png={(scale) => canvas.current?.png(scale) ?? ''}
            drawn={() => canvas.current?.drawn() ?? { nodes: [], edges: [] }}
          />
        </aside>
        <div class="stage">
          <div ref={stage} class="canvas" role="img" aria-label={TEXTS.canvas(nodes.length, edges.length)} />
          <NodesTable store={store} fly={fly} />
        </div>
        <aside class="right" aria-label={TEXTS.details}>
          {!store.state.value.query && <Questions store={store} fly={fly} />}
          <Paths store={store} point={(index) => lightPath(index ?? store.state.peek().path)} />
          <Details store={store} fly={fly} />
          <Insights store={store} fly={fly} />
        </aside>
      </main>
      <dialog ref={help} aria-label={TEXTS.help}>
        <dl>
          {TEXTS.keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <button type="button" onClick={() => help.current?.close()}>
          {TEXTS.close}
        </button>
      </dialog>
    </>
  );
}

function Questions({ store, fly }: { store: Store; fly(ids: string[]): void }) {
  return (
    <section aria-labelledby="try-title">
      <h2 id="try-title">{TEXTS.tryThese}</h2>
      <ul>
        {TEXTS.questions.map(([question, hash]) => (
          <li key={hash}>
            <button
              type="button"
              class="link"
              onClick={() => {
                const wanted = readHash(hash, store.atlas);
                store.change((state) => ({
                  ...ask(state, wanted.query, wanted.view),
                  selected: wanted.selected,
                }));
                if (wanted.selected) fly([wanted.selected.id]);
              }}
            >
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function press(
  event: KeyboardEvent,
  store: Store,
  fly: (ids: string[]) => void,
  help: HTMLDialogElement | null,
): void {
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
  else if (event.key === '0') fly([]);
  else if (event.key === '?') help?.showModal();
  else return;
  event.preventDefault();
}
