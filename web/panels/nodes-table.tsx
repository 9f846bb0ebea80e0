import { useSignal } from '@preact/signals';
import type { Node } from '../../src/core/model.js';
import { selectNode } from '../state.js';
import { TEXTS } from '../texts.js';
import type { PanelProps } from './panel.js';

type Sort = 'label' | 'kind' | 'edges';

/** The nodes that are shown, as a table in step with the canvas. */
export function NodesTable({ store, view }: PanelProps) {
  const sort = useSignal<Sort>('label');
  const count = (node: Node) =>
    (store.atlas.around.get(node.id) ?? []).filter((edge) => store.shown.value.edges.has(edge.key)).length;
  const rows = store.atlas.records.nodes
    .filter((node) => store.shown.value.nodes.has(node.id))
    .map((node) => ({ node, edges: count(node) }));
  rows.sort((a, b) =>
    sort.value === 'edges' ? b.edges - a.edges : a.node[sort.value].localeCompare(b.node[sort.value]),
  );
  const heading = (by: Sort, text: string) => (
    <th scope="col" aria-sort={sort.value === by ? (by === 'edges' ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        class="link"
        onClick={() => {
          sort.value = by;
        }}
      >
        {text}
      </button>
    </th>
  );
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            {heading('label', TEXTS.label)}
            {heading('kind', TEXTS.kind)}
            {heading('edges', TEXTS.edgeCount)}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ node, edges }) => (
            <tr key={node.id} class={store.state.value.selectedNodes.includes(node.id) ? 'chosen' : ''}>
              <th scope="row">
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    store.change((state) => selectNode(state, node.id));
                    view.fly([node.id]);
                  }}
                >
                  {node.label}
                </button>
              </th>
              <td>{store.atlas.kinds.get(node.kind)?.label}</td>
              <td>{edges}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
