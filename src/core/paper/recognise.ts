import type { Paper } from '../model.js';
import { PaperCopy } from './copy.js';
import { describe } from './outline.js';

/** A text held against the outline of a paper. */
export interface Recognised {
  copy: PaperCopy;
  /** How many units of the outline the text prints alike. */
  alike: number;
  /** How many units the outline has. */
  of: number;
  /** Whether it is a copy of the paper: at least half of the units are alike. */
  isCopy: boolean;
}

/** Holds a text against the outline of a paper, unit by unit. */
export function recognise(
  text: string,
  { outline, abbreviations }: Pick<Paper, 'outline' | 'abbreviations'>,
): Recognised {
  const copy = new PaperCopy(text, outline, abbreviations);
  const alike = outline.filter(({ at, sha256 }) => {
    const unit = copy.units.get(at);
    return unit !== undefined && describe(unit, abbreviations).sha256 === sha256;
  }).length;
  return { copy, alike, of: outline.length, isCopy: outline.length > 0 && 2 * alike >= outline.length };
}
