import { AtlasError } from '../errors.js';
import { type Edge, edgeKey, type Node, type Records, SCHEMA } from '../model.js';

const RELATION = 'joins';

/**
 * Records from an edge list: one edge a line, source and target separated by a comma, a tab or spaces; lines that begin
 * with "#" are comments. Every node is of the kind `node`, every edge of the relation `joins`; nothing has evidence.
 * @throws AtlasError `bad-graph` naming the first line that is not an edge
 */
export function readEdgeList(text: string, name: string): Records {
  const nodes = new Map<string, Node>();
  const edges = new Map<string, Edge>();
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    addEdge(text.slice(start, end), ++line, nodes, edges);
    start = end + 1;
  }
  if (nodes.size === 0) throw notAnEdge('The file holds no edge.');
  return {
    schema: SCHEMA,
    paper: { id: name, title: name, authors: [], year: 0, abbreviations: [], outline: [] },
    ontology: ONTOLOGY,
    nodes: [...nodes.values()],
    edges: [...edges.values()],
  };
}

function addEdge(text: string, line: number, nodes: Map<string, Node>, edges: Map<string, Edge>): void {
  const [source, target, ...more] = text.trim().split(/[\s,]+/);
  if (!source || source.startsWith('#')) return;
  if (!target || more.length > 0) throw notAnEdge(`Line ${line} is not an edge: "${text.slice(0, 60)}".`);
  for (const id of [source, target]) if (!nodes.has(id)) nodes.set(id, nodeOf(id));
  const key = edgeKey(source, RELATION, target);
  if (!edges.has(key))
    edges.set(key, {
      key,
      source,
      target,
      relation: RELATION,
      basis: 'stated',
      attributes: {},
      evidence: [],
    });
}

const nodeOf = (id: string): Node => ({
  id,
  kind: 'node',
  label: id,
  aliases: [],
  attributes: {},
  evidence: [],
});

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
