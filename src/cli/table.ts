/** Rows as a table for a terminal: columns aligned, a line under the titles, long cells left whole. */
export function table(titles: string[], rows: (string | number)[][]): string {
  const texts = rows.map((row) => row.map(String));
  const widths = titles.map((title, column) =>
    Math.max(title.length, ...texts.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => pad(cell, widths[column] as number, isNumber(cell)))
      .join('  ')
      .trimEnd();
  return [line(titles), line(widths.map((width) => '─'.repeat(width))), ...texts.map(line)].join('\n');
}

const isNumber = (text: string) => /^-?[\d.]+$/.test(text);
const pad = (text: string, width: number, right: boolean) =>
  right ? text.padStart(width) : text.padEnd(width);

/** "1 path", "2 paths". */
export function count(many: number, one: string, several = `${one}s`): string {
  return `${many} ${many === 1 ? one : several}`;
}
