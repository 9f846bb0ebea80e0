import type { OutlineUnit } from '../model.js';
import { comparable, normalise } from './normalise.js';
import { readUnits, type TextUnit } from './outline.js';
import { splitSentences } from './sentences.js';

const ITEM = /^(.*)\.i\d+$/;
const SENTENCE = /\.[si]\d+$/;
const REFERENCE = /^ref\./;

/** A copy of the paper, by locators. */
export class PaperCopy {
  readonly units: ReadonlyMap<string, TextUnit>;
  private readonly sentences = new Map<TextUnit, string[]>();
  private readonly compared = new Map<string, string>();
  /** Sentences and items in the order of reading. */
  private read?: string[];

  constructor(
    text: string,
    outline: readonly OutlineUnit[],
    private readonly abbreviations: readonly string[],
  ) {
    this.units = new Map(readUnits(text, outline).map((unit) => [unit.at, unit]));
  }

  /** What is printed at a locator, normalised; undefined where this copy has no such place. */
  textAt(at: string): string | undefined {
    const whole = this.units.get(at);
    if (whole) return whole.text;
    const last = at.lastIndexOf('.');
    const unit = this.units.get(at.slice(0, last));
    const sentence = /^s(\d+)$/.exec(at.slice(last + 1));
    if (unit?.prose && sentence) return this.sentencesOf(unit)[Number(sentence[1]) - 1];
    return this.cellAt(at);
  }

  /** Whether a cue stands at a locator. */
  prints(cue: string, at: string): boolean {
    const where = this.compared.get(at) ?? comparable(this.textAt(at) ?? '');
    this.compared.set(at, where);
    return standsIn(comparable(normalise(cue)), where);
  }

  /** The sentences of a unit of prose. */
  sentencesOf(unit: TextUnit): string[] {
    const known = this.sentences.get(unit) ?? splitSentences(unit.text, this.abbreviations);
    this.sentences.set(unit, known);
    return known;
  }

  /** Every place: each unit, but the sentences of paragraphs and the cells of tables by themselves. */
  places(): string[] {
    return [...this.units.values()].flatMap((unit) => {
      if (unit.cells) return [unit.at, ...this.placesIn(unit)];
      return unit.prose && !ITEM.test(unit.at) ? this.placesIn(unit) : unit.at;
    });
  }

  /**
   * The places that could be mistaken for one: sentences of its paragraph and those before and after it, cells of its
   * table, items of its list, other references.
   */
  beside(at: string): string[] {
    const [, table, paragraph] = /^(?:(t\d+)\.r\d+\.c\d+|(.*)\.s\d+)$/.exec(at) ?? [];
    const unit = this.units.get(table ?? paragraph ?? '');
    const list = ITEM.exec(at)?.[1];
    const like = [...this.units.keys()].filter(
      (each) => (list && ITEM.exec(each)?.[1] === list) || (REFERENCE.test(at) && REFERENCE.test(each)),
    );
    this.read ??= this.places().filter((place) => SENTENCE.test(place));
    const here = this.read.indexOf(at);
    const near = here < 0 ? [] : [this.read[here - 1], this.read[here + 1]];
    const places = new Set([
      ...(unit ? this.placesIn(unit) : like),
      ...near.filter((each) => each !== undefined),
    ]);
    return [...places].filter((each) => each !== at);
  }

  private placesIn(unit: TextUnit): string[] {
    if (unit.cells) return unit.cells.flatMap((row, r) => row.map((_, c) => `${unit.at}.r${r}.c${c + 1}`));
    return unit.prose ? this.sentencesOf(unit).map((_, n) => `${unit.at}.s${n + 1}`) : [];
  }

  /** All of it, normalised. */
  get text(): string {
    return [...this.units.values()]
      .map((unit) => [unit.text, ...(unit.cells?.flat() ?? [])].join('\n'))
      .join('\n');
  }

  private cellAt(at: string): string | undefined {
    const cell = /^(t\d+)\.r(\d+)(?:\.c(\d+))?$/.exec(at);
    const cells = this.units.get(cell?.[1] ?? '')?.cells?.[Number(cell?.[2])];
    return cell?.[3] ? cells?.[Number(cell[3]) - 1] : cells?.join(' ');
  }
}

/**
 * Whether a cue stands in a text, both normalised: as whole words; a number or a very short word only as the whole
 * text. Hyphens inside words do not count.
 */
export function stands(cue: string, text: string): boolean {
  return standsIn(comparable(normalise(cue)), comparable(text));
}

function standsIn(wanted: string, where: string): boolean {
  if (wanted === '' || !where.includes(wanted)) return false;
  if (wanted === where) return true;
  if (!wanted.includes(' ') && !/\p{L}{4}/u.test(wanted)) return false;
  for (let at = where.indexOf(wanted); at >= 0; at = where.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    // Two code units hold any character.
    if (
      !ENDS_IN_WORD.test(where.slice(Math.max(0, at - 2), at)) &&
      !BEGINS_IN_WORD.test(where.slice(end, end + 2))
    )
      return true;
  }
  return false;
}

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_IN_WORD = /^[\p{L}\p{N}]/u;

const WIDEST_GAP = 6;

/**
 * Whether a name stands in a text with a gap of at most six words, as where a list shares a word: "fixed capital" in
 * "fixed, working and human capital".
 */
export function standsApart(name: string, text: string): boolean {
  const words = wordsOf(name);
  const where = wordsOf(text);
  const runsFrom = (at: number, from: number): number => {
    let length = 0;
    while (from + length < words.length && where[at + length] === words[from + length]) length++;
    return length;
  };
  return where.some((_, at) => {
    const head = runsFrom(at, 0);
    const gaps = Array.from({ length: WIDEST_GAP }, (_, gap) => gap + 1);
    return Array.from({ length: head }, (_, n) => n + 1).some((taken) =>
      gaps.some((gap) => taken + runsFrom(at + taken + gap, taken) === words.length),
    );
  });
}

const wordsOf = (text: string): string[] => comparable(text).match(/[\p{L}\p{N}&%]+/gu) ?? [];
