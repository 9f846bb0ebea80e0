import { entries, orderBy } from '../counting.js';
import { AtlasError } from '../errors.js';
import type { Table } from '../table.js';
import { EMPTY, NO_CODE, Numbering } from './numbering.js';

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const HASH = 35;
const COMMA = 44;
const ZERO = 48;
const MARK = 0xfeff;
const HEADER = /^source[\s,]+target\r?\n/i;

/** The nodes of a list of edges, and its edges as columns of them, each once. */
type Ends = Pick<Table, 'size' | 'idOf' | 'indexOf' | 'sources' | 'targets' | 'simple'>;
type Columns = Pick<Ends, 'sources' | 'targets' | 'simple'>;

/** @throws AtlasError `bad-graph` naming the first line that is not an edge */
export function readEnds(text: string): Ends {
  const lines = text.endsWith('\n') ? text : `${text}\n`;
  const begin = lines.charCodeAt(0) === MARK ? 1 : 0;
  const header = HEADER.test(lines.slice(begin, 100));
  const numbering = new Numbering(lines.length);
  const codes = readLines(lines, header ? lines.indexOf('\n') + 1 : begin, numbering);
  if (codes.sources.length === 0) throw notAnEdge('The file holds no edge.');
  const size = numbering.settle();
  return {
    size,
    idOf: (node) => numbering.idOf(node),
    indexOf: (id) => numbering.find(id),
    ...inOrder(numbering.placesOf(codes.sources), numbering.placesOf(codes.targets), size),
  };
}

/**
 * The codes of the ends of all edges, in the order of the lines, which all end. One loop that calls nothing for most
 * characters: of a first answer this is the longest part, and it is over before the compiler has done much about it.
 */
function readLines(text: string, begin: number, numbering: Numbering): Columns {
  const { length } = text;
  const sources = new Int32Array(length >> 2);
  const targets = new Int32Array(length >> 2);
  let { places } = numbering;
  let [edges, line, from, ends, source, target, value] = [0, begin, begin, 0, 0, 0, EMPTY];
  for (let at = begin; at < length; at++) {
    const code = text.charCodeAt(at);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) {
      value = 10 * value + digit;
      continue;
    }
    if (
      code > COMMA ||
      (code !== NEWLINE && code !== SPACE && code !== COMMA && code !== TAB && code !== RETURN)
    ) {
      if (code === HASH && at === line) {
        line = from = text.indexOf('\n', at) + 1;
        at = line - 1;
      } else value = NO_CODE;
      continue;
    }
    if (at > from) {
      source = target;
      target = value;
      if (value < places.length) places[value] = 1;
      else {
        target = numbering.add(text, from, at, value);
        places = numbering.places;
      }
      ends++;
      value = EMPTY;
    }
    from = at + 1;
    if (code !== NEWLINE) continue;
    if (ends === 2) {
      sources[edges] = source;
      targets[edges++] = target;
    } else if (ends !== 0) throw notAnEdgeAt(text, line);
    ends = 0;
    line = from;
  }
  return { sources: sources.subarray(0, edges), targets: targets.subarray(0, edges) };
}

/** Edges in order of source, then target, each once. */
function inOrder(from: Int32Array, to: Int32Array, size: number): Columns {
  const byTarget = orderBy(to, size)[1];
  const order = entries(byTarget, orderBy(entries(from, byTarget), size)[1]);
  const [sources, targets] = [entries(from, order), entries(to, order)];
  if (isSimple(sources, targets)) return { sources, targets, simple: true };
  const isNew = (_: number, at: number) =>
    at === 0 || targets[at] !== targets[at - 1] || sources[at] !== sources[at - 1];
  const once = { sources: sources.filter(isNew), targets: targets.filter(isNew) };
  return { ...once, simple: isSimple(once.sources, once.targets) };
}

/** Whether no edge, among edges in order, is there twice or joins a node to itself. */
function isSimple(sources: Int32Array, targets: Int32Array): boolean {
  let last = -1;
  for (let at = 0; at < targets.length; at++) {
    const target = targets[at] as number;
    if (target === sources[at] || (target === last && sources[at] === sources[at - 1])) return false;
    last = target;
  }
  return true;
}

const notAnEdge = (what: string) =>
  new AtlasError('bad-graph', what, { mend: 'Write one edge a line: source,target.' });

function notAnEdgeAt(text: string, begin: number): AtlasError {
  const number = text.slice(0, begin).split('\n').length;
  const line = text.slice(begin, text.indexOf('\n', begin)).trim().slice(0, 60);
  return notAnEdge(`Line ${number} is not an edge: "${line}".`);
}
