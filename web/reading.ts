import type { Paper } from '../src/core/model.js';
import type { PaperCopy } from '../src/core/paper/copy.js';
import type { TextUnit } from '../src/core/paper/outline.js';
import { recognise } from '../src/core/paper/recognise.js';

/** The smallest piece of a paper that evidence points to: a sentence, an item, a cell, a reference. */
export interface Passage {
  at: string;
  text: string;
}

/** A block of a paper as it is set; the first row of a table is its header. */
export type Block =
  | { type: 'heading'; at: string; text: string }
  | { type: 'prose'; at: string; item: boolean; passages: Passage[] }
  | { type: 'table'; at: string; text: string; rows: Passage[][] };

/** A reader's copy, ready to be read beside the graph; without blocks where the text is not this paper. */
export interface Reading {
  blocks: Block[];
  /** How many units of the outline it prints alike. */
  alike: number;
  of: number;
}

const ITEM = /\.i\d+$/;

/** Reads a copy of a paper. */
export function readCopy(text: string, paper: Paper): Reading {
  const { copy, alike, of, isCopy } = recognise(text, paper);
  return { blocks: isCopy ? [...copy.units.values()].map((unit) => blockOf(unit, copy)) : [], alike, of };
}

function blockOf(unit: TextUnit, copy: PaperCopy): Block {
  const { at, text, cells, prose, title } = unit;
  if (cells) {
    const rows = cells.map((row, r) => row.map((cell, c) => ({ at: `${at}.r${r}.c${c + 1}`, text: cell })));
    return { type: 'table', at, text, rows };
  }
  if (title !== undefined) return { type: 'heading', at, text };
  const item = ITEM.test(at);
  const passages =
    prose && !item
      ? copy.sentencesOf(unit).map((sentence, n) => ({ at: `${at}.s${n + 1}`, text: sentence }))
      : [{ at, text }];
  return { type: 'prose', at, item, passages };
}
