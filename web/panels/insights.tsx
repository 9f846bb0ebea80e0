import { useSignal } from '@preact/signals';
import type { Fault, ReportAnswer } from '../answers.js';
import { ask, NO_QUERY, type Query, selectEdge, selectNode } from '../state.js';
import type { Store } from '../store.js';
import { TEXTS } from '../texts.js';

/** What the graph makes visible about the paper, computed when opened. */
export function Insights({ store, fly }: { store: Store; fly(ids: string[]): void }) {
  const findings = useSignal<ReportAnswer['findings']>([]);
  const load = async () => {
    if (findings.value.length > 0) return;
    try {
      findings.value = (await store.engine.ask<ReportAnswer>('report', {})).findings;
    } catch (fault) {
      store.tell(fault as Fault);
    }
  };
  const go = (id: string) => {
    const isNode = store.atlas.nodes.has(id);
    store.change((state) => (isNode ? selectNode(state, id) : selectEdge(state, id)));
    if (isNode) fly([id]);
  };
  return (
    <details class="insights" onToggle={(event) => event.currentTarget.open && load()}>
      <summary>{TEXTS.insights}</summary>
      {findings.value.map((finding) => (
        <section key={finding.id} aria-label={finding.title}>
          <h3>
            {finding.title} <small>{finding.items.length}</small>
          </h3>
          <p class="quiet">{finding.explains}</p>
          <ul>
            {finding.items.map((item) => (
              <li key={item.id}>
                <button type="button" class="link" onClick={() => go(item.id)}>
                  {item.label}
                </button>
                {item.detail && <small> {item.detail}</small>}
              </li>
            ))}
          </ul>
          {finding.query.operation === 'coverage' && (
            <button
              type="button"
              onClick={() =>
                store.change((state) =>
                  ask(state, { ...NO_QUERY, ...(finding.query.input as Partial<Query>) }, 'matrix'),
                )
              }
            >
              {TEXTS.compare}
            </button>
          )}
          <p class="quiet">
            <code>{finding.command}</code>
          </p>
        </section>
      ))}
    </details>
  );
}
