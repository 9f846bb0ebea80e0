import { entries } from '../counting.js';

/** The code of no digits. With each digit more a code is ten times as great, and that digit: no two texts share one. */
export const EMPTY = 1;
/** Greater than any code of digits. */
export const NO_CODE = 100_000_000;
const ROOM = 1_024;

/**
 * Gives the ids of a text their places in the order of ids. While the text is read, an id goes by a code: where it is
 * all digits, as most are, by these, and no text is made of it until someone asks; else by a negative one.
 */
export class Numbering {
  /** By code: while the text is read, whether an id has it (1 or 0); then the place of that id. */
  places = new Int32Array(ROOM);
  private readonly others = new Map<string, number>();
  /** From here on `places` has those ids that are not all digits. */
  private base = 0;
  /** By place: the id, or its code where it is all digits. */
  private names: ArrayLike<number | string> = [];
  private readonly limit: number;

  /** @param length that of the text: no table is greater */
  constructor(length: number) {
    this.limit = Math.min(NO_CODE, Math.max(ROOM, length));
  }

  /**
   * The code of an id that `places` has no room for.
   * @param digits its code where it is all digits
   */
  add(text: string, from: number, to: number, digits: number): number {
    if (digits < this.limit) {
      this.makeRoom(Math.min(this.limit, Math.max(digits + 1, 2 * this.places.length)));
      this.places[digits] = 1;
      return digits;
    }
    const id = text.slice(from, to);
    const known = this.others.get(id) ?? this.others.size;
    this.others.set(id, known);
    return ~known;
  }

  /** Gives each id its place, after the last was added. @returns how many ids there are */
  settle(): number {
    const codes = new Int32Array(this.places.length);
    this.names = codes.slice(0, this.placeDigits(EMPTY, codes, 0));
    this.base = this.places.length;
    if (this.others.size > 0) {
      const ids = [...Array.from(this.names, textOf), ...this.others.keys()].sort();
      this.makeRoom(this.base + this.others.size);
      for (const [place, id] of ids.entries()) this.places[this.codeOf(id)] = place;
      this.names = ids;
    }
    return this.names.length;
  }

  /** The places of the ids with these codes. */
  placesOf(codes: Int32Array): Int32Array {
    const { places, base } = this;
    if (this.others.size === 0) return entries(places, codes);
    return codes.map((code) => places[code < 0 ? base + ~code : code] as number);
  }

  /** The id at a place. */
  idOf(place: number): string {
    return textOf(this.names[place] as number | string);
  }

  /** The place of an id; undefined where there is none. */
  find(id: string): number | undefined {
    const place = this.places[this.codeOf(id)];
    return place !== undefined && this.idOf(place) === id ? place : undefined;
  }

  private codeOf(id: string): number {
    const digits = /^\d+$/.test(id) ? Number(`${EMPTY}${id}`) : NO_CODE;
    return digits < this.base ? digits : this.base + (this.others.get(id) ?? this.others.size);
  }

  /**
   * Places the ids that begin with the digits of a code, and are longer, in the order of a dictionary.
   * @param codes those of all that have a place
   * @param count how many these are
   * @returns how many they are then
   */
  private placeDigits(begin: number, codes: Int32Array, count: number): number {
    const { places } = this;
    const last = Math.min(10 * begin + 9, places.length - 1);
    let next = count;
    for (let code = 10 * begin; code <= last; code++) {
      if (places[code] === 1) {
        places[code] = next;
        codes[next++] = code;
      }
      if (10 * code < places.length) next = this.placeDigits(code, codes, next);
    }
    return next;
  }

  private makeRoom(size: number): void {
    const more = new Int32Array(size);
    more.set(this.places);
    this.places = more;
  }
}

const textOf = (name: number | string) => (typeof name === 'number' ? `${name}`.slice(1) : name);
