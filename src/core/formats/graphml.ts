import type { Edge, Node, Value } from '../model.js';
import { type Column, edgeColumns, nodeColumns } from './columns.js';
import type { Format } from './format.js';
import { escapeXml } from './xml.js';

const TYPES = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
  list: 'string',
} as const;
const label: Column<Node> = { name: 'label', type: 'string', of: (node) => node.label };

export const graphml: Format = {
  id: 'graphml',
  label: 'GraphML',
  explains: 'For igraph, NetworkX, yEd and Cytoscape; lists are joined by "; ".',
  mediaType: 'application/graphml+xml',
  extension: 'graphml',
  *write(graph) {
    const position = (axis: 0 | 1) => (node: Node) => graph.positions.get(node.id)?.[axis];
    const forNodes: Column<Node>[] = [
      label,
      ...nodeColumns(graph),
      { name: 'x', type: 'double', of: position(0) },
      { name: 'y', type: 'double', of: position(1) },
    ];
    const forEdges = edgeColumns(graph);
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
    yield declare('node', forNodes) + declare('edge', forEdges);
    yield '<graph id="atlas" edgedefault="directed">\n';
    for (const node of graph.nodes)
      yield `<node id="${escapeXml(node.id)}">\n${data('node', forNodes, node)}</node>\n`;
    for (const edge of graph.edges) {
      const ends = `source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}"`;
      yield `<edge id="${escapeXml(edge.key)}" ${ends}>\n${data('edge', forEdges, edge)}</edge>\n`;
    }
    yield '</graph>\n</graphml>\n';
  },
};

function declare<T>(of: string, columns: Column<T>[]): string {
  return columns
    .map(
      ({ name, type }) =>
        `<key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`,
    )
    .join('');
}

function data<T extends Node | Edge>(of: string, columns: Column<T>[], item: T): string {
  return columns
    .map((column) => [column.name, column.of(item)] as const)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `<data key="${of}_${name}">${escapeXml(text(value as Value))}</data>\n`)
    .join('');
}

const text = (value: Value) => (Array.isArray(value) ? value.join('; ') : String(value));
