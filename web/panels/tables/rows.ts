import { readLocator } from '../../../src/core/locator.js';
import type { Evidence } from '../../../src/core/model.js';
import { TEXTS } from '../../texts.js';

/** A column of a table: what stands in it, and what it is sorted by. */
export interface Column<T> {
  id: string;
  label: string;
  of(row: T): string | number;
}

/** How a table is sorted: the id of a column, with a minus before it for descending. */
export type Sort = string;

const COLLATOR = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Rows by a column; equals keep their order, and an unknown column leaves all as it is. */
export function sortRows<T>(rows: readonly T[], columns: readonly Column<T>[], sort: Sort): T[] {
  const column = columns.find(({ id }) => id === sort.replace(/^-/, ''));
  if (!column) return [...rows];
  const sign = sort.startsWith('-') ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: column.of(row) }));
  keyed.sort((a, b) => sign * compare(a.key, b.key));
  return keyed.map(({ row }) => row);
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return COLLATOR.compare(String(a), String(b));
}

/** The rows in whose text every word of a search stands, accents and case apart. */
export function findRows<T>(rows: readonly T[], textOf: (row: T) => string, find: string): T[] {
  const words = fold(find).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...rows];
  return rows.filter((row) => {
    const text = fold(textOf(row));
    return words.every((word) => text.includes(word));
  });
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The first place of some evidence, and how many more there are; the details have them all. */
export function placesSaid(evidence: readonly Evidence[]): string {
  const places = [...new Set(evidence.map(({ at }) => at))];
  return places.length > 1
    ? TEXTS.placesAndMore(readLocator(places[0] as string), places.length - 1)
    : places.map(readLocator).join();
}
