import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Canvas } from './canvas.js';
import { Header } from './header.js';
import { Help } from './help.js';
import { press } from './keyboard.js';
import { Bottom, Left, Right } from './regions.js';
import { Stage } from './stage.js';
import type { Store } from './store.js';
import type { View } from './view.js';

/** The page: settings left, the canvas over its tables, answers right. */
export function App({ store }: { store: Store }) {
  const canvas = useRef<Canvas | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const view = useMemo<View>(
    () => ({
      fly: (ids) => canvas.current?.fly(ids),
      zoom: (times) => canvas.current?.zoom(times),
      placesOf: (ids) => canvas.current?.placesOf(ids) ?? [],
      png: (width, legend) => canvas.current?.png(width, legend) ?? Promise.resolve(new Blob()),
      drawn: () => canvas.current?.drawn() ?? Promise.resolve({ nodes: [], edges: [] }),
    }),
    [],
  );
  const help = () => dialog.current?.showModal();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => press(event, store, view, help);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Header store={store} view={view} help={help} />
      <p class="notice" role="alert">
        {store.notice.value}
      </p>
      <main>
        <Left store={store} view={view} />
        <div class="stage">
          <Stage
            store={store}
            view={view}
            onReady={(drawing) => {
              canvas.current = drawing;
            }}
          />
          <Bottom store={store} view={view} />
        </div>
        <Right store={store} view={view} />
      </main>
      <Help dialog={dialog} />
    </>
  );
}
