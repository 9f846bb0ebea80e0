import { ask, type Query } from '../state.js';
import type { Store } from '../store.js';
import { TEXTS } from '../texts.js';

/** Which pairs a direct edge joins; a click on a cell asks for its paths. */
export function Matrix({ store, query }: { store: Store; query: Query }) {
  const matrix = store.matrix.value;
  if (!matrix) return null;
  const cellOf = (from: string, to: string) =>
    matrix.cells.find((cell) => cell.from === from && cell.to === to);
  const columns = matrix.columns.filter((column) => matrix.cells.some((cell) => cell.to === column.id));
  return (
    <div class="scroll">
      <p class="quiet">{TEXTS.coverageHint}</p>
      <table class="matrix">
        <caption>{TEXTS.coverage}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => {
            const empty = matrix.emptyRows.some(({ id }) => id === row.id);
            return (
              <tr key={row.id} class={empty ? 'empty' : ''}>
                <th scope="row">
                  {row.label}
                  {empty && <em> · {TEXTS.without}</em>}
                </th>
                {columns.map((column) => {
                  const cell = cellOf(row.id, column.id);
                  return (
                    <td key={column.id}>
                      {cell && (
                        <button
                          type="button"
                          aria-label={`${row.label}, ${column.label}: ${cell.basis}`}
                          onClick={() =>
                            store.change((state) => ask(state, { ...query, from: [row.id], to: [column.id] }))
                          }
                        >
                          <span class={`line ${cell.basis}`} />
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
