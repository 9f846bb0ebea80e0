import { ask, focusOn, hideNodes, isPinned, NO_QUERY, pin, type State, selectNodes, unpin } from './state.js';
import type { Store } from './store.js';
import { TEXTS } from './texts.js';
import type { View } from './view.js';

/** Something that can be done with nodes: in the details, in the menu of a node and by a key. */
export interface Action {
  id: string;
  label: string;
  key?: string;
  run(): void;
}

/** What can be done with these nodes now. */
export function actionsOn(store: Store, view: View, ids: readonly string[]): Action[] {
  const state = store.state.value;
  const query = state.query ?? NO_QUERY;
  const change = (transition: (state: State) => State) => () => store.change(transition);
  const allPinned = ids.every((id) => isPinned(state, id));
  const only = ids.length === 1 ? (ids[0] as string) : null;
  const grows = only !== null && store.atlas.isLarge;
  return [
    ...(grows ? [{ id: 'grow', label: TEXTS.bringIn, run: () => store.bringInAround(only) }] : []),
    { id: 'focus', label: TEXTS.focus, key: 'f', run: change((now) => focusOn(now, ids)) },
    { id: 'hide', label: TEXTS.hide, key: 'h', run: change((now) => hideNodes(selectNodes(now, []), ids)) },
    {
      id: 'pin',
      label: allPinned ? TEXTS.unpin : TEXTS.pin,
      key: 'p',
      run: change((now) => (allPinned ? unpin(now, ids) : pin(now, view.placesOf(ids)))),
    },
    {
      id: 'from',
      label: TEXTS.fromHere,
      run: change((now) =>
        ask(now, { ...query, from: ids, to: query.to.length > 0 ? query.to : store.usualEnds.to }),
      ),
    },
    {
      id: 'to',
      label: TEXTS.toHere,
      run: change((now) =>
        ask(now, { ...query, to: ids, from: query.from.length > 0 ? query.from : store.usualEnds.from }),
      ),
    },
    ...(ids.length === 2
      ? [
          {
            id: 'between',
            label: TEXTS.betweenThem,
            run: change((now) =>
              ask(now, { ...query, from: ids.slice(0, 1), to: ids.slice(1), routes: 'any' }),
            ),
          },
        ]
      : []),
  ];
}
