import { entries } from '../counting.js';

/** The code of no digits. With each digit more a code is ten times as great, and that digit: no two texts share one. */
export const EMPTY = 1;
/** Greater than any code of digits. */
export const NO_CODE = 100_000_000;
const ROOM = 1_024;

/**
 * Gives the ids of a text their places in the order of ids. While the text is read, an id goes by a code: where it is
 * all digits, as most are, by these, so that it is made a text but once; else by a negative one.
 */
export class Numbering {
  /** By code: while the text is read, where the id stood last that has it, by its end; then its place. */
  places = new Int32Array(ROOM);
  private readonly others = new Map<string, number>();
  /** From here on `places` has those ids that are not all digits. */
  private base = 0;
  private ids: readonly string[] = [];

  constructor(private text: string) {}

  /** The code of an id that `places` has no room for. @param digits its code where it is all digits */
  add(from: number, to: number, digits: number): number {
    const limit = Math.min(NO_CODE, Math.max(ROOM, this.text.length));
    if (digits < limit) {
      this.makeRoom(Math.min(limit, Math.max(digits + 1, 2 * this.places.length)));
      this.places[digits] = to;
      return digits;
    }
    const id = this.text.slice(from, to);
    const known = this.others.get(id) ?? this.others.size;
    this.others.set(id, known);
    return ~known;
  }

  /** The ids in order, after the last was added; the text is then let go. */
  inOrder(): readonly string[] {
    const plain = this.placeDigits(EMPTY, 1, []);
    this.ids = plain;
    this.base = this.places.length;
    this.text = '';
    if (this.others.size > 0) {
      this.ids = [...plain, ...this.others.keys()].sort();
      this.makeRoom(this.base + this.others.size);
      for (const [place, id] of this.ids.entries()) this.places[this.codeOf(id)] = place;
    }
    return this.ids;
  }

  /** The places of the ids with these codes. */
  placesOf(codes: Int32Array): Int32Array {
    const { places, base } = this;
    if (this.others.size === 0) return entries(places, codes);
    return codes.map((code) => places[code < 0 ? base + ~code : code] as number);
  }

  /** The place of an id; undefined where there is none. */
  find(id: string): number | undefined {
    const place = this.places[this.codeOf(id)] as number;
    return this.ids[place] === id ? place : undefined;
  }

  private codeOf(id: string): number {
    const digits = /^\d+$/.test(id) ? Number(`${EMPTY}${id}`) : NO_CODE;
    return digits < this.base ? digits : this.base + (this.others.get(id) ?? this.others.size);
  }

  /** Places the ids of so many digits that begin with those of a code, and all longer ones, in the order of a dictionary. */
  private placeDigits(begin: number, digits: number, ids: string[]): string[] {
    const { places, text } = this;
    const last = Math.min(10 * begin + 9, places.length - 1);
    for (let code = 10 * begin; code <= last; code++) {
      const end = places[code] as number;
      if (end > 0) places[code] = ids.push(text.slice(end - digits, end)) - 1;
      if (10 * code < places.length) this.placeDigits(code, digits + 1, ids);
    }
    return ids;
  }

  private makeRoom(size: number): void {
    const more = new Int32Array(size);
    more.set(this.places);
    this.places = more;
  }
}
