import { BASES } from '../basis.js';
import { orderBy } from '../counting.js';
import { AtlasError } from '../errors.js';
import type { Edge, Node, Records } from '../model.js';
import { edgeKey, SCHEMA } from '../naming.js';
import type { Table } from '../table.js';
import { Numbering } from './numbering.js';

const RELATION = 'joins';

/**
 * Records and columns from an edge list: one edge a line, source and target separated by a comma, a tab or spaces; lines that begin
 * with "#" are comments, and a first line `source,target` is a header. Every node is of the kind `node`, every edge of
 * the relation `joins`; an edge that is listed twice is one. Records are made only where they are asked for.
 * @throws AtlasError `bad-graph` naming the first line that is not an edge
 */
export function readEdgeList(text: string, name: string): { records: Records; columns: Table } {
  const columns = new Reader(text).read();
  let nodes: Node[] | undefined;
  let edges: Edge[] | undefined;
  const records: Records = {
    schema: SCHEMA,
    paper: { id: name, title: name, authors: [], year: 0, abbreviations: [], outline: [] },
    ontology: ONTOLOGY,
    get nodes() {
      nodes ??= columns.ids.map(nodeOf);
      return nodes;
    },
    get edges() {
      edges ??= Array.from(columns.sources, (_, at) => columns.edge(at));
      return edges;
    },
  };
  return { records, columns };
}

const NEWLINE = 10;
const HASH = 35;
const isBlank = (code: number) => code === 32 || code === 44 || code === 9 || code === 13 || code === 0xfeff;

class Reader {
  private readonly numbers: Numbering;
  private sources: Int32Array = new Int32Array(1_024);
  private targets: Int32Array = new Int32Array(1_024);
  private count = 0;
  private at = 0;
  /** Where the token read last begins and ends. */
  private from = 0;
  private to = 0;

  constructor(private readonly text: string) {
    this.numbers = new Numbering(text);
  }

  read(): Table {
    if (/^\ufeff?source[\s,]+target\r?\n/i.test(this.text.slice(0, 100))) this.skipLine();
    for (let line = this.at > 0 ? 2 : 1; this.at < this.text.length; line++) this.readLine(line);
    if (this.count === 0) throw notAnEdge('The file holds no edge.');
    return tableOf(this.numbers, this.sources.subarray(0, this.count), this.targets.subarray(0, this.count));
  }

  private readLine(line: number): void {
    const start = this.at;
    if (this.text.charCodeAt(this.at) !== HASH && this.token()) {
      const source = this.numbers.of(this.from, this.to);
      const whole = this.token();
      const target = whole ? this.numbers.of(this.from, this.to) : 0;
      if (!whole || this.token()) {
        this.skipLine();
        throw notAnEdge(
          `Line ${line} is not an edge: "${this.text.slice(start, this.at).trim().slice(0, 60)}".`,
        );
      }
      this.add(source, target);
    }
    this.skipLine();
  }

  /** Reads on to the end of a token of this line; false where there is none. */
  private token(): boolean {
    const { text } = this;
    let at = this.at;
    while (at < text.length && isBlank(text.charCodeAt(at))) at++;
    this.from = at;
    for (let code = text.charCodeAt(at); at < text.length && code !== NEWLINE && !isBlank(code); )
      code = text.charCodeAt(++at);
    this.to = at;
    this.at = at;
    return this.to > this.from;
  }

  private skipLine(): void {
    const { text } = this;
    while (this.at < text.length && text.charCodeAt(this.at) !== NEWLINE) this.at++;
    this.at++;
  }

  private add(source: number, target: number): void {
    if (this.count === this.sources.length) {
      this.sources = doubled(this.sources);
      this.targets = doubled(this.targets);
    }
    this.sources[this.count] = source;
    this.targets[this.count++] = target;
  }
}

function doubled(numbers: Int32Array): Int32Array {
  const more = new Int32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}

/** The columns, with nodes and edges in order of ids and edges that are listed twice taken as one. */
function tableOf(numbers: Numbering, from: Int32Array, to: Int32Array): Table {
  const ids = numbers.ids.slice().sort();
  const place = new Int32Array(ids.length);
  for (let at = 0; at < ids.length; at++) place[numbers.find(ids[at] as string) as number] = at;
  const byTarget = orderBy(
    to.map((number) => place[number] as number),
    ids.length,
  )[1];
  const order = orderBy(
    byTarget.map((at) => place[from[at] as number] as number),
    ids.length,
  )[1];
  const sources = new Int32Array(order.length);
  const targets = new Int32Array(order.length);
  let count = 0;
  for (let at = 0; at < order.length; at++) {
    const edge = byTarget[order[at] as number] as number;
    const [source, target] = [place[from[edge] as number] as number, place[to[edge] as number] as number];
    if (count > 0 && sources[count - 1] === source && targets[count - 1] === target) continue;
    sources[count] = source;
    targets[count++] = target;
  }
  return {
    ids,
    sources: sources.slice(0, count),
    targets: targets.slice(0, count),
    relations: new Uint16Array(count),
    bases: new Uint8Array(count),
    indexOf: (id) => place[numbers.find(id) ?? -1],
    edge: (at) => edgeOf(ids[sources[at] as number] as string, ids[targets[at] as number] as string),
  };
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
