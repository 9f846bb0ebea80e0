import type { Cell, CoverageAnswer, Found } from '../../answers.js';
import { LONGEST, setPair, setReach } from '../../state.js';
import type { Store } from '../../store.js';
import { TEXTS } from '../../texts.js';
import { Count } from '../fields.js';
import type { PanelProps } from '../panel.js';
import { Waiting } from '../paths/waiting.js';

/** Which pairs of the two sets of the question a path joins; a cell leads to its paths. */
export function Matrix({ store, view }: PanelProps) {
  const { query, reach } = store.state.value;
  const answer = store.coverage.last.value;
  if (!query?.from.length || !query.to.length) return <p class="table quiet">{TEXTS.matrixNeeds}</p>;
  return (
    <div class="table">
      <div class="row">
        <Count
          label={TEXTS.reach}
          value={reach}
          most={LONGEST}
          change={(steps) => store.change((state) => setReach(state, steps))}
        />
        {answer && (
          <span role="status" class="quiet">
            {TEXTS.matrixSays(
              answer.emptyRows.length,
              answer.rows.length,
              answer.emptyColumns.length,
              answer.columns.length,
            )}
          </span>
        )}
      </div>
      <Waiting question={store.coverage} seconds={query.seconds} />
      {answer?.truncated && <p class="note">{TEXTS.truncated[answer.truncated](query.seconds)}</p>}
      {answer && <Grid store={store} view={view} answer={answer} />}
    </div>
  );
}

function Grid({ store, view, answer }: PanelProps & { answer: CoverageAnswer }) {
  const { pair } = store.state.value;
  const cells = new Map(answer.cells.map((cell) => [keyOf(cell.from, cell.to), cell]));
  const empty = new Set([...answer.emptyRows, ...answer.emptyColumns].map(({ id }) => id));
  const columns = [...answer.columns].sort((a, b) => Number(empty.has(a.id)) - Number(empty.has(b.id)));
  const select = (id: string) => {
    store.reach(id);
    view.fly([id]);
  };
  return (
    <section class="scroll" aria-label={TEXTS.coverage} tabIndex={0}>
      <table class="matrix" onKeyDown={moveAmongCells}>
        <thead>
          <tr>
            <td class="corner">{TEXTS.fromTo}</td>
            {columns.map((column) => (
              <th key={column.id} scope="col" class={empty.has(column.id) ? 'empty' : ''}>
                <Name of={column} empty={empty.has(column.id)} hint="hidden" select={select} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.rows.map((row) => (
            <tr key={row.id} class={empty.has(row.id) ? 'empty' : ''}>
              <th scope="row">
                <Name of={row} empty={empty.has(row.id)} select={select} />
              </th>
              {columns.map((column) => (
                <td key={column.id} class={empty.has(column.id) ? 'empty' : ''}>
                  <CellOf
                    store={store}
                    row={row}
                    column={column}
                    cell={cells.get(keyOf(row.id, column.id))}
                    chosen={pair?.[0] === row.id && pair[1] === column.id}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const keyOf = (from: string, to: string) => JSON.stringify([from, to]);

interface NameProps {
  of: Found;
  empty: boolean;
  /** The class of the word that says so; the colour says it too. */
  hint?: string;
  select(id: string): void;
}

function Name({ of, empty, hint = '', select }: NameProps) {
  return (
    <button type="button" class="link" onClick={() => select(of.id)}>
      {of.label}
      {empty && <em class={hint}> · {TEXTS.without}</em>}
    </button>
  );
}

interface CellProps {
  store: Store;
  row: Found;
  column: Found;
  cell: Cell | undefined;
  chosen: boolean;
}

function CellOf({ store, row, column, cell, chosen }: CellProps) {
  if (!cell) return null;
  return (
    <button
      type="button"
      class={`cell ${cell.basis}`}
      aria-label={TEXTS.cell(row.label, column.label, cell.length, cell.paths, cell.basis)}
      title={TEXTS.cell(row.label, column.label, cell.length, cell.paths, cell.basis)}
      aria-pressed={chosen}
      onClick={() => store.change((state) => setPair(state, chosen ? null : [row.id, column.id]))}
    >
      {cell.length}
      <span class={`line ${cell.basis}`} />
    </button>
  );
}

/** The arrows go from cell to cell, past what is empty. */
function moveAmongCells(event: KeyboardEvent): void {
  const by = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
  const from =
    event.target instanceof HTMLElement ? event.target.closest<HTMLTableCellElement>('td, th') : null;
  if (!by || !from) return;
  const { rows } = event.currentTarget as HTMLTableElement;
  let [row, column] = [(from.parentElement as HTMLTableRowElement).rowIndex, from.cellIndex] as [
    number,
    number,
  ];
  let next: HTMLElement | null | undefined;
  do {
    row += by[0] as number;
    column += by[1] as number;
    next = rows[row]?.cells[column]?.querySelector('button');
  } while (!next && rows[row]?.cells[column]);
  next?.focus();
  event.preventDefault();
}
