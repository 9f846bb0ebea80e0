import type { Node } from '../../../src/core/model.js';
import { TEXTS } from '../../texts.js';
import type { PanelProps } from '../panel.js';
import { Swatch } from '../swatch.js';
import { DataTable } from './data-table.js';
import { type Column, placesSaid } from './rows.js';

/** The nodes that are shown, in step with the canvas. */
export function NodesTable({ store, view }: PanelProps) {
  const { atlas, shown, measures, state } = store;
  const { kinds, around } = atlas;
  const { size, colour, selectedNodes } = state.value;
  const measured = measures.size.value;
  const communities = colour === 'community' ? measures.colour.value : null;
  const columns: Column<Node>[] = [
    { id: 'label', label: TEXTS.label, of: ({ label }) => label },
    { id: 'kind', label: TEXTS.kind, of: ({ kind }) => kinds.get(kind)?.label ?? kind },
    {
      id: 'edges',
      label: TEXTS.edgeCount,
      of: ({ id }) => (around.get(id) ?? []).filter(({ key }) => shown.value.edges.has(key)).length,
    },
    { id: 'metric', label: TEXTS.sizesOf[size], of: ({ id }) => rounded(measured.get(id) ?? 0) },
    ...(communities
      ? [{ id: 'group', label: TEXTS.coloursOf.community, of: ({ id }: Node) => communities.get(id) ?? 0 }]
      : []),
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
      label={TEXTS.drawers.nodes}
      rows={atlas.records.nodes.filter(({ id }) => shown.value.nodes.has(id))}
      columns={columns}
      textOf={({ label, aliases, kind, note = '' }) =>
        [label, ...aliases, kinds.get(kind)?.label, note].join(' ')
      }
      keyOf={({ id }) => id}
      nameOf={({ label }) => label}
      chosen={selectedNodes}
      choose={({ id }, add) => {
        store.reach(id, add);
        view.fly([id]);
      }}
      show={(node, { id }) => {
        const kind = kinds.get(node.kind);
        return id === 'kind' && kind ? (
          <>
            <Swatch kind={kind} /> {kind.label}
          </>
        ) : undefined;
      }}
    />
  );
}

const rounded = (value: number) => Number(value.toPrecision(3));
