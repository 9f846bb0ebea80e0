import type { ComponentChildren } from 'preact';
import { readLocator } from '../../src/core/locator.js';
import { sentenceOf } from '../../src/core/reads.js';
import { labelOf } from '../catalogue.js';
import { type Common, sharedBy } from '../shared.js';
import { selectEdge, toggleNode } from '../state.js';
import { TEXTS } from '../texts.js';
import { Actions } from './actions.js';
import type { PanelProps } from './panel.js';
import { Swatch } from './swatch.js';

const MOST = 30;

/** Several nodes, and what they share. */
export function Selection({ store, view, ids }: PanelProps & { ids: readonly string[] }) {
  const { atlas } = store;
  const { neighbours, relations, places, edges } = sharedBy(atlas, ids, store.left.value);
  const count = (by: number) => (ids.length > 2 ? <small> {TEXTS.sharedBy(by, ids.length)}</small> : null);
  return (
    <article aria-label={TEXTS.selectedNodes(ids.length)}>
      <h2>{TEXTS.selectedNodes(ids.length)}</h2>
      <ul class="plain">
        {ids.slice(0, MOST).map((id) => (
          <li key={id}>
            <Swatch kind={atlas.kinds.get(atlas.nodes.get(id)?.kind ?? '')} />{' '}
            <button type="button" class="link" onClick={() => store.reach(id)}>
              {labelOf(atlas, id)}
            </button>{' '}
            <button
              type="button"
              class="small"
              aria-label={TEXTS.letGo(labelOf(atlas, id))}
              onClick={() => store.change((state) => toggleNode(state, id))}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <Actions store={store} view={view} ids={ids} />
      <List title={TEXTS.sharedNeighbours} items={neighbours}>
        {({ id, by }) => (
          <>
            <button type="button" class="link" onClick={() => store.reach(id)}>
              {labelOf(atlas, id)}
            </button>
            {count(by)}
          </>
        )}
      </List>
      <List title={TEXTS.sharedRelations} items={relations}>
        {({ id, by }) => (
          <>
            {id}
            {count(by)}
          </>
        )}
      </List>
      <List title={TEXTS.sharedPlaces} items={places}>
        {({ id, by }) => (
          <>
            {readLocator(id)}
            {count(by)}
          </>
        )}
      </List>
      <h3>{TEXTS.edgesBetween}</h3>
      {edges.length === 0 && <p class="quiet">{TEXTS.none}</p>}
      <ul>
        {edges.slice(0, MOST).map((edge) => (
          <li key={edge.key}>
            <button
              type="button"
              class="link"
              onClick={() => store.change((state) => selectEdge(state, edge.key))}
            >
              {sentenceOf(atlas, edge)}
            </button>
          </li>
        ))}
      </ul>
    </article>
  );
}

function List({
  title,
  items,
  children,
}: {
  title: string;
  items: Common[];
  children(item: Common): ComponentChildren;
}) {
  return (
    <>
      <h3>
        {title} <small>{items.length}</small>
      </h3>
      {items.length === 0 && <p class="quiet">{TEXTS.none}</p>}
      <ul>
        {items.slice(0, MOST).map((item) => (
          <li key={item.id}>{children(item)}</li>
        ))}
      </ul>
      {items.length > MOST && <p class="quiet">{TEXTS.andMore(items.length - MOST)}</p>}
    </>
  );
}
