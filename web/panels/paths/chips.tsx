import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { Fault, SearchAnswer } from '../../answers.js';
import { isSelector, readSelector } from '../../selectors.js';
import type { Store } from '../../store.js';
import { type Suggestion, suggestRelations, suggestSets } from '../../suggestions.js';
import { TEXTS } from '../../texts.js';

const MOST = 8;

interface ChipsProps {
  store: Store;
  label: string;
  values: readonly string[];
  /** Whether relations may be named too. */
  relations?: boolean;
  change(values: string[]): void;
}

/** Sets of nodes as chips: added by name from a list, or as a selector; taken away by mouse or keyboard. */
export function Chips({ store, label, values, relations = false, change }: ChipsProps) {
  const input = useRef<HTMLInputElement>(null);
  const remove = (value: string) => {
    change(values.filter((each) => each !== value));
    input.current?.focus();
  };
  return (
    <fieldset class="chips">
      <legend>{label}</legend>
      <div class="chips-box">
        {values.map((value) => (
          <span key={value} class="chip" title={value}>
            {readSelector(store.atlas, value)}
            <button
              type="button"
              aria-label={TEXTS.removeChip(readSelector(store.atlas, value), label)}
              onClick={() => remove(value)}
              onKeyDown={(event) => /^(Delete|Backspace)$/.test(event.key) && remove(value)}
            >
              ×
            </button>
          </span>
        ))}
        <Adding
          store={store}
          label={label}
          relations={relations}
          input={input}
          add={(value) => values.includes(value) || change([...values, value])}
          removeLast={() => change(values.slice(0, -1))}
        />
      </div>
    </fieldset>
  );
}

interface AddingProps {
  store: Store;
  label: string;
  relations: boolean;
  input: { current: HTMLInputElement | null };
  add(selector: string): void;
  removeLast(): void;
}

function Adding({ store, label, relations, input, add, removeLast }: AddingProps) {
  const id = useId();
  const offered = useSignal<readonly Suggestion[] | null>(null);
  const active = useSignal(0);
  const asked = useRef(0);
  /** Settles when the list is that of the text: who types fast and presses Enter means that one. */
  const pending = useRef<Promise<void>>(Promise.resolve());
  const close = () => {
    asked.current++;
    offered.value = null;
  };
  const offer = (text: string) => {
    pending.current = look(text);
  };
  const look = async (text: string) => {
    const turn = ++asked.current;
    try {
      const found = await suggestions(store, text, relations);
      if (turn !== asked.current) return;
      offered.value = found;
      active.value = 0;
    } catch (fault) {
      store.tell(fault as Fault);
    }
  };
  const choose = (selector: string | undefined) => {
    const field = input.current as HTMLInputElement;
    const typed = field.value.trim();
    const chosen = active.value === 0 && isSelector(store.atlas, typed, relations) ? typed : selector;
    if (chosen === undefined) return;
    field.value = '';
    close();
    add(chosen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const list = offered.value ?? [];
    const empty = input.current?.value === '';
    if (event.key === 'ArrowDown' && !offered.value) offer(input.current?.value ?? '');
    else if (event.key === 'ArrowDown') active.value = Math.min(active.value + 1, list.length - 1);
    else if (event.key === 'ArrowUp') active.value = Math.max(active.value - 1, 0);
    else if (event.key === 'Enter')
      pending.current.then(() => choose(offered.value?.[active.value]?.selector));
    else if (event.key === 'Escape' && offered.value) close();
    else if (event.key === 'Backspace' && empty) removeLast();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const open = offered.value !== null;
  return (
    <div class="adding">
      <input
        ref={input}
        role="combobox"
        aria-label={TEXTS.addToSide(label)}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={offered.value?.length ? `${id}-${active.value}` : undefined}
        placeholder={TEXTS.addHint}
        maxLength={200}
        autocomplete="off"
        onInput={(event) => offer(event.currentTarget.value)}
        onClick={(event) => offer(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {open && (
        <ul id={`${id}-list`} class="offered" role="listbox" aria-label={TEXTS.addToSide(label)}>
          {offered.value?.map((each, at) => (
            <li
              key={each.selector}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === active.value}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(each.selector)}
            >
              {each.label} <small>{each.detail}</small>
            </li>
          ))}
          {offered.value?.length === 0 && (
            <li role="option" aria-selected={false} aria-disabled>
              {TEXTS.noResults}
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

/** Sets by their names, then nodes as the engine's search ranks them. */
async function suggestions(store: Store, text: string, relations: boolean): Promise<Suggestion[]> {
  const sets = [...suggestSets(store.atlas, text), ...(relations ? suggestRelations(store.atlas, text) : [])];
  if (text.trim() === '') return sets;
  const { results } = await store.engine.ask<SearchAnswer>('search', { q: text, limit: MOST });
  const nodes = results.map(({ id, label, kind }) => ({
    selector: id,
    label,
    detail: store.atlas.kinds.get(kind)?.label ?? kind,
  }));
  return [...sets, ...nodes];
}
