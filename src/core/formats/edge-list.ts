import { AtlasError } from '../errors.js';
import { type Edge, edgeKey, type Node, type Records, SCHEMA } from '../model.js';

const RELATION = 'joins';

/**
 * Records from an edge list: one edge a line, source and target separated by a comma, a tab or spaces; lines that begin
 * with "#" are comments. Every node is of the kind `node`, every edge of the relation `joins`; nothing has evidence.
 * @throws AtlasError `bad-graph` naming the first line that is not an edge
 */
export function readEdgeList(text: string, name: string): Records {
  const list = new EdgeList();
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    list.add(text.slice(start, end).trim(), ++line);
    start = end + 1;
  }
  if (list.nodes.length === 0) throw notAnEdge('The file holds no edge.');
  return {
    schema: SCHEMA,
    paper: { id: name, title: name, authors: [], year: 0, abbreviations: [], outline: [] },
    ontology: ONTOLOGY,
    nodes: list.nodes,
    edges: list.edges,
  };
}

const SEPARATOR = /[\s,]+/;
const MOST_NODES = 2 ** 26;

class EdgeList {
  readonly nodes: Node[] = [];
  readonly edges: Edge[] = [];
  private readonly index = new Map<string, number>();
  private readonly joined = new Set<number>();

  add(text: string, line: number): void {
    if (text === '' || text.startsWith('#')) return;
    const space = text.indexOf(' ');
    const plain = space > 0 && space === text.lastIndexOf(' ') && !text.includes(',') && !text.includes('\t');
    const [source, target, ...more] = plain
      ? [text.slice(0, space), text.slice(space + 1)]
      : text.split(SEPARATOR);
    if (!source || !target || more.length > 0)
      throw notAnEdge(`Line ${line} is not an edge: "${text.slice(0, 60)}".`);
    const pair = this.nodeAt(source) * MOST_NODES + this.nodeAt(target);
    if (this.joined.has(pair)) return;
    this.joined.add(pair);
    const key = edgeKey(source, RELATION, target);
    this.edges.push({
      key,
      source,
      target,
      relation: RELATION,
      basis: 'stated',
      attributes: NONE,
      evidence: NOTHING,
    });
  }

  private nodeAt(id: string): number {
    const known = this.index.get(id);
    if (known !== undefined) return known;
    this.index.set(id, this.nodes.length);
    return (
      this.nodes.push({
        id,
        kind: 'node',
        label: id,
        aliases: NOTHING,
        attributes: NONE,
        evidence: NOTHING,
      }) - 1
    );
  }
}

/** Shared by all: a million empty lists would fill the memory. */
const NOTHING: never[] = [];
const NONE = {};

const notAnEdge = (what: string) =>
  new AtlasError('bad-graph', what, { mend: 'Write one edge a line: source,target.' });

const ONTOLOGY: Records['ontology'] = {
  roles: [],
  kinds: [
    {
      id: 'node',
      label: 'node',
      plural: 'nodes',
      explains: 'A node of the edge list.',
      colour: '#0072b2',
      shape: 'ellipse',
      waypoint: true,
      roles: [],
      attributes: [],
    },
  ],
  relations: [
    {
      id: RELATION,
      label: 'joins',
      inverse: 'is joined by',
      explains: 'An edge of the list.',
      step: 'keep',
      from: [],
      to: [],
      attributes: [],
    },
  ],
};
