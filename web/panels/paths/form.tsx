import { askFor, isPlain, LONGEST, LONGEST_WAIT, MOST_PATHS, type Query } from '../../state.js';
import type { Store } from '../../store.js';
import { TEXTS } from '../../texts.js';
import { Check, Choice, Count } from '../fields.js';
import { Chips } from './chips.js';

/** What is asked. Every change asks anew. */
export function Form({ store, query }: { store: Store; query: Query }) {
  const change = (changed: Partial<Query>) => store.change((state) => askFor(state, changed));
  return (
    <form class="question" onSubmit={(event) => event.preventDefault()}>
      <Chips store={store} label={TEXTS.from} values={query.from} change={(from) => change({ from })} />
      <button
        type="button"
        class="swap"
        onClick={() => change({ from: query.to, to: query.from })}
        disabled={query.from.length + query.to.length === 0}
      >
        ⇅ {TEXTS.swap}
      </button>
      <Chips store={store} label={TEXTS.to} values={query.to} change={(to) => change({ to })} />
      <div class="options">
        <Choice
          label={TEXTS.rank}
          names={TEXTS.ranksOf}
          value={query.rank}
          change={(rank) => change({ rank })}
        />
        <Choice
          label={TEXTS.routes}
          names={TEXTS.routesOf}
          value={query.routes}
          change={(routes) => change({ routes })}
        />
        <Count
          label={TEXTS.maxLength}
          value={query.maxLength}
          most={LONGEST}
          change={(maxLength) => change({ maxLength })}
        />
        <Count label={TEXTS.count} value={query.k} most={MOST_PATHS} change={(k) => change({ k })} />
      </div>
      <details open={!isPlain(query)}>
        <summary>{TEXTS.moreOptions}</summary>
        <More store={store} query={query} change={change} />
      </details>
    </form>
  );
}

function More({
  store,
  query,
  change,
}: {
  store: Store;
  query: Query;
  change(changed: Partial<Query>): void;
}) {
  return (
    <>
      <div class="options">
        <Choice label={TEXTS.per} names={TEXTS.persOf} value={query.per} change={(per) => change({ per })} />
        <Choice
          label={TEXTS.direction}
          names={TEXTS.directionsOf}
          value={query.direction}
          change={(direction) => change({ direction })}
        />
        <Choice
          label={TEXTS.parallel}
          names={TEXTS.parallelOf}
          value={query.edges}
          change={(edges) => change({ edges })}
        />
        <Count
          label={TEXTS.seconds}
          value={query.seconds}
          most={LONGEST_WAIT}
          change={(seconds) => change({ seconds })}
        />
      </div>
      <Check checked={query.passing} change={(passing) => change({ passing })}>
        {TEXTS.passing}
      </Check>
      <Check checked={query.group === 'pattern'} change={(on) => change({ group: on ? 'pattern' : 'none' })}>
        {TEXTS.group}
      </Check>
      <Chips
        store={store}
        label={TEXTS.through}
        values={query.through}
        change={(through) => change({ through })}
      />
      <Chips
        store={store}
        label={TEXTS.exclude}
        values={query.exclude}
        relations
        change={(exclude) => change({ exclude })}
      />
    </>
  );
}
