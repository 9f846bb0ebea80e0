import { describe, expect, it } from 'vitest';
import { PaperCopy, stands } from '../../../src/core/paper/copy.js';
import { draftOutline } from '../../../src/core/paper/outline.js';
import { BEES_ABBREVIATIONS, beesText } from '../../support/bees.js';

const copy = new PaperCopy(beesText, draftOutline(beesText, BEES_ABBREVIATIONS), BEES_ABBREVIATIONS);

describe('PaperCopy.textAt', () => {
  it.each([
    ['s1', 'Introduction'],
    ['abstract.s1', 'Bees are rare in towns.'],
    ['s2.p3.s2', 'It costs a town nothing.'],
    ['s2.p2.i1', 'Late mowing: wait until the clover has bloomed.'],
    ['t1', 'What stands in the way.'],
    ['t1.r0.c2', 'Root cause'],
    ['t1.r2.c3', '30'],
    ['t1.r1', 'Few flowers Early mowing 12'],
    ['keywords', 'Bees, Towns'],
    ['ack.p1.s1', 'We thank the millers of Upper Mill.'],
    ['ref.hill-2001', 'Hill, A., & Dale, B. (2001). Flowers of the Town. Garden Letters, 3, 1-9.'],
  ])('finds %s', (at, text) => expect(copy.textAt(at)).toBe(text));

  it('joins a sentence that a table splits', () => {
    expect(copy.textAt('s1.p2.s1')).toMatch(/must be fed before the second week of March\.$/);
  });

  it.each([
    's9',
    's1.p1.s4',
    's1.p1.s0',
    't1.r3.c1',
    't1.r1.c4',
    't1.c1',
    't2',
    'ref.nobody-1999',
    'ref.hill-2001.s1',
    '',
    'constructor',
  ])('finds nothing at %s', (at) => expect(copy.textAt(at)).toBeUndefined());
});

describe('PaperCopy.beside', () => {
  it('names the other sentences of a paragraph', () => {
    expect(copy.beside('s1.p1.s2')).toEqual(['s1.p1.s1', 's1.p1.s3']);
  });

  it('names the other cells of a table', () => {
    expect(copy.beside('t1.r1.c1')).toHaveLength(8);
    expect(copy.beside('t1.r1.c1')).not.toContain('t1.r1.c1');
  });

  it('names the other items of a list, and the sentence before it', () => {
    expect(copy.beside('s2.p2.i1')).toEqual(['s2.p2.i2', 's2.p1.s1']);
  });

  it('names the other references', () => {
    expect(copy.beside('ref.hill-2001')).toEqual(['ref.vale-1999']);
  });
});

describe('stands', () => {
  it('finds whole words only', () => {
    expect(stands('few flowers', 'They hold few flowers.')).toBe(true);
    expect(stands('few flower', 'They hold few flowers.')).toBe(false);
  });

  it('minds upper and lower case', () => {
    expect(stands('Few flowers', 'They hold few flowers.')).toBe(false);
  });

  it('does not mind kinds of quotes, dashes and hyphens', () => {
    expect(stands('“brain drain”—a loss', 'The "brain drain" — a loss to all.')).toBe(true);
    expect(stands('a loss to', 'The drain—a loss to all.')).toBe(true);
    expect(stands('long-term', 'A longterm plan.')).toBe(true);
  });

  it('finds a number or a very short word only where it is the whole text', () => {
    expect(stands('12', '12')).toBe(true);
    expect(stands('12', 'On 12 May.')).toBe(false);
  });

  it('takes a cue literally', () => {
    expect(stands('(a+)+$ b', 'aaaa b')).toBe(false);
    expect(stands('cost (in €) .*', 'The cost (in €) .* rose.')).toBe(true);
  });

  it('never finds an empty cue', () => {
    expect(stands(' ', 'Anything.')).toBe(false);
  });
});
