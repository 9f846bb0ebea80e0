import type { FunctionComponent } from 'preact';
import { Later } from './panels/later.js';
import { lazily } from './panels/lazy.js';
import type { PanelProps } from './panels/panel.js';
import { Tabs } from './panels/tabs.js';
import { keepInSight } from './scroll.js';
import { type Drawer, openDrawer, openPanel, openSide, type Panel, type Side, setTall } from './state.js';
import { TEXTS } from './texts.js';

/**
 * What stands in which region, loaded and shown when the graph is already drawn: a new panel is a line here, a name in `state/page.ts` and one in the texts.
 */
const LEFT: Readonly<Record<Side, readonly FunctionComponent<PanelProps>[]>> = {
  settings: [
    lazily(async () => (await import('./panels/legend.js')).Legend),
    lazily(async () => (await import('./panels/appearance.js')).Appearance),
    lazily(async () => (await import('./panels/take-away.js')).TakeAway),
  ],
  text: [lazily(async () => (await import('./panels/reading/reading.js')).Reading)],
};

const RIGHT: Readonly<Record<Panel, FunctionComponent<PanelProps>>> = {
  details: lazily(async () => (await import('./panels/details.js')).Details),
  paths: lazily(async () => (await import('./panels/paths/paths.js')).Paths),
  insights: lazily(async () => (await import('./panels/insights.js')).Insights),
};

const BOTTOM: Readonly<Record<Exclude<Drawer, 'none'>, FunctionComponent<PanelProps>>> = {
  nodes: lazily(async () => (await import('./panels/tables/nodes.js')).NodesTable),
  edges: lazily(async () => (await import('./panels/tables/edges.js')).EdgesTable),
  matrix: lazily(async () => (await import('./panels/tables/matrix.js')).Matrix),
};

/** Legend, filters, appearance and files; or the text of the paper. */
export function Left(props: PanelProps) {
  const { side } = props.store.state.value;
  return (
    <aside class={`left side-${side}`} aria-label={TEXTS.settings}>
      <Later>
        <Tabs
          label={TEXTS.settings}
          names={TEXTS.sides}
          chosen={side}
          choose={(next) => props.store.change((state) => openSide(state, next))}
        >
          {LEFT[side].map((Part, at) => (
            <Part key={`${side} ${at}`} {...props} />
          ))}
        </Tabs>
      </Later>
    </aside>
  );
}

/** What is selected and what is asked, as tabs. */
export function Right(props: PanelProps) {
  const { panel } = props.store.state.value;
  const Chosen = RIGHT[panel];
  return (
    <aside class="right" aria-label={TEXTS.answers}>
      <Later>
        <Tabs
          label={TEXTS.answers}
          names={TEXTS.panels}
          chosen={panel}
          choose={(next) => props.store.change((state) => openPanel(state, next))}
        >
          <Chosen {...props} />
        </Tabs>
      </Later>
    </aside>
  );
}

/** Tables under the canvas. */
export function Bottom(props: PanelProps) {
  const { drawer, tall } = props.store.state.value;
  const Open = drawer === 'none' ? null : BOTTOM[drawer];
  return (
    <section class={`bottom${Open ? ' open' : ''}${Open && tall ? ' tall' : ''}`} aria-label={TEXTS.tables}>
      <div class="drawers">
        {(Object.keys(BOTTOM) as (keyof typeof BOTTOM)[]).map((each) => (
          <button
            key={each}
            type="button"
            aria-expanded={each === drawer}
            onClick={(event) => {
              props.store.change((state) => openDrawer(state, each));
              keepInSight(event.currentTarget.closest('.bottom'));
            }}
          >
            {TEXTS.drawers[each]}
          </button>
        ))}
        {Open && (
          <button
            type="button"
            class="larger"
            aria-pressed={tall}
            onClick={() => props.store.change((state) => setTall(state, !tall))}
          >
            {TEXTS.larger}
          </button>
        )}
      </div>
      {Open && <Open {...props} />}
    </section>
  );
}
