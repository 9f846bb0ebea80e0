import { COLOURS, LAYOUTS, SIZES, type State, setLook } from '../state.js';
import type { Store } from '../store.js';
import { TEXTS } from '../texts.js';
import type { PanelProps } from './panel.js';

/** How the graph is drawn: what size and colour mean, and where nodes stand. */
export function Appearance({ store }: PanelProps) {
  return (
    <section aria-labelledby="appearance-title">
      <h2 id="appearance-title">{TEXTS.appearance}</h2>
      <Choice store={store} of="size" label={TEXTS.size} values={SIZES} texts={TEXTS.sizesOf} />
      <Choice store={store} of="colour" label={TEXTS.colour} values={COLOURS} texts={TEXTS.coloursOf} />
      <Choice store={store} of="layout" label={TEXTS.layout} values={LAYOUTS} texts={TEXTS.layoutsOf} />
    </section>
  );
}

interface ChoiceProps<K extends 'size' | 'colour' | 'layout'> {
  store: Store;
  of: K;
  label: string;
  values: readonly State[K][];
  texts: Record<State[K], string>;
}

function Choice<K extends 'size' | 'colour' | 'layout'>({ store, of, label, values, texts }: ChoiceProps<K>) {
  const choose = (value: string) => store.change((state) => setLook(state, { [of]: value }));
  return (
    <label class="choice">
      {label}{' '}
      <select onChange={(event) => choose(event.currentTarget.value)}>
        {values.map((value) => (
          <option key={value} value={value} selected={value === store.state.value[of]}>
            {texts[value]}
          </option>
        ))}
      </select>
    </label>
  );
}
