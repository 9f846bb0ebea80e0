import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { OutlineUnit } from '../model.js';
import { type Block, readBlocks } from './blocks.js';
import { joinPieces, normalise } from './normalise.js';
import { splitSentences } from './sentences.js';

/** A unit of a paper with its text; a table has its cells as well, row 0 being the header. */
export interface TextUnit extends OutlineUnit {
  text: string;
  /** Whether sentences are counted in it. */
  prose: boolean;
  cells?: string[][];
}

const NAMES: [RegExp, string][] = [
  [/^abstract$/i, 'abstract'],
  [/^keywords$/i, 'keywords'],
  [/^acknowledge?ments?$/i, 'ack'],
  [/^conflicts? of interest$/i, 'conflicts'],
  [/^(references|bibliography)$/i, 'ref'],
];

/**
 * The units of a paper that locators point into, in order: paragraphs (lists are paragraphs of their own, with items),
 * tables, references.
 * @param known an outline made before; it says where the layout split a paragraph, and how references are called.
 *   Without it both are guessed.
 */
export function readUnits(text: string, known: readonly OutlineUnit[] = []): TextUnit[] {
  return new Reader(known).read(readBlocks(text));
}

/** The outline of a paper: its units with numbers of sentences, rows and columns, and a SHA-256 of what each prints. */
export function draftOutline(
  text: string,
  abbreviations: readonly string[],
  known: readonly OutlineUnit[] = [],
): OutlineUnit[] {
  return readUnits(text, known).map((unit) => describe(unit, abbreviations));
}

/** A unit as the outline records it. */
export function describe(
  { text, prose, cells, ...unit }: TextUnit,
  abbreviations: readonly string[],
): OutlineUnit {
  return {
    ...unit,
    ...(prose && { sentences: splitSentences(text, abbreviations).length }),
    ...(cells && { rows: cells.length - 1, columns: cells[0]?.length ?? 0 }),
    sha256: digest([text, ...(cells?.flat() ?? [])]),
  };
}

/** SHA-256 of texts without spaces and hyphens, so that line breaks do not count. */
function digest(texts: readonly string[]): string {
  const bare = texts.map((text) => text.replace(/[\s\u2014-]+/g, ''));
  return bytesToHex(sha256(utf8ToBytes(bare.join('\n'))));
}

class Reader {
  private readonly units: TextUnit[] = [];
  private readonly pieces: ReadonlyMap<string, number>;
  private readonly references: string[];
  private readonly drafting: boolean;
  private section = 'front';
  private paragraph = 0;
  private item = 0;
  private open?: TextUnit;
  private counting = false;
  private readonly counters: number[] = [];

  constructor(known: readonly OutlineUnit[]) {
    this.drafting = known.length === 0;
    this.pieces = new Map(known.map((unit) => [unit.at, unit.pieces ?? 1]));
    this.references = known.filter((unit) => unit.at.startsWith('ref.')).map((unit) => unit.at);
  }

  read(blocks: readonly Block[]): TextUnit[] {
    this.counting = !blocks.some((block) => block.type === 'heading' && block.number);
    for (const block of blocks) {
      if (block.type === 'heading')
        this.heading(block.number ?? this.counted(block.level, block.text), block.text);
      else if (block.type === 'table') this.table(block.number, block.title, block.rows);
      else this.text(block.type, normalise(block.text));
    }
    return this.units.map((unit) => ({ ...unit, ...((unit.pieces ?? 1) === 1 && { pieces: undefined }) }));
  }

  private heading(number: string | undefined, text: string): void {
    const name = number ? `s${number}` : nameOf(text);
    if (name || this.section !== 'front') this.open = undefined;
    if (name) this.begin(name);
    else this.text('paragraph', normalise(text));
    if (name && number)
      this.units.push({ at: name, title: normalise(text), text: normalise(text), prose: false });
  }

  private begin(section: string): void {
    this.section = section;
    this.paragraph = 0;
    this.item = 0;
  }

  /** A paper that prints no numbers has its sections counted, by the levels of its headings. */
  private counted(level: number | undefined, text: string): string | undefined {
    if (!this.counting || level === undefined || level < 2 || nameOf(text)) return undefined;
    const depth = level - 2;
    for (let above = 0; above < depth; above++) this.counters[above] ??= 1;
    this.counters[depth] = (this.counters[depth] ?? 0) + 1;
    this.counters.length = depth + 1;
    return this.counters.join('.');
  }

  private table(number: number, title: string, rows: string[][]): void {
    const named = normalise(title);
    const cells = rows.map((row) => row.map(normalise));
    this.units.push({ at: `t${number}`, title: named, text: named, prose: false, cells });
  }

  private text(type: 'item' | 'paragraph', text: string): void {
    const { open } = this;
    if (open && this.goesOn(open)) {
      open.text = joinPieces([open.text, text]);
      open.pieces = (open.pieces ?? 1) + 1;
      return;
    }
    const at = this.nextLocator(type, text);
    this.open = { at, text, pieces: 1, prose: /^(abstract|s\d|ack|conflicts)/.test(at) };
    this.units.push(this.open);
  }

  private goesOn(open: TextUnit): boolean {
    if (this.section === 'front') return true;
    if (!this.drafting) return (open.pieces ?? 1) < (this.pieces.get(open.at) ?? 1);
    if (this.section === 'ref') return !/(?:[.)\]]|https?:\S+)$/.test(open.text);
    return this.section === 'abstract' || !/(?:[.?!:]["')\]]*|https?:\S+)$/.test(open.text);
  }

  private nextLocator(type: 'item' | 'paragraph', text: string): string {
    const { section } = this;
    if (section === 'front' || section === 'abstract' || section === 'keywords') return section;
    if (section === 'ref') return this.references[this.paragraph++] ?? `ref.${guessKey(text)}`;
    if (type === 'paragraph' || this.item === 0) this.paragraph++;
    this.item = type === 'item' ? this.item + 1 : 0;
    return `${section}.p${this.paragraph}${type === 'item' ? `.i${this.item}` : ''}`;
  }
}

function nameOf(heading: string): string | undefined {
  return NAMES.find(([pattern]) => pattern.test(heading))?.[1];
}

/** A citation key: the first author's family name and the year. */
function guessKey(reference: string): string {
  const name = /^[\p{L}'-]+/u.exec(reference)?.[0] ?? 'reference';
  const year = /\((\d{4})/.exec(reference)?.[1] ?? 'undated';
  return `${name
    .normalize('NFKD')
    .replace(/[^\w-]/g, '')
    .toLowerCase()}-${year}`;
}
