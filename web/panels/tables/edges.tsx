import type { Edge } from '../../../src/core/model.js';
import { sentenceOf } from '../../../src/core/reads.js';
import { labelOf } from '../../catalogue.js';
import { BASES, selectEdge } from '../../state.js';
import { TEXTS } from '../../texts.js';
import type { PanelProps } from '../panel.js';
import { DataTable } from './data-table.js';
import { type Column, placesSaid } from './rows.js';

/** The edges that are shown, in step with the canvas. */
export function EdgesTable({ store, view }: PanelProps) {
  const { atlas, shown, state } = store;
  const { selectedEdge } = state.value;
  const value = ({ attributes }: Edge) => (attributes.value === undefined ? '' : String(attributes.value));
  const rows = atlas.records.edges.filter(({ key }) => shown.value.edges.has(key));
  const columns: Column<Edge>[] = [
    { id: 'source', label: TEXTS.source, of: ({ source }) => labelOf(atlas, source) },
    {
      id: 'relation',
      label: TEXTS.relation,
      of: ({ relation }) => atlas.relations.get(relation)?.label ?? relation,
    },
    { id: 'target', label: TEXTS.target, of: ({ target }) => labelOf(atlas, target) },
    { id: 'basis', label: TEXTS.basisOfEdge, of: ({ basis }) => BASES.indexOf(basis) },
    ...(rows.some(value) ? [{ id: 'value', label: TEXTS.value, of: value }] : []),
    {
      id: 'places',
      label: TEXTS.place,
      of: ({ evidence }) => placesSaid(evidence),
    },
    { id: 'note', label: TEXTS.note, of: ({ note }) => note ?? '' },
  ];
  return (
    <DataTable
      store={store}
      label={TEXTS.drawers.edges}
      rows={rows}
      columns={columns}
      textOf={(edge) => [sentenceOf(atlas, edge), edge.basis, value(edge), edge.note ?? ''].join(' ')}
      keyOf={({ key }) => key}
      nameOf={(edge) => sentenceOf(atlas, edge)}
      chosen={selectedEdge === null ? [] : [selectedEdge]}
      choose={({ key, source, target }) => {
        store.change((before) => selectEdge(before, key));
        view.fly([source, target]);
      }}
      show={({ basis }, { id }) =>
        id === 'basis' ? (
          <>
            <span class={`line ${basis}`} aria-hidden="true" /> {basis}
          </>
        ) : undefined
      }
    />
  );
}
