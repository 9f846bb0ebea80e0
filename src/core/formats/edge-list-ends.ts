import { entries, orderBy } from '../counting.js';
import { AtlasError } from '../errors.js';
import type { Table } from '../table.js';
import { Numbering } from './numbering.js';

const NEWLINE = 10;
const HASH = 35;
const COMMA = 44;
const ZERO = 48;
const MARK = 0xfeff;
/** What stands between two ids: nothing of it has a greater code than the comma. */
const isBlank = (code: number) => code === 32 || code === COMMA || code === 9 || code === 13;

/** Whether a character with a code up to the comma's belongs to an id. */
const isOfId = (code: number) => code <= COMMA && code !== NEWLINE && !isBlank(code);

/** The nodes of a list of edges, in order of ids, and its edges as columns of them, each once. */
type Ends = Pick<Table, 'ids' | 'sources' | 'targets' | 'indexOf'>;

/** @throws AtlasError `bad-graph` naming the first line that is not an edge */
export function readEnds(text: string): Ends {
  return new Reader(text).read();
}

class Reader {
  private readonly numbers: Numbering;
  private sources: Int32Array = new Int32Array(1_024);
  private targets: Int32Array = new Int32Array(1_024);
  private count = 0;
  private at = 0;
  /** Where the token read last begins, and its value; -1 where it is no whole number. */
  private from = 0;
  private value = -1;

  constructor(private readonly text: string) {
    this.numbers = new Numbering(text);
  }

  read(): Ends {
    if (this.text.charCodeAt(0) === MARK) this.at = 1;
    if (/^source[\s,]+target\r?\n/i.test(this.text.slice(this.at, 100))) this.skipLine();
    for (let line = this.at > 1 ? 2 : 1; this.at < this.text.length; line++) this.readLine(line);
    if (this.count === 0) throw notAnEdge('The file holds no edge.');
    return inOrder(this.numbers, this.sources.subarray(0, this.count), this.targets.subarray(0, this.count));
  }

  private readLine(line: number): void {
    const start = this.at;
    if (this.text.charCodeAt(this.at) !== HASH && this.token()) {
      const source = this.number();
      const target = this.token() ? this.number() : -1;
      if (target < 0 || this.token()) {
        this.skipLine();
        throw notAnEdge(
          `Line ${line} is not an edge: "${this.text.slice(start, this.at).trim().slice(0, 60)}".`,
        );
      }
      this.add(source, target);
    }
    this.skipLine();
  }

  private number(): number {
    return this.numbers.of(this.from, this.at, this.value);
  }

  /** Reads on to the end of a token of this line, and what it is worth as a whole number; false where there is none. */
  private token(): boolean {
    const { text } = this;
    let at = this.at;
    while (isBlank(text.charCodeAt(at))) at++;
    this.from = at;
    let value = 0;
    for (let code = text.charCodeAt(at); code > COMMA || isOfId(code); code = text.charCodeAt(++at)) {
      const digit = code - ZERO;
      value = value >= 0 && digit >= 0 && digit <= 9 ? 10 * value + digit : -1;
    }
    this.value = value;
    this.at = at;
    return at > this.from;
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

function inOrder(numbers: Numbering, from: Int32Array, to: Int32Array): Ends {
  const ids = numbers.ids.slice().sort();
  const index = new Map(ids.map((id, at) => [id, at]));
  const place = Int32Array.from(numbers.ids, (id) => index.get(id) as number);
  const byTarget = orderBy(entries(place, to), ids.length)[1];
  const order = orderBy(entries(entries(place, from), byTarget), ids.length)[1];
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
    indexOf: (id) => index.get(id),
  };
}

const notAnEdge = (what: string) =>
  new AtlasError('bad-graph', what, { mend: 'Write one edge a line: source,target.' });
