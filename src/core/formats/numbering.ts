const ZERO = 48;
const MOST_DIGITS = 7;

/** Numbers the ids of a text in order of first appearance, counted from 0. */
export class Numbering {
  readonly ids: string[] = [];
  /** One more than the number of an id that is a whole number itself, as most are: found without making a text of it. */
  private whole = new Int32Array(1_024);
  private readonly others = new Map<string, number>();

  constructor(private readonly text: string) {}

  /** The number of the id that stands between two places of the text. */
  of(from: number, to: number): number {
    const value = wholeNumber(this.text, from, to);
    if (value < 0) return this.other(this.text.slice(from, to));
    if (value >= this.whole.length) this.makeRoom(value);
    const known = this.whole[value] as number;
    if (known > 0) return known - 1;
    this.whole[value] = this.ids.push(this.text.slice(from, to));
    return this.ids.length - 1;
  }

  /** The number of an id; undefined where the text does not have it. */
  find(id: string): number | undefined {
    const value = wholeNumber(id, 0, id.length);
    if (value < 0) return this.others.get(id);
    const known = this.whole[value] ?? 0;
    return known > 0 ? known - 1 : undefined;
  }

  private other(id: string): number {
    const known = this.others.get(id);
    if (known !== undefined) return known;
    this.others.set(id, this.ids.length);
    return this.ids.push(id) - 1;
  }

  private makeRoom(value: number): void {
    const more = new Int32Array(Math.max(value + 1, 2 * this.whole.length));
    more.set(this.whole);
    this.whole = more;
  }
}

/** The value of a short whole number as it is usually written; -1 for any other text. */
function wholeNumber(text: string, from: number, to: number): number {
  const length = to - from;
  if (length > MOST_DIGITS || length === 0 || (length > 1 && text.charCodeAt(from) === ZERO)) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = 10 * value + digit;
  }
  return value;
}
