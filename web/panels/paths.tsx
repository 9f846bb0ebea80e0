import { useSignal } from '@preact/signals';
import type { Path } from '../answers.js';
import { citation } from '../cite.js';
import { ask, choosePath, LONGEST, MOST_PATHS, NO_QUERY, type Query, RANKS, ROUTES } from '../state.js';
import { litBy, type Store } from '../store.js';
import { TEXTS } from '../texts.js';
import { Evidence } from './evidence.js';
import { Matrix } from './matrix.js';
import type { PanelProps } from './panel.js';

/** The question "by which routes?", and its answers as sentences. */
export function Paths({ store }: PanelProps) {
  const { query, view } = store.state.value;
  return (
    <>
      <Form key={JSON.stringify(query)} store={store} query={query ?? NO_QUERY} />
      {query && view === 'matrix' && <Matrix store={store} query={query} />}
      {query && view === 'list' && <Answers store={store} query={query} />}
    </>
  );
}

const list = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

function Form({ store, query }: { store: Store; query: Query }) {
  const read = (form: HTMLFormElement): Query => {
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name));
    return {
      from: list(text('from')),
      to: list(text('to')),
      k: Number(text('k')),
      maxLength: Number(text('maxLength')),
      rank: text('rank') as Query['rank'],
      routes: text('routes') as Query['routes'],
    };
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const asked = read(event.currentTarget as HTMLFormElement);
    const matrix = (event.submitter as HTMLButtonElement | null)?.value === 'matrix';
    store.change((state) => ask(state, asked, matrix ? 'matrix' : 'list'));
  };
  const { kinds, nodes } = store.atlas;
  return (
    <form class="paths" onSubmit={submit}>
      <label>
        {TEXTS.from}{' '}
        <input
          name="from"
          list="selectors"
          required
          value={query.from.join(', ')}
          placeholder={TEXTS.pathHint}
        />
      </label>
      <label>
        {TEXTS.to}{' '}
        <input name="to" list="selectors" required value={query.to.join(', ')} placeholder={TEXTS.pathHint} />
      </label>
      <datalist id="selectors">
        {store.atlas.records.ontology.roles.map((role) => (
          <option key={role.id} value={`role:${role.id}`} />
        ))}
        {[...kinds.keys()].map((kind) => (
          <option key={kind} value={`kind:${kind}`} />
        ))}
        {[...nodes.values()].map((node) => (
          <option key={node.id} value={node.id} label={node.label} />
        ))}
      </datalist>
      <div class="row">
        <label>
          {TEXTS.count} <input name="k" type="number" min="1" max={MOST_PATHS} value={query.k} />
        </label>
        <label>
          {TEXTS.maxLength}{' '}
          <input name="maxLength" type="number" min="1" max={LONGEST} value={query.maxLength} />
        </label>
      </div>
      <div class="row">
        <label>
          {TEXTS.rank}{' '}
          <select name="rank">
            {RANKS.map((rank) => (
              <option key={rank} value={rank} selected={rank === query.rank}>
                {TEXTS.ranksOf[rank]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {TEXTS.routes}{' '}
          <select name="routes">
            {ROUTES.map((routes) => (
              <option key={routes} value={routes} selected={routes === query.routes}>
                {TEXTS.routesOf[routes]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <button type="submit">{TEXTS.find}</button>{' '}
      <button type="submit" value="matrix">
        {TEXTS.compare}
      </button>
    </form>
  );
}

function Answers({ store, query }: { store: Store; query: Query }) {
  const answer = store.answer.value;
  const { path: chosen } = store.state.value;
  if (!answer) return null;
  const point = (at: Path | null) => {
    store.pointed.value = at && litBy(at);
  };
  return (
    <>
      {answer.truncated && <p class="note">{TEXTS.truncated(answer.truncated)}</p>}
      {answer.paths.length === 0 && (
        <div role="status">
          <p>{answer.why ?? TEXTS.noPath}</p>
          {answer.relaxations?.map(({ change, input }) => (
            <button
              key={change}
              type="button"
              onClick={() => store.change((state) => ask(state, { ...query, ...(input as Partial<Query>) }))}
            >
              {change}
            </button>
          ))}
        </div>
      )}
      <ol class="answers" aria-label={TEXTS.paths}>
        {answer.paths.map((path, at) => (
          <li key={path.nodes.join(' ')} class={at === chosen ? 'chosen' : ''}>
            <button
              type="button"
              class="sentence"
              aria-pressed={at === chosen}
              onClick={() => store.change((state) => choosePath(state, at))}
              onMouseEnter={() => point(path)}
              onMouseLeave={() => point(null)}
              onFocus={() => point(path)}
              onBlur={() => point(null)}
            >
              {path.sentence}
            </button>
            <small>
              {path.basis} · {path.length} · {path.cost}
            </small>
            {at === chosen && <Steps store={store} path={path} />}
          </li>
        ))}
      </ol>
    </>
  );
}

function Steps({ store, path }: { store: Store; path: Path }) {
  const copied = useSignal(false);
  const copy = async () => {
    await navigator.clipboard.writeText(citation(store.atlas.records.paper, path));
    copied.value = true;
  };
  return (
    <div class="steps">
      {path.aboveNext && <p class="quiet">{path.aboveNext}</p>}
      {path.steps.map((step) =>
        step.edges.map((edge) => (
          <div key={edge.key}>
            <h2>
              {store.atlas.nodes.get(step.from)?.label} {edge.reads} {store.atlas.nodes.get(step.to)?.label}
            </h2>
            <Evidence pieces={edge.evidence} />
          </div>
        )),
      )}
      <button type="button" onClick={copy}>
        {TEXTS.copy}
      </button>{' '}
      <span role="status">{copied.value && TEXTS.copied}</span>
    </div>
  );
}
