import type { FunctionComponent } from 'preact';
import { Appearance } from './panels/appearance.js';
import { Details } from './panels/details.js';
import { lazily } from './panels/lazy.js';
import { Legend } from './panels/legend.js';
import type { PanelProps } from './panels/panel.js';
import { Paths } from './panels/paths.js';
import { Tabs } from './panels/tabs.js';
import { TakeAway } from './panels/take-away.js';
import { type Drawer, openDrawer, openPanel, type Panel } from './state.js';
import { TEXTS } from './texts.js';

/** What stands in which region: a new panel is a line here, a name in `state/page.ts` and one in the texts. */
const LEFT: readonly FunctionComponent<PanelProps>[] = [Legend, Appearance, TakeAway];

const RIGHT: Readonly<Record<Panel, FunctionComponent<PanelProps>>> = {
  details: Details,
  paths: Paths,
  insights: lazily(async () => (await import('./panels/insights.js')).Insights),
};

const BOTTOM: Readonly<Record<Exclude<Drawer, 'none'>, FunctionComponent<PanelProps>>> = {
  nodes: lazily(async () => (await import('./panels/nodes-table.js')).NodesTable),
};

/** Legend, filters, appearance, files. */
export function Left(props: PanelProps) {
  return (
    <aside class="left" aria-label={TEXTS.settings}>
      {LEFT.map((Part) => (
        <Part key={Part.name} {...props} />
      ))}
    </aside>
  );
}

/** What is selected and what is asked, as tabs. */
export function Right(props: PanelProps) {
  const { panel } = props.store.state.value;
  const Chosen = RIGHT[panel];
  return (
    <aside class="right" aria-label={TEXTS.answers}>
      <Tabs
        label={TEXTS.answers}
        names={TEXTS.panels}
        chosen={panel}
        choose={(next) => props.store.change((state) => openPanel(state, next))}
      >
        <Chosen {...props} />
      </Tabs>
    </aside>
  );
}

/** Tables under the canvas. */
export function Bottom(props: PanelProps) {
  const { drawer } = props.store.state.value;
  const Open = drawer === 'none' ? null : BOTTOM[drawer];
  return (
    <section class="bottom" aria-label={TEXTS.tables}>
      <div class="drawers">
        {(Object.keys(BOTTOM) as (keyof typeof BOTTOM)[]).map((each) => (
          <button
            key={each}
            type="button"
            aria-expanded={each === drawer}
            onClick={() => props.store.change((state) => openDrawer(state, each))}
          >
            {TEXTS.drawers[each]}
          </button>
        ))}
      </div>
      {Open && <Open {...props} />}
    </section>
  );
}
