import { z } from 'zod';
import type { Edge, Node, Value } from '../model.js';
import { type Column, edgeColumns, nodeColumns } from './columns.js';
import type { Export, Format } from './format.js';
import { escapeXml } from './xml.js';

const VERSIONS = {
  '1.3': { space: 'http://gexf.net/1.3', viz: 'http://gexf.net/1.3/viz' },
  '1.2': { space: 'http://www.gexf.net/1.2draft', viz: 'http://www.gexf.net/1.2draft/viz' },
} as const;
type Version = keyof typeof VERSIONS;

const TYPES = {
  string: 'string',
  integer: 'integer',
  double: 'double',
  boolean: 'boolean',
  list: 'liststring',
} as const;

export const gexf: Format = {
  id: 'gexf',
  label: 'GEXF',
  explains: 'For Gephi and Gephi Lite; version 1.2 for NetworkX before 3.',
  mediaType: 'application/gexf+xml',
  extension: 'gexf',
  options: {
    gexfVersion: z.enum(['1.3', '1.2']).default('1.3').describe('1.2 is for older readers'),
  },
  *write(graph, { gexfVersion }) {
    const version = gexfVersion as Version;
    yield* head(graph, version);
    yield* nodes(graph);
    yield* edges(graph, version);
    yield '</graph>\n</gexf>\n';
  },
};

/** The order meta, attributes, nodes, edges is what Gephi reads; it shows the description. */
function* head({ paper, nodes, edges, ...rest }: Export, version: Version): Iterable<string> {
  const { space, viz } = VERSIONS[version];
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="${space}" xmlns:viz="${viz}" version="${version}">\n`;
  const date = paper.published ? ` lastmodifieddate="${escapeXml(paper.published)}"` : '';
  yield `<meta${date}>\n<creator>Cluster Atlas</creator>\n<keywords>knowledge graph</keywords>\n`;
  const source = `${paper.authors.join(', ')} (${paper.year}). ${paper.title}.${paper.doi ? ` doi:${paper.doi}` : ''}`;
  yield `<description>${escapeXml(`The argument of ${source} ${nodes.length} nodes, ${edges.length} edges.`)}</description>\n</meta>\n`;
  yield '<graph mode="static" defaultedgetype="directed" idtype="string">\n';
  const graph = { paper, nodes, edges, ...rest };
  yield declare('node', nodeColumns(graph)) + declare('edge', edgeColumns(graph));
}

function declare<T>(of: 'node' | 'edge', columns: Column<T>[]): string {
  const lines = columns.map(
    ({ name, type }) => `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`,
  );
  return `<attributes class="${of}" mode="static">\n${lines.join('')}</attributes>\n`;
}

function* nodes(graph: Export): Iterable<string> {
  const columns = nodeColumns(graph);
  const colours = new Map(graph.ontology.kinds.map((kind) => [kind.id, colour(kind.colour)]));
  const degrees = degreesOf(graph.edges);
  yield '<nodes>\n';
  for (const node of graph.nodes) {
    const [x, y] = graph.positions.get(node.id) ?? [];
    const size = (10 + 4 * Math.sqrt(degrees.get(node.id) ?? 0)).toFixed(2);
    yield `<node id="${escapeXml(node.id)}" label="${escapeXml(node.label || node.id)}">\n${values(columns, node)}`;
    yield `${colours.get(node.kind) ?? ''}${x === undefined ? '' : `<viz:position x="${x}" y="${y}" z="0"/>`}<viz:size value="${size}"/>\n</node>\n`;
  }
  yield '</nodes>\n';
}

function* edges(graph: Export, version: Version): Iterable<string> {
  const columns = edgeColumns(graph);
  const labels = new Map(graph.ontology.relations.map((relation) => [relation.id, relation.label]));
  yield '<edges>\n';
  for (const edge of graph.edges) {
    // Gephi merges parallel edges unless their kind differs.
    const kind = version === '1.3' ? ` kind="${escapeXml(edge.relation)}"` : '';
    yield `<edge id="${escapeXml(edge.key)}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}"${kind} label="${escapeXml(labels.get(edge.relation) ?? edge.relation)}">\n${values(columns, edge)}</edge>\n`;
  }
  yield '</edges>\n';
}

function values<T extends Node | Edge>(columns: Column<T>[], item: T): string {
  const lines = columns.flatMap((column) => {
    const value = column.of(item);
    if (value === undefined || value === '') return [];
    return `<attvalue for="${column.name}" value="${escapeXml(text(value))}"/>\n`;
  });
  return `<attvalues>\n${lines.join('')}</attvalues>\n`;
}

/** Gephi reads lists in brackets, each item quoted, with no line ends. */
function text(value: Value): string {
  if (!Array.isArray(value)) return String(value);
  const items = value
    .filter(Boolean)
    .map((item) => `"${item.replace(/[\t\n\r]+/g, ' ').replace(/["\\]/g, '\\$&')}"`);
  return `[${items.join(', ')}]`;
}

/** In numbers, as Gephi stops at hex with alpha and NetworkX at any hex. */
function colour(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `<viz:color r="${r}" g="${g}" b="${b}"/>`;
}

function degreesOf(edges: readonly Edge[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const edge of edges)
    for (const end of [edge.source, edge.target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  return degrees;
}
