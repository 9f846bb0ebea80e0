import { useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { withPinned } from './arranger.js';
import { Canvas } from './canvas.js';
import { GROUNDS } from './colours.js';
import { inLine } from './layouts/in-line.js';
import { Caption } from './panels/caption.js';
import { LayoutProgress } from './panels/layout-progress.js';
import { Menu } from './panels/menu.js';
import type { PanelProps } from './panels/panel.js';
import { ScopeBar } from './panels/scope-bar.js';
import { clear, pin, selectEdge, selectNode, selectNodes, toggleNode } from './state.js';
import type { Store } from './store.js';
import { TEXTS } from './texts.js';

const groundOf = (store: Store) => GROUNDS[store.dark.value ? 'dark' : 'light'];

/** Where the graph is drawn. The state reaches the canvas here and nowhere else. */
export function Stage({ store, view, onReady }: PanelProps & { onReady(canvas: Canvas): void }) {
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<Canvas | null>(null);
  const canvas = () => drawing.current as Canvas;

  useLayoutEffect(() => {
    drawing.current = new Canvas(
      place.current as HTMLElement,
      store.atlas,
      groundOf(store),
      gesturesOf(store),
    );
    onReady(drawing.current);
  }, []);
  useSignalEffect(() => canvas().recolour(groundOf(store)));
  useSignalEffect(() => canvas().resize(store.measures.sizes.value));
  useSignalEffect(() => canvas().tint(store.measures.colours.value));
  useSignalEffect(() =>
    canvas().place(
      store.alonePath.value
        ? inLine(store.alonePath.value.nodes)
        : withPinned(store.arranger.places.value, store.pinned.value),
      new Set(store.pinned.value.map(({ id }) => id)),
    ),
  );
  useSignalEffect(() => canvas().show(store.shown.value));
  useSignalEffect(() => canvas().select(store.marked.value));
  useSignalEffect(() => canvas().light(store.lit.value));
  useSignalEffect(() =>
    canvas().read(
      store.stepEdges.value.map(({ key }) => key),
      store.alonePath.value ? [...store.shown.value.edges] : [],
    ),
  );
  useSignalEffect(() => {
    const path = store.alonePath.value ?? store.chosen.value;
    if (path && !store.restored) canvas().fly(path.nodes);
  });
  useSignalEffect(() => {
    const { camera } = store.state.value;
    if (store.restored) canvas().look(camera);
  });

  const { nodes, edges } = store.shown.value;
  return (
    <>
      <ScopeBar store={store} view={view} />
      <div class="ground">
        <div ref={place} class="canvas" role="img" aria-label={TEXTS.canvas(nodes.size, edges.size)} />
        <LayoutProgress store={store} view={view} />
        <Menu store={store} view={view} />
      </div>
      <Caption store={store} view={view} />
    </>
  );
}

/** What gestures do to the state. */
function gesturesOf(store: Store): ConstructorParameters<typeof Canvas>[3] {
  return {
    onNode: (id, add) => store.change((state) => (add ? toggleNode : selectNode)(state, id)),
    onEdge: (key) => store.change((state) => selectEdge(state, key)),
    onBackground: () => {
      if (store.menu.peek()) store.menu.value = null;
      else store.change(clear);
    },
    onOpen: (id) => store.open(id),
    onBox: (ids) =>
      store.change((state) => selectNodes(state, [...new Set([...state.selectedNodes, ...ids])])),
    onMove: (places) => store.change((state) => pin(state, places)),
    onMenu: (id, at) => {
      store.menu.value = { id, ...at };
    },
    onHover: () => {},
    onCamera: (camera) => store.look(camera),
  };
}
