import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { bringIntoSight } from '../../scroll.js';
import { setFind, setSort } from '../../state.js';
import type { Store } from '../../store.js';
import { TEXTS } from '../../texts.js';
import { Turn } from '../fields.js';
import { type Column, findRows, type Sort, sortRows } from './rows.js';

/** So many rows are on a page. */
const PAGE = 50;

/** A search is kept in the link when nothing has been typed for so many milliseconds. */
const PAUSE = 400;

interface TableProps<T> {
  store: Store;
  label: string;
  rows: readonly T[];
  columns: readonly Column<T>[];
  /** What a search looks through. */
  textOf(row: T): string;
  keyOf(row: T): string;
  /** The keys of the rows that are selected. */
  chosen: readonly string[];
  /** @param add whether a key says that it joins what is selected */
  choose(row: T, add: boolean): void;
  /** What stands in a cell, where that is more than the value. */
  show?(row: T, column: Column<T>): ComponentChildren;
  /** What a row is called. */
  nameOf(row: T): string;
}

/** A table that can be sorted and searched, page by page. A row is chosen by a click or by the button that begins it. */
export function DataTable<T>(props: TableProps<T>) {
  const { store, label, rows, columns, textOf, keyOf, chosen } = props;
  const { sort } = store.state.value;
  const find = useFind(store);
  const page = useSignal(0);
  const found = sortRows(findRows(rows, textOf, find.value), columns, sort);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const last = chosen.at(-1);
  useEffect(() => {
    const at = last === undefined ? -1 : found.findIndex((row) => keyOf(row) === last);
    page.value = Math.max(0, Math.floor(at / PAGE));
  }, [last, sort, find.value, found.length]);
  const current = Math.min(page.value, pages - 1);
  const turn = (to: number) => {
    page.value = to;
  };
  return (
    <div class="table">
      <div class="row">
        <input
          type="search"
          aria-label={TEXTS.findIn(label)}
          placeholder={TEXTS.findHint}
          value={find.value}
          maxLength={200}
          onInput={(event) => find.type(event.currentTarget.value)}
        />
        <span role="status" class="quiet">
          {TEXTS.rowsOf(found.length, rows.length)}
        </span>
        {pages > 1 && <Pager page={current} pages={pages} turn={turn} />}
      </div>
      <Grid {...props} rows={found.slice(current * PAGE, (current + 1) * PAGE)} sort={sort} />
    </div>
  );
}

/** What is typed shows at once, and is kept in the state after a pause. */
function useFind(store: Store) {
  const kept = store.state.value.find;
  const typed = useSignal(kept);
  const timer = useRef(0);
  useEffect(() => {
    typed.value = kept;
  }, [kept]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    value: typed.value,
    type(text: string) {
      typed.value = text;
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => store.change((state) => setFind(state, text)), PAUSE);
    },
  };
}

function Pager({ page, pages, turn }: { page: number; pages: number; turn(to: number): void }) {
  return (
    <span class="pager">
      <Turn ends={page === 0} go={() => turn(page - 1)}>
        ‹ {TEXTS.previousRows}
      </Turn>{' '}
      {TEXTS.pageOf(page + 1, pages)}{' '}
      <Turn ends={page === pages - 1} go={() => turn(page + 1)}>
        {TEXTS.nextRows} ›
      </Turn>
    </span>
  );
}

function Grid<T>({
  store,
  label,
  rows,
  columns,
  keyOf,
  chosen,
  choose,
  show,
  nameOf,
  sort,
}: TableProps<T> & { sort: Sort }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const last = chosen.at(-1);
  useEffect(() => {
    bringIntoSight(body.current?.querySelector('.chosen'));
  }, [last, rows]);
  return (
    <section class="scroll" aria-label={label} tabIndex={0}>
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.id} store={store} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={moveAmongRows}>
          {rows.map((row) => {
            const isChosen = chosen.includes(keyOf(row));
            return (
              <tr
                key={keyOf(row)}
                class={isChosen ? 'chosen' : ''}
                onClick={(event) => choose(row, event.shiftKey || event.ctrlKey || event.metaKey)}
              >
                {columns.map((column, at) =>
                  at === 0 ? (
                    <th key={column.id} scope="row">
                      <button
                        type="button"
                        class="link"
                        aria-label={nameOf(row)}
                        aria-current={isChosen ? 'true' : undefined}
                      >
                        {show?.(row, column) ?? column.of(row)}
                      </button>
                    </th>
                  ) : (
                    <td key={column.id}>{show?.(row, column) ?? column.of(row)}</td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Heading<T>({ store, column, sort }: { store: Store; column: Column<T>; sort: Sort }) {
  const up = sort === column.id;
  const down = sort === `-${column.id}`;
  return (
    <th scope="col" aria-sort={up ? 'ascending' : down ? 'descending' : undefined}>
      <button
        type="button"
        class="link"
        onClick={() => store.change((state) => setSort(state, up ? `-${column.id}` : column.id))}
      >
        {column.label}
        <span aria-hidden="true">{up ? ' ▲' : down ? ' ▼' : ''}</span>
      </button>
    </th>
  );
}

/** The arrows go from row to row. */
function moveAmongRows(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !(event.target instanceof HTMLElement)) return;
  const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('th button')];
  all[all.indexOf(event.target) + step]?.focus();
  event.preventDefault();
}
