import { z } from 'zod';
import type { Edge, Node, Paper } from '../model.js';
import { type Column, edgeColumns, nodeColumns, plainText, relationLabels } from './columns.js';
import type { Export, Format } from './format.js';
import { clean, escapeXml, safeIds, unused } from './xml.js';

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
  /** The order meta, attributes, nodes, edges is what Gephi reads. */
  *write(graph, { gexfVersion }) {
    const version = gexfVersion as Version;
    const forNodes = nodeColumns(graph);
    const forEdges = edgeColumns(graph);
    const ids = safeIds(graph.nodes.map((node) => node.id));
    yield head(graph, version) + declare('node', forNodes) + declare('edge', forEdges);
    yield* nodes(graph, forNodes, ids);
    yield* edges(graph, forEdges, ids, version);
    yield '</graph>\n</gexf>\n';
  },
};

function head({ paper, nodes, edges }: Export, version: Version): string {
  const { space, viz } = VERSIONS[version];
  const date = isDate(paper.published) ? ` lastmodifieddate="${paper.published}"` : '';
  const counts = `${nodes.length} nodes, ${edges.length} edges.`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="${space}" xmlns:viz="${viz}" version="${version}">
<meta${date}>
<creator>Cluster Atlas</creator>
<keywords>knowledge graph</keywords>
<description>${escapeXml(`The argument of ${cite(paper)} ${counts}`)}</description>
</meta>
<graph mode="static" defaultedgetype="directed" idtype="string">
`;
}

function cite({ authors, year, title, doi }: Paper): string {
  return `${authors.join(', ')} (${year}). ${title}.${doi ? ` doi:${doi}` : ''}`;
}

/** Whether it is a date of the calendar as XML Schema writes it. */
function isDate(text = ''): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function declare<T>(of: 'node' | 'edge', columns: Column<T>[]): string {
  const lines = columns.map(
    ({ name, type }) => `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`,
  );
  return `<attributes class="${of}" mode="static">\n${lines.join('')}</attributes>\n`;
}

type Ids = ReadonlyMap<string, string>;

function* nodes(graph: Export, columns: Column<Node>[], ids: Ids): Iterable<string> {
  const colours = new Map(graph.ontology.kinds.map((kind) => [kind.id, colour(kind.colour)]));
  const degrees = degreesOf(graph.edges);
  yield '<nodes>\n';
  for (const node of graph.nodes) {
    const id = ids.get(node.id) as string;
    // Gephi does not fall back to the id.
    const label = clean(node.label).trim() === '' ? id : node.label;
    yield `<node id="${escapeXml(id)}" label="${escapeXml(label)}">\n${values(columns, node)}`;
    yield `${colours.get(node.kind) ?? ''}${position(graph.positions.get(node.id))}`;
    yield `<viz:size value="${size(degrees.get(node.id) ?? 0)}"/>\n</node>\n`;
  }
  yield '</nodes>\n';
}

function* edges(graph: Export, columns: Column<Edge>[], ids: Ids, version: Version): Iterable<string> {
  const labelOf = relationLabels(graph);
  const keys = safeIds(graph.edges.map((edge) => edge.key));
  const joined = new Set<string>();
  yield '<edges>\n';
  for (const edge of graph.edges) {
    const [source, target] = [edge.source, edge.target].map((end) => escapeXml(ids.get(end) as string));
    const ends = `source="${source}" target="${target}"`;
    const kind = version === '1.3' ? ` kind="${escapeXml(kindOf(edge, joined))}"` : '';
    const label = ` label="${escapeXml(labelOf(edge))}"`;
    yield `<edge id="${escapeXml(keys.get(edge.key) as string)}" ${ends}${kind}${label}>\n`;
    yield `${values(columns, edge)}</edge>\n`;
  }
  yield '</edges>\n';
}

/** The relation; with a number where it joins the same two again, as Gephi merges edges that have all three alike. */
function kindOf({ source, target, relation }: Edge, joined: Set<string>): string {
  const ends = JSON.stringify([source, target]);
  return unused(ends + clean(relation), joined).slice(ends.length);
}

function values<T extends Node | Edge>(columns: Column<T>[], item: T): string {
  const lines = columns.flatMap(({ name, type, of }) => {
    const value = of(item);
    if (value === undefined || value === '') return [];
    const text = type === 'list' ? listText(value as string[]) : plainText(value);
    return `<attvalue for="${name}" value="${escapeXml(text)}"/>\n`;
  });
  return `<attvalues>\n${lines.join('')}</attvalues>\n`;
}

/** Gephi reads lists in brackets, each item quoted, with no line ends and none empty. */
function listText(items: readonly string[]): string {
  const texts = items.map((item) => clean(item).replace(/[\t\n\r]+/g, ' ')).filter(Boolean);
  return `[${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(', ')}]`;
}

/** In numbers, as Gephi stops at hex with alpha and NetworkX at any hex. */
function colour(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `<viz:color r="${r}" g="${g}" b="${b}"/>`;
}

const position = (at?: readonly [number, number]) =>
  at ? `<viz:position x="${at[0]}" y="${at[1]}" z="0"/>` : '';

const size = (degree: number) => (10 + 4 * Math.sqrt(degree)).toFixed(2);

function degreesOf(edges: readonly Edge[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { source, target } of edges)
    for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  return degrees;
}
