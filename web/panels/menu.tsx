import { useLayoutEffect, useRef } from 'preact/hooks';
import { actionsOn } from '../actions.js';
import { labelOf } from '../catalogue.js';
import { toggleNode } from '../state.js';
import { TEXTS } from '../texts.js';
import type { PanelProps } from './panel.js';

const ROOM = { width: 230, height: 290 };

/** The menu of a node, by right click or a long press; arrows, Enter and Esc as in any menu. */
export function Menu({ store, view }: PanelProps) {
  const list = useRef<HTMLDivElement>(null);
  const open = store.menu.value;
  // Before it is seen: who types at once types into it.
  useLayoutEffect(() => list.current?.querySelector('button')?.focus(), [open]);
  if (!open) return null;
  const close = () => {
    store.menu.value = null;
  };
  const { selectedNodes } = store.state.value;
  const ids = selectedNodes.includes(open.id) ? selectedNodes : [open.id];
  const items = [
    { id: 'select', label: TEXTS.showDetails, run: () => store.reach(open.id) },
    {
      id: 'add',
      label: selectedNodes.includes(open.id) ? TEXTS.takeOut : TEXTS.addTo,
      run: () => store.change((state) => toggleNode(state, open.id)),
    },
    ...actionsOn(store, view, ids),
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) buttons[(at + step + buttons.length) % buttons.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const stage = list.current?.parentElement;
  const place = {
    left: `${Math.max(0, Math.min(open.x, (stage?.clientWidth ?? innerWidth) - ROOM.width))}px`,
    top: `${Math.max(0, Math.min(open.y, (stage?.clientHeight ?? innerHeight) - ROOM.height))}px`,
  };
  return (
    <div
      ref={list}
      class="menu"
      role="menu"
      aria-label={labelOf(store.atlas, open.id)}
      style={place}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocusOut={(event) => !list.current?.contains(event.relatedTarget as Element | null) && close()}
    >
      <p aria-hidden="true">
        {ids.length > 1 ? TEXTS.selectedNodes(ids.length) : labelOf(store.atlas, open.id)}
      </p>
      {items.map(({ id, label, run }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          onClick={() => {
            close();
            run();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
