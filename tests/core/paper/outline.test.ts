import { describe, expect, it } from 'vitest';
import { draftOutline, readUnits } from '../../../src/core/paper/outline.js';
import { BEES_ABBREVIATIONS, beesText } from '../../support/bees.js';

const draft = (text: string) => draftOutline(text, BEES_ABBREVIATIONS);
const unit = (text: string, at: string) => draft(text).find((each) => each.at === at);
const locators = (text: string) => draft(text).map(({ at }) => at);

describe('draftOutline', () => {
  it('has one unit for each section, paragraph, list item, table and reference, in order', () => {
    expect(locators(beesText)).toEqual([
      ...[
        'front',
        'abstract',
        'keywords',
        's1',
        's1.p1',
        's1.p2',
        't1',
        's2',
        's2.p1',
        's2.p2.i1',
        's2.p2.i2',
      ],
      ...['s2.p3', 'ack.p1', 'ref.hill-2001', 'ref.vale-1999'],
    ]);
  });

  it('counts sentences, rows and columns', () => {
    expect(unit(beesText, 's1.p1')).toMatchObject({ sentences: 3 });
    expect(unit(beesText, 't1')).toMatchObject({ title: 'What stands in the way.', rows: 2, columns: 3 });
    expect(unit(beesText, 's1')).toMatchObject({ title: 'Introduction' });
    expect(unit(beesText, 's1')).not.toHaveProperty('sentences');
  });

  it('joins a paragraph that a table splits, a word that a page splits, and a reference on two lines', () => {
    expect(unit(beesText, 's1.p2')).toMatchObject({ sentences: 1, pieces: 2 });
    expect(unit(beesText, 'ref.vale-1999')).toMatchObject({ pieces: 2 });
    const units = new Map(readUnits(beesText).map(({ at, text }) => [at, text]));
    expect(units.get('s1.p2')).toContain('must be fed before');
    expect(units.get('ack.p1')).toBe('We thank the millers of Upper Mill.');
  });

  it('takes the joins from an outline made before, not from the punctuation', () => {
    const text = '## 1. Honey\n\nOne piece.\n\nAnother piece.\n\nA third.';
    expect(locators(text)).toEqual(['s1', 's1.p1', 's1.p2', 's1.p3']);
    const known = [{ at: 's1.p1', pieces: 2 }];
    expect(readUnits(text, known).map(({ at, text }) => [at, text])).toEqual([
      ['s1', 'Honey'],
      ['s1.p1', 'One piece. Another piece.'],
      ['s1.p2', 'A third.'],
    ]);
  });

  it('takes the citation keys from an outline made before', () => {
    const known = [{ at: 'ref.dale' }, { at: 'ref.straw', pieces: 2 }];
    const units = readUnits(beesText, known).map(({ at }) => at);
    expect(units.slice(-2)).toEqual(['ref.dale', 'ref.straw']);
  });

  it('lets the printed numbers of headings decide, not their levels', () => {
    expect(locators('### 3. Results\n\n### 3.1. Honey\n\nIt is sweet.')).toEqual(['s3', 's3.1', 's3.1.p1']);
  });

  it('counts the sections of a paper that prints no numbers', () => {
    const text =
      '# Title\n\n## Why\n\nA.\n\n### How\n\nB.\n\n### When\n\nC.\n\n## References\n\n- Hill, A. (2001). D.';
    expect(locators(text).filter((at) => !at.includes('p'))).toEqual([
      'front',
      's1',
      's1.1',
      's1.2',
      'ref.hill-2001',
    ]);
  });

  it('reads plain text: numbered and named headings need no mark', () => {
    const plain = beesText.replace(/^#+ /gm, '').replace(/\*/g, '');
    expect(draft(plain)).toEqual(draft(beesText));
  });

  it('reads a pipe table like one with tabs', () => {
    const table = 'Table 1. What stands in the way.\n\n| Obstacle | Lost |\n|---|---:|\n| Few flowers | 12 |';
    const tabs = 'Table 1. What stands in the way.\n\nObstacle\tLost\nFew flowers\t12';
    expect(draft(table)).toEqual(draft(tabs));
  });

  it('gives one SHA-256 to copies that differ in marks, quotes, line breaks and line ends', () => {
    const one = '## 1. Honey\n\nA *long-term* “plan”—if any—was synchronised.';
    const other = '\ufeff1. Honey\r\n\r\nA long-\r\nterm "plan" — if any — was syn-\r\nchronised.\r\n';
    expect(draft(other)).toEqual(draft(one));
  });

  it('gives another SHA-256 where a word, a number, or a cell of a table differs', () => {
    const sha = (text: string, at: string) => unit(text, at)?.sha256;
    expect(sha(beesText.replace('young hives', 'old hives'), 's1.p1')).not.toBe(sha(beesText, 's1.p1'));
    expect(sha(beesText.replace('mowing\t12', 'mowing\t13'), 't1')).not.toBe(sha(beesText, 't1'));
  });

  it('finds nothing in an empty text', () => {
    expect(draft('')).toEqual([]);
  });
});
