import { useSignal, useSignalEffect } from '@preact/signals';
import type { AttributeType, Edge, Node, Value } from '../../src/core/model.js';
import { sentenceOf } from '../../src/core/reads.js';
import type { NodeAnswer } from '../answers.js';
import { edgeGroups, labelOf } from '../catalogue.js';
import { selectEdge, theNode, toggleNode } from '../state.js';
import type { Store } from '../store.js';
import { TEXTS } from '../texts.js';
import type { View } from '../view.js';
import { Actions } from './actions.js';
import { Evidence, PaperLink } from './evidence.js';
import type { PanelProps } from './panel.js';
import { Selection } from './selection.js';
import { Swatch } from './swatch.js';
import { Tour } from './tour.js';

/** All that is known of what is selected. */
export function Details({ store, view }: PanelProps) {
  const state = store.state.value;
  const { selectedNodes } = state;
  const node = store.atlas.nodes.get(theNode(state) ?? '');
  const edge = store.atlas.edges.get(state.selectedEdge ?? '');
  return (
    <>
      {node && <NodeDetails key={node.id} store={store} view={view} node={node} />}
      {edge && <EdgeDetails store={store} view={view} edge={edge} />}
      {selectedNodes.length > 1 && <Selection store={store} view={view} ids={selectedNodes} />}
      {selectedNodes.length === 0 && !edge && (
        <>
          <p class="quiet">{TEXTS.nothingSelected}</p>
          <Tour store={store} view={view} />
        </>
      )}
    </>
  );
}

function NodeDetails({ store, view, node }: PanelProps & { node: Node }) {
  const kind = store.atlas.kinds.get(node.kind);
  return (
    <article aria-label={node.label}>
      <h2>
        {kind && <Swatch kind={kind} />} {node.label}
      </h2>
      <p class="quiet">
        {kind?.label} · <code>{node.id}</code>
      </p>
      {node.summary && <p>{node.summary}</p>}
      {node.note && <p class="note">{node.note}</p>}
      {node.aliases.length > 0 && (
        <p>
          {TEXTS.alsoCalled}: {node.aliases.join('; ')}
        </p>
      )}
      <Attributes of={node} types={kind?.attributes ?? []} />
      <Actions store={store} view={view} ids={[node.id]} />
      <h3>{TEXTS.evidence}</h3>
      <Evidence store={store} pieces={node.evidence} />
      <PaperLink paper={store.atlas.records.paper} />
      <h3>{TEXTS.edgesOf}</h3>
      {edgeGroups(store.atlas, node.id).map(({ reads, edges }) => (
        <div key={reads}>
          <h4>{reads}</h4>
          <ul>
            {edges.map(({ edge, other }) => (
              <li key={edge.key}>
                <button type="button" class="link" onClick={(event) => go(store, view, other, event)}>
                  {labelOf(store.atlas, other)}
                </button>{' '}
                <button
                  type="button"
                  class="basis"
                  aria-label={`${edge.basis}: ${sentenceOf(store.atlas, edge)}`}
                  onClick={() => store.change((state) => selectEdge(state, edge.key))}
                >
                  <span class={`line ${edge.basis}`} /> {shownValue(edge)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Ranks store={store} id={node.id} />
    </article>
  );
}

const shownValue = (edge: Edge) =>
  edge.attributes.value === undefined ? edge.evidence.length : String(edge.attributes.value);

/** Goes to a node; with Shift, Ctrl or Cmd it joins the selection. */
function go(store: Store, view: View, id: string, event: MouseEvent): void {
  if (event.shiftKey || event.ctrlKey || event.metaKey) store.change((state) => toggleNode(state, id));
  else store.reach(id);
  view.fly([id]);
}

function EdgeDetails({ store, view, edge }: PanelProps & { edge: Edge }) {
  const relation = store.atlas.relations.get(edge.relation);
  return (
    <article aria-label={sentenceOf(store.atlas, edge)}>
      <h2>{sentenceOf(store.atlas, edge)}.</h2>
      <p>
        <span class={`line ${edge.basis}`} aria-hidden="true" /> {TEXTS.basis[edge.basis]}
      </p>
      {relation && <p class="quiet">{relation.explains}</p>}
      {edge.note && <p class="note">{edge.note}</p>}
      <Attributes of={edge} types={relation?.attributes ?? []} />
      <p>
        {[edge.source, edge.target].map((id) => (
          <button key={id} type="button" class="link" onClick={(event) => go(store, view, id, event)}>
            {labelOf(store.atlas, id)}
          </button>
        ))}
      </p>
      <h3>{TEXTS.evidence}</h3>
      <Evidence store={store} pieces={edge.evidence} />
      <PaperLink paper={store.atlas.records.paper} />
    </article>
  );
}

function Attributes({ of, types }: { of: Node | Edge; types: readonly AttributeType[] }) {
  const entries = Object.entries(of.attributes);
  if (entries.length === 0) return null;
  return (
    <dl>
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{types.find((type) => type.name === name)?.label ?? name.replaceAll('_', ' ')}</dt>
          <dd>
            {name === 'doi' ? (
              <a href={`https://doi.org/${encodeURI(String(value))}`} rel="noreferrer">
                {String(value)}
              </a>
            ) : (
              text(value)
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const text = (value: Value) => (Array.isArray(value) ? value.join('; ') : String(value));

function Ranks({ store, id }: { store: Store; id: string }) {
  const ranks = useSignal<NodeAnswer['ranks']>([]);
  useSignalEffect(() => {
    const filter = store.filter.value;
    if (!store.shown.value.nodes.has(id)) return;
    store.engine.ask<NodeAnswer>('node', { id, ...filter }).then(
      (answer) => {
        ranks.value = answer.ranks;
      },
      (fault) => store.tell(fault),
    );
  });
  return (
    <details>
      <summary>{TEXTS.ranks}</summary>
      <table>
        <tbody>
          {ranks.value.map((each) => (
            <tr key={each.metric}>
              <th scope="row">{each.label}</th>
              <td>
                {each.rank} of {each.of}
              </td>
              <td>{Number(each.value.toPrecision(3))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
