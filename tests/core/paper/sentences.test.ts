import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/paper/sentences.js';

const split = (text: string) => splitSentences(text, ['et al.', 'e.g.', 'No.', 'Dr.']);

describe('splitSentences', () => {
  it('ends a sentence at a full stop, a question mark or an exclamation mark before a capital or a number', () => {
    expect(split('Bees fly. Do they sing? They do! 12 were seen.')).toEqual([
      'Bees fly.',
      'Do they sing?',
      'They do!',
      '12 were seen.',
    ]);
  });

  it('goes on after an abbreviation', () => {
    expect(split('Hill et al. Found this, e.g. Clover. See No. 3 there.')).toEqual([
      'Hill et al. Found this, e.g. Clover.',
      'See No. 3 there.',
    ]);
  });

  it('does not take the end of a word for an abbreviation', () => {
    expect(splitSentences('He said uno. Then he left.', ['no.'])).toHaveLength(2);
    expect(splitSentences('He saw no. Then he left.', ['no.'])).toHaveLength(1);
  });

  it('goes on after an initial', () => {
    expect(split('M. Brook and A. B. Hill agree (C. Vale too). So do we.')).toHaveLength(2);
  });

  it('goes on after a number in the middle of a word or sentence', () => {
    expect(split('It grew by 3.5 percent in version 2.0 of the hive.')).toHaveLength(1);
  });

  it('keeps a closing quotation mark or bracket with its sentence', () => {
    expect(split('He called it "honey." Nobody else did (not even Vale.) They left.')).toEqual([
      'He called it "honey."',
      'Nobody else did (not even Vale.)',
      'They left.',
    ]);
  });

  it('begins a sentence with a quotation mark', () => {
    expect(split('It stopped. "Why" was not asked.')).toHaveLength(2);
  });

  it('finds none in an empty text', () => {
    expect(split('')).toEqual([]);
  });
});
