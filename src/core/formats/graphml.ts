import type { Edge, Node } from '../model.js';
import { type Column, edgeColumns, nodeColumns, plainText, relationLabels } from './columns.js';
import type { Export, Format } from './format.js';
import { escapeXml, safeIds } from './xml.js';

const TYPES = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
  list: 'string',
} as const;

export const graphml: Format = {
  id: 'graphml',
  label: 'GraphML',
  explains: 'For igraph, NetworkX, yEd and Cytoscape; lists are joined by "; ".',
  mediaType: 'application/graphml+xml',
  extension: 'graphml',
  *write(graph) {
    const forNodes = [...nodeColumns(graph), ...drawing(graph)];
    const forEdges: Column<Edge>[] = [
      { name: 'label', type: 'string', of: relationLabels(graph) },
      ...edgeColumns(graph),
    ];
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
    yield `${declare('node', forNodes)}${declare('edge', forEdges)}<graph id="atlas" edgedefault="directed">\n`;
    const ids = safeIds(graph.nodes.map((node) => node.id));
    const idOf = (id: string) => escapeXml(ids.get(id) as string);
    for (const node of graph.nodes)
      yield `<node id="${idOf(node.id)}">\n${data('node', forNodes, node)}</node>\n`;
    const keys = safeIds(graph.edges.map((edge) => edge.key));
    for (const edge of graph.edges) {
      const ends = `source="${idOf(edge.source)}" target="${idOf(edge.target)}"`;
      yield `<edge id="${escapeXml(keys.get(edge.key) as string)}" ${ends}>\n${data('edge', forEdges, edge)}</edge>\n`;
    }
    yield '</graph>\n</graphml>\n';
  },
};

/** The label, and where a node stands. */
function drawing({ positions }: Export): Column<Node>[] {
  return [
    { name: 'label', type: 'string', of: (node) => node.label },
    { name: 'x', type: 'double', of: (node) => positions.get(node.id)?.[0] },
    { name: 'y', type: 'double', of: (node) => positions.get(node.id)?.[1] },
  ];
}

function declare<T>(of: string, columns: Column<T>[]): string {
  const lines = columns.map(
    ({ name, type }) =>
      `<key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`,
  );
  return lines.join('');
}

function data<T extends Node | Edge>(of: string, columns: Column<T>[], item: T): string {
  const lines = columns.map((column) => {
    const value = column.of(item);
    if (value === undefined || value === '') return '';
    return `<data key="${of}_${column.name}">${escapeXml(plainText(value))}</data>\n`;
  });
  return lines.join('');
}
