import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Found, SearchAnswer } from '../answers.js';
import type { Store } from '../store.js';
import { TEXTS } from '../texts.js';
import type { PanelProps } from './panel.js';
import { Swatch } from './swatch.js';

const MOST = 12;

/** Search by name, alias or word; arrows and Enter choose. */
export function Search({ store, view }: PanelProps) {
  const results = useSignal<SearchAnswer['results'] | null>(null);
  const active = useSignal(0);
  const asked = useRef(0);
  /** The latest search: Enter waits for it, so that it never chooses what an unfinished word found. */
  const latest = useRef(Promise.resolve());
  const input = useRef<HTMLInputElement>(null);

  const open = results.value !== null;

  const look = async (q: string) => {
    const turn = ++asked.current;
    const found =
      q.trim() === '' ? null : (await store.engine.ask<SearchAnswer>('search', { q, limit: MOST })).results;
    if (turn !== asked.current) return;
    results.value = found;
    active.value = 0;
  };
  const search = ({ value }: HTMLInputElement) => {
    latest.current = look(value).catch(store.tell);
  };
  /** With Shift, Ctrl or Cmd the node joins the selection and the list stays open. */
  const choose = (id: string | undefined, event: KeyboardEvent | MouseEvent) => {
    if (id === undefined) return;
    const adds = event.shiftKey || event.ctrlKey || event.metaKey;
    store.reach(id, adds);
    requestAnimationFrame(() => view.fly([id]));
    if (!adds) results.value = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const list = results.value ?? [];
    if (event.key === 'ArrowDown' && !open) search(event.currentTarget as HTMLInputElement);
    else if (event.key === 'ArrowDown') active.value = Math.min(active.value + 1, list.length - 1);
    else if (event.key === 'ArrowUp') active.value = Math.max(active.value - 1, 0);
    else if (event.key === 'Home' && open) active.value = 0;
    else if (event.key === 'End' && open) active.value = Math.max(list.length - 1, 0);
    else if (event.key === 'Enter')
      latest.current.then(() => choose(results.value?.[active.value]?.id, event));
    else if (event.key === 'Escape') {
      results.value = null;
      input.current?.blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class="search"
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Element | null)) results.value = null;
      }}
    >
      <input
        ref={input}
        id="search"
        type="search"
        list={undefined}
        role="combobox"
        aria-label={TEXTS.search}
        aria-expanded={open}
        aria-controls="results"
        aria-autocomplete="list"
        aria-activedescendant={open && results.value?.length ? `result-${active.value}` : undefined}
        placeholder={TEXTS.searchHint}
        maxLength={200}
        autocomplete="off"
        onInput={(event) => search(event.currentTarget)}
        onKeyDown={onKeyDown}
      />
      <p class="hidden" role="status">
        {open && TEXTS.results(results.value?.length ?? 0)}
      </p>
      {open && (
        <ul id="results" role="listbox" aria-label={TEXTS.search}>
          {results.value?.map((found, at) => (
            <li
              key={found.id}
              id={`result-${at}`}
              role="option"
              aria-selected={at === active.value}
              onMouseDown={(event) => event.preventDefault()} // which would take the focus away
              onClick={(event) => choose(found.id, event)}
            >
              <Swatch kind={store.atlas.kinds.get(found.kind)} /> {found.label}{' '}
              <small>
                {store.atlas.kinds.get(found.kind)?.label} · {whatMatched(store, found)}
              </small>
            </li>
          ))}
          {results.value?.length === 0 && (
            <li role="option" aria-selected={false} aria-disabled>
              {TEXTS.noResults}
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

/** Where it was found; the text itself where that is not the name. */
function whatMatched(store: Store, { id, matched }: Found): string {
  const node = store.atlas.nodes.get(id);
  const [best = ''] = matched;
  const where = TEXTS.foundIn[best] ?? best;
  if (best === 'aliases') return `${where} ${node?.aliases.join('; ')}`;
  if (best === 'summary') return `${where}: ${node?.summary}`;
  return where;
}
