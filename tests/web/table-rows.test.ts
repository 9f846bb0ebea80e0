import { describe, expect, it } from 'vitest';
import { type Column, findRows, sortRows } from '../../web/panels/tables/rows.js';

interface Row {
  name: string;
  count: number;
}
const rows: Row[] = [
  { name: 'émile', count: 10 },
  { name: 'Zoë', count: 2 },
  { name: 'adam', count: 10 },
];
const columns: Column<Row>[] = [
  { id: 'name', label: 'Name', of: ({ name }) => name },
  { id: 'count', label: 'Count', of: ({ count }) => count },
];
const names = (list: readonly Row[]) => list.map(({ name }) => name);

describe('sortRows', () => {
  it.each([
    ['name', ['adam', 'émile', 'Zoë']],
    ['-name', ['Zoë', 'émile', 'adam']],
    ['count', ['Zoë', 'émile', 'adam']],
    ['-count', ['émile', 'adam', 'Zoë']],
    ['', ['émile', 'Zoë', 'adam']],
    ['constructor', ['émile', 'Zoë', 'adam']],
  ])('by %j', (sort, expected) => expect(names(sortRows(rows, columns, sort))).toEqual(expected));

  it('leaves what it is given', () => {
    sortRows(rows, columns, 'name');
    expect(names(rows)).toEqual(['émile', 'Zoë', 'adam']);
  });
});

describe('findRows', () => {
  const found = (find: string) => names(findRows(rows, ({ name, count }) => `${name} ${count}`, find));
  it('wants every word, accents and case apart', () => {
    expect(found('EMI')).toEqual(['émile']);
    expect(found(' 10  a')).toEqual(['adam']);
    expect(found('zoe 10')).toEqual([]);
    expect(found('  ')).toEqual(['émile', 'Zoë', 'adam']);
  });

  it('takes what is typed as it stands', () => expect(found('.*')).toEqual([]));
});
