import { useSignal, useSignalEffect } from '@preact/signals';
import type { Edge, Node, Value } from '../../src/core/model.js';
import type { NodeAnswer } from '../answers.js';
import { edgeGroups, labelOf, sentenceOf } from '../catalogue.js';
import { ask, NO_QUERY, selectEdge, selectNode, theNode } from '../state.js';
import type { Store } from '../store.js';
import { TEXTS } from '../texts.js';
import { Evidence } from './evidence.js';
import type { PanelProps } from './panel.js';
import { Swatch } from './swatch.js';

/** All that is known of what is selected. */
export function Details({ store, view }: PanelProps) {
  const state = store.state.value;
  const { fly } = view;
  const node = store.atlas.nodes.get(theNode(state) ?? '');
  const edge = store.atlas.edges.get(state.selectedEdge ?? '');
  return (
    <>
      {node && <NodeDetails key={node.id} store={store} node={node} fly={fly} />}
      {edge && <EdgeDetails store={store} edge={edge} fly={fly} />}
      {!node && !edge && <p class="quiet">{TEXTS.nothingSelected}</p>}
    </>
  );
}

function NodeDetails({ store, node, fly }: { store: Store; node: Node; fly(ids: string[]): void }) {
  const kind = store.atlas.kinds.get(node.kind);
  const query = store.state.value.query ?? NO_QUERY;
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
      <Attributes of={node} />
      <p>
        <button
          type="button"
          onClick={() =>
            store.change((state) =>
              ask(state, { ...query, from: [node.id], to: query.to.length > 0 ? query.to : ['role:remedy'] }),
            )
          }
        >
          {TEXTS.fromHere}
        </button>{' '}
        <button
          type="button"
          onClick={() =>
            store.change((state) =>
              ask(state, {
                ...query,
                to: [node.id],
                from: query.from.length > 0 ? query.from : ['kind:barrier'],
              }),
            )
          }
        >
          {TEXTS.toHere}
        </button>
      </p>
      <h3>{TEXTS.evidence}</h3>
      <Evidence pieces={node.evidence} />
      <h3>{TEXTS.edgesOf}</h3>
      {edgeGroups(store.atlas, node.id).map(({ reads, edges }) => (
        <div key={reads}>
          <h4>{reads}</h4>
          <ul>
            {edges.map(({ edge, other }) => (
              <li key={edge.key}>
                <button type="button" class="link" onClick={() => go(store, other, fly)}>
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

function go(store: Store, id: string, fly: (ids: string[]) => void): void {
  store.change((state) => selectNode(state, id));
  fly([id]);
}

function EdgeDetails({ store, edge, fly }: { store: Store; edge: Edge; fly(ids: string[]): void }) {
  return (
    <article aria-label={sentenceOf(store.atlas, edge)}>
      <h2>{sentenceOf(store.atlas, edge)}.</h2>
      <p>
        <span class={`line ${edge.basis}`} aria-hidden="true" /> {TEXTS.basis[edge.basis]}
      </p>
      {edge.note && <p class="note">{edge.note}</p>}
      <Attributes of={edge} />
      <p>
        {[edge.source, edge.target].map((id) => (
          <button key={id} type="button" class="link" onClick={() => go(store, id, fly)}>
            {labelOf(store.atlas, id)}
          </button>
        ))}
      </p>
      <h3>{TEXTS.evidence}</h3>
      <Evidence pieces={edge.evidence} />
    </article>
  );
}

function Attributes({ of }: { of: Node | Edge }) {
  const entries = Object.entries(of.attributes);
  if (entries.length === 0) return null;
  return (
    <dl>
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{name.replaceAll('_', ' ')}</dt>
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
