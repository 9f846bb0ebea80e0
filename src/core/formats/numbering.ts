const ZERO = 48;
const MOST_DIGITS = 7;

/** Numbers the ids of a text in order of first appearance, counted from 0. */
export class Numbering {
  readonly ids: string[] = [];
  /** One more than the number of an id that is a whole number itself, as most are: found without making a text of it. */
  private whole = new Int32Array(1_024);
  private readonly others = new Map<string, number>();

  constructor(private readonly text: string) {}

  /**
   * The number of the id that stands between two places of the text.
   * @param value what it is worth as a whole number; -1 where it is none
   */
  of(from: number, to: number, value: number): number {
    if (!this.isPlain(from, to, value)) return this.other(this.text.slice(from, to));
    if (value >= this.whole.length) this.makeRoom(value);
    const known = this.whole[value] as number;
    if (known > 0) return known - 1;
    this.whole[value] = this.ids.push(this.text.slice(from, to));
    return this.ids.length - 1;
  }

  /** Whether an id is a short whole number as it is usually written. */
  private isPlain(from: number, to: number, value: number): boolean {
    const length = to - from;
    return value >= 0 && length <= MOST_DIGITS && (length === 1 || this.text.charCodeAt(from) !== ZERO);
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
