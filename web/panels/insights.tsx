import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Fault, Finding, ReportAnswer } from '../answers.js';
import { showFinding } from '../insight.js';
import { selectEdge } from '../state.js';
import { TEXTS } from '../texts.js';
import type { PanelProps } from './panel.js';

/** What the graph makes visible about the paper, computed when opened, each with the question behind it. */
export function Insights({ store, view }: PanelProps) {
  const report = useSignal<ReportAnswer | null>(null);
  useEffect(() => {
    store.engine.ask<ReportAnswer>('report', {}).then(
      (answer) => {
        report.value = answer;
      },
      (fault: Fault) => store.tell(fault),
    );
  }, []);
  const findings = report.value?.findings;
  return (
    <div class="insights">
      <h2>{TEXTS.insights}</h2>
      <p class="quiet">{TEXTS.insightsHow}</p>
      {findings === undefined && <p class="quiet">{TEXTS.wait}</p>}
      {findings && (
        <ul aria-label={TEXTS.insights}>
          {findings.map(({ id, title, items }) => (
            <li key={id}>
              <a href={`#finding-${id}`} onClick={goTo}>
                {title}
              </a>{' '}
              <small>{items.length}</small>
            </li>
          ))}
        </ul>
      )}
      {findings?.map((finding) => (
        <FindingOf key={finding.id} store={store} view={view} finding={finding} />
      ))}
    </div>
  );
}

/** To a part of this page: the address of the page is the state's, so a link may not change it. */
function goTo(event: MouseEvent): void {
  event.preventDefault();
  const { hash } = event.currentTarget as HTMLAnchorElement;
  const heading = document.getElementById(hash.slice(1));
  heading?.scrollIntoView();
  heading?.focus();
}

function FindingOf({ store, view, finding }: PanelProps & { finding: Finding }) {
  const { id, title, explains, items, command } = finding;
  const show = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    store.change((state) => showFinding(state, finding, store.atlas));
  };
  const go = (item: string) => {
    const edge = store.atlas.edges.get(item);
    if (edge) store.change((state) => selectEdge(state, item));
    else store.reach(item);
    view.fly(edge ? [edge.source, edge.target] : [item]);
  };
  return (
    <section aria-labelledby={`finding-${id}`}>
      <h3 id={`finding-${id}`} tabIndex={-1}>
        {title} <small>{items.length}</small>
      </h3>
      <p class="quiet">{explains}</p>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" class="link" onClick={() => go(item.id)}>
              {item.label}
            </button>
            {item.detail && <small> {item.detail}</small>}
          </li>
        ))}
      </ul>
      <p>
        <a href={store.linkTo((state) => showFinding(state, finding, store.atlas))} onClick={show}>
          {TEXTS.showQuestion}
        </a>{' '}
        <code>{command}</code>
      </p>
    </section>
  );
}
