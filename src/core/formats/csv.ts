import type { Edge, Node, Value } from '../model.js';
import { type Column, edgeColumns, nodeColumns, plainText, relationLabels } from './columns.js';
import type { Format } from './format.js';
import { clean, safeIds } from './xml.js';

const common = { mediaType: 'text/csv; charset=utf-8', extension: 'csv' };

export const nodesCsv: Format = {
  ...common,
  id: 'nodes-csv',
  label: 'CSV of nodes',
  explains: 'For spreadsheets, R and Gephi’s import of tables; lists are joined by "; ".',
  write(graph) {
    const ids = safeIds(graph.nodes.map((node) => node.id));
    return rows(graph.nodes, [
      { name: 'Id', type: 'string', of: (node: Node) => ids.get(node.id) },
      { name: 'Label', type: 'string', of: (node: Node) => node.label },
      ...nodeColumns(graph),
    ]);
  },
};

export const edgesCsv: Format = {
  ...common,
  id: 'edges-csv',
  label: 'CSV of edges',
  explains: 'For spreadsheets, R and Gephi’s import of tables; lists are joined by "; ".',
  write(graph) {
    const ids = safeIds(graph.nodes.map((node) => node.id));
    return rows(graph.edges, [
      { name: 'Source', type: 'string', of: (edge: Edge) => ids.get(edge.source) },
      { name: 'Target', type: 'string', of: (edge: Edge) => ids.get(edge.target) },
      { name: 'Type', type: 'string', of: () => 'Directed' },
      { name: 'Label', type: 'string', of: relationLabels(graph) },
      ...edgeColumns(graph),
    ]);
  },
};

/** A table by RFC 4180, made safe for spreadsheets. */
export function* rows<T>(items: readonly T[], columns: Column<T>[]): Iterable<string> {
  yield `${columns.map(({ name }) => name).join(',')}\r\n`;
  for (const item of items) yield `${columns.map((column) => cell(column.of(item))).join(',')}\r\n`;
}

function cell(value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = defused(clean(plainText(value)));
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** A spreadsheet runs what begins like a formula; an apostrophe before it makes it text. Numbers do no harm. */
const defused = (text: string) => (/^[=@\t\r\n]|^[+-](?!\d+(?:\.\d+)?%?$)/.test(text) ? `'${text}` : text);
