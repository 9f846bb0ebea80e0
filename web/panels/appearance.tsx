import { type Look, setLook } from '../state.js';
import { TEXTS } from '../texts.js';
import { Choice } from './fields.js';
import type { PanelProps } from './panel.js';

/** How the graph is drawn: what size and colour mean, and where nodes stand. */
export function Appearance({ store }: PanelProps) {
  const { size, colour, layout } = store.state.value;
  const change = (look: Partial<Look>) => store.change((state) => setLook(state, look));
  return (
    <section aria-labelledby="appearance-title">
      <h2 id="appearance-title">{TEXTS.appearance}</h2>
      <Choice label={TEXTS.size} names={TEXTS.sizesOf} value={size} change={(to) => change({ size: to })} />
      <Choice
        label={TEXTS.colour}
        names={TEXTS.coloursOf}
        value={colour}
        change={(to) => change({ colour: to })}
      />
      <Choice
        label={TEXTS.layout}
        names={TEXTS.layoutsOf}
        value={layout}
        change={(to) => change({ layout: to })}
      />
    </section>
  );
}
