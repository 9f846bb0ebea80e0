import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ReportAnswer } from '../answers.js';
import { ask, NO_QUERY, type Query, selectEdge, selectNode } from '../state.js';
import { TEXTS } from '../texts.js';
import type { PanelProps } from './panel.js';

/** What the graph makes visible about the paper, computed when opened. */
export function Insights({ store, view }: PanelProps) {
  const findings = useSignal<ReportAnswer['findings']>([]);
  useEffect(() => {
    store.engine.ask<ReportAnswer>('report', {}).then((answer) => {
      findings.value = answer.findings;
    }, store.tell);
  }, []);
  const go = (id: string) => {
    const isNode = store.atlas.nodes.has(id);
    store.change((state) => (isNode ? selectNode(state, id) : selectEdge(state, id)));
    if (isNode) view.fly([id]);
  };
  return (
    <div class="insights">
      <p class="quiet">{TEXTS.insights}</p>
      {findings.value.map((finding) => (
        <section key={finding.id} aria-label={finding.title}>
          <h2>
            {finding.title} <small>{finding.items.length}</small>
          </h2>
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
    </div>
  );
}
