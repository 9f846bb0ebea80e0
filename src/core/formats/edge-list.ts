import { BASES } from '../basis.js';
import type { Edge, Node, Records } from '../model.js';
import { edgeKey, SCHEMA } from '../naming.js';
import type { Table } from '../table.js';
import { readEnds } from './edge-list-ends.js';

const RELATION = 'joins';

/**
 * Records and columns from an edge list: one edge a line, source and target separated by a comma, a tab or spaces; lines that begin
 * with "#" are comments, and a first line `source,target` is a header. Every node is of the kind `node`, every edge of
 * the relation `joins`; an edge that is listed twice is one. Records are made only where they are asked for.
 * @throws AtlasError `bad-graph` naming the first line that is not an edge
 */
export function readEdgeList(text: string, name: string): { records: Records; columns: Table } {
  const ends = readEnds(text);
  const { size, sources, targets, idOf } = ends;
  const columns: Table = {
    ...ends,
    relations: new Uint16Array(sources.length),
    bases: new Uint8Array(sources.length),
    edge: (at) => edgeOf(idOf(sources[at] as number), idOf(targets[at] as number)),
  };
  let nodes: Node[] | undefined;
  let edges: Edge[] | undefined;
  const records: Records = {
    schema: SCHEMA,
    paper: { id: name, title: name, authors: [], year: 0, abbreviations: [], outline: [] },
    ontology: ONTOLOGY,
    get nodes() {
      nodes ??= Array.from({ length: size }, (_, node) => nodeOf(idOf(node)));
      return nodes;
    },
    get edges() {
      const id = (node: number) => (records.nodes[node] as Node).id;
      edges ??= Array.from(sources, (source, at) => edgeOf(id(source), id(targets[at] as number)));
      return edges;
    },
  };
  return { records, columns };
}

/** Shared by all: a million empty lists would fill the memory. */
const NOTHING: never[] = [];
const NONE = {};

const nodeOf = (id: string): Node => ({
  id,
  kind: 'node',
  label: id,
  aliases: NOTHING,
  attributes: NONE,
  evidence: NOTHING,
});

const edgeOf = (source: string, target: string): Edge => ({
  key: edgeKey(source, RELATION, target),
  source,
  target,
  relation: RELATION,
  basis: BASES[0],
  attributes: NONE,
  evidence: NOTHING,
});

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
