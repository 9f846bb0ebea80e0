import { BASES, hideKinds, isFiltered, showAll, toggleBasis, toggleKind, toggleRelation } from '../state.js';
import { TEXTS } from '../texts.js';
import { ColourKey } from './colour-key.js';
import type { PanelProps } from './panel.js';
import { Swatch } from './swatch.js';

/** What colours, shapes and lines mean, with counts; a click filters. */
export function Legend({ store, view }: PanelProps) {
  const { atlas, state, shown } = store;
  const { nodes, edges } = atlas.records;
  const { hiddenKinds, hiddenRelations, bases } = state.value;
  const kinds = [...atlas.kinds.values()].filter((kind) => atlas.nodesOfKind.has(kind.id));
  const relations = [...atlas.relations.values()].filter((relation) =>
    atlas.edgesOfRelation.has(relation.id),
  );
  const others = (kind: string) => kinds.map(({ id }) => id).filter((id) => id !== kind);
  return (
    <section aria-labelledby="legend-title">
      <h2 id="legend-title">{TEXTS.legend}</h2>
      <p role="status">
        {TEXTS.shown(shown.value.nodes.size, nodes.length, shown.value.edges.size, edges.length)}
      </p>
      <ColourKey store={store} view={view} />
      <button type="button" disabled={!isFiltered(state.value)} onClick={() => store.change(showAll)}>
        {TEXTS.showAll}
      </button>
      <fieldset>
        <legend>{TEXTS.kinds}</legend>
        {kinds.map((kind) => (
          <div key={kind.id} class="entry">
            <label title={kind.explains}>
              <input
                type="checkbox"
                checked={!hiddenKinds.includes(kind.id)}
                onChange={() => store.change((state) => toggleKind(state, kind.id))}
              />
              <Swatch kind={kind} plain={state.value.colour !== 'kind'} /> {kind.plural}{' '}
              <small>{atlas.nodesOfKind.get(kind.id)?.length}</small>
            </label>
            <button
              type="button"
              class="only"
              aria-label={TEXTS.only(kind.plural)}
              onClick={() => store.change((state) => hideKinds(state, others(kind.id)))}
            >
              {TEXTS.onlyShort}
            </button>
          </div>
        ))}
      </fieldset>
      <fieldset>
        <legend>{TEXTS.bases}</legend>
        {BASES.map((basis) => (
          <label key={basis} title={TEXTS.basis[basis]}>
            <input
              type="checkbox"
              checked={bases.includes(basis)}
              onClick={(event) => bases.length === 1 && bases.includes(basis) && event.preventDefault()}
              onChange={() => store.change((state) => toggleBasis(state, basis))}
            />
            <span class={`line ${basis}`} aria-hidden="true" /> {basis}{' '}
            <small>{edges.filter((edge) => edge.basis === basis).length}</small>
          </label>
        ))}
      </fieldset>
      <details>
        <summary>{TEXTS.relations}</summary>
        <fieldset>
          <legend class="hidden">{TEXTS.relations}</legend>
          {relations.map((relation) => (
            <label key={relation.id} title={relation.explains}>
              <input
                type="checkbox"
                checked={!hiddenRelations.includes(relation.id)}
                onChange={() => store.change((state) => toggleRelation(state, relation.id))}
              />
              {relation.label} <small>{atlas.edgesOfRelation.get(relation.id)?.length}</small>
            </label>
          ))}
        </fieldset>
      </details>
    </section>
  );
}
