import { effect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Canvas, type Doings, type Scene } from './canvas.js';
import { Caption } from './panels/caption.js';
import { LayoutProgress } from './panels/layout-progress.js';
import { Menu } from './panels/menu.js';
import type { PanelProps } from './panels/panel.js';
import { ScopeBar } from './panels/scope-bar.js';
import { clear, pin, selectEdge, selectNode, selectNodes, toggleNode } from './state.js';
import type { Store } from './store.js';
import { TEXTS } from './texts.js';

/** Where the graph is drawn. The state reaches the canvas here and nowhere else. */
export function Stage({ store, view, onReady }: PanelProps & { onReady(canvas: Canvas): void }) {
  const place = useRef<HTMLDivElement>(null);
  // Before the page is first painted, so that the first frame already shows the graph.
  useLayoutEffect(() => {
    const canvas = new Canvas(place.current as HTMLElement, store.atlas, sceneOf(store), doingsOf(store));
    onReady(canvas);
    const ends = driving(canvas, store).map((push) => effect(push));
    return () => {
      for (const end of ends) end();
    };
  }, []);
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

const sceneOf = (store: Store): Scene => ({
  ground: store.ground.value,
  shown: store.shown.value,
  places: store.spots.value,
  sizes: store.measures.sizes.value,
  colours: store.measures.colours.value,
});

/** What brings the state to the canvas; each runs again when the part of the state changes that it reads. */
function driving(canvas: Canvas, store: Store): (() => void)[] {
  return [
    () => canvas.recolour(store.ground.value),
    () => canvas.resize(store.measures.sizes.value),
    () => canvas.tint(store.measures.colours.value),
    () => canvas.place(store.spots.value),
    () => canvas.pin(store.pinned.value.map(({ id }) => id)),
    () => canvas.show(store.shown.value),
    () => canvas.select(store.marked.value),
    () => canvas.light(store.lit.value),
    () => canvas.read({ step: store.stepEdges.value.map(({ key }) => key), told: readings(store) }),
    () => {
      const path = store.alonePath.value ?? store.chosen.value;
      if (!path || store.restored) return;
      canvas.place(store.spots.peek());
      canvas.fly(path.nodes);
    },
    () => {
      if (store.scope.value.focus.length > 0 && !store.restored) canvas.fly([]);
    },
    () => {
      const { camera } = store.state.value;
      if (store.restored) canvas.look(camera);
    },
  ];
}

/** How the edges of a path read that is shown alone. */
function readings({ alonePath, shown, atlas }: Store): Map<string, string> {
  if (!alonePath.value) return new Map();
  const edges = [...shown.value.edges].flatMap((key) => atlas.edges.get(key) ?? []);
  return new Map(edges.map(({ key, relation }) => [key, atlas.relations.get(relation)?.label ?? relation]));
}

/** What gestures do to the state. */
function doingsOf(store: Store): Doings {
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
