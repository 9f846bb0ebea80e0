import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Canvas } from './canvas.js';
import { clear, type Layout, selectEdge, selectNode } from './state.js';
import type { Store } from './store.js';
import { TEXTS } from './texts.js';

/** Where the graph is drawn. The state reaches the canvas here and nowhere else. */
export function Stage({ store, onReady }: { store: Store; onReady(canvas: Canvas): void }) {
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas | null>(null);
  const { nodes, edges } = store.atlas.records;

  useEffect(() => {
    const drawing = new Canvas(place.current as HTMLElement, store.atlas, {
      onNode: (id, open) => {
        store.change((state) => selectNode(state, id));
        if (open) drawing.fly([id, ...store.atlas.neighbours(id)]);
      },
      onEdge: (key) => store.change((state) => selectEdge(state, key)),
      onBackground: () => store.change(clear),
    });
    canvas.current = drawing;
    onReady(drawing);
  }, []);
  useSignalEffect(() => canvas.current?.recolour(store.dark.value));
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
  useSignalEffect(() => {
    const { selectedNodes, selectedEdge } = store.state.value;
    canvas.current?.select(selectedEdge === null ? selectedNodes : [selectedEdge]);
  });
  useSignalEffect(() => canvas.current?.light(store.pointed.value ?? store.chosenPath.value));
  useSignalEffect(() => {
    if (store.chosenPath.value) canvas.current?.fly([...store.chosenPath.value.nodes]);
  });

  return <div ref={place} class="canvas" role="img" aria-label={TEXTS.canvas(nodes.length, edges.length)} />;
}
