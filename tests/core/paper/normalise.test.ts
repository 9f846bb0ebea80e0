import { describe, expect, it } from 'vitest';
import { comparable, joinPieces, normalise } from '../../../src/core/paper/normalise.js';

describe('normalise', () => {
  it('takes Markdown marks away', () => {
    expect(normalise('**Table 1** of *Hives*, the 21<sup>st</sup>, \\(really\\)')).toBe(
      'Table 1 of Hives, the 21st, (really)',
    );
  });

  it('keeps an underscore that was escaped', () => {
    expect(normalise('a \\_b\\_')).toBe('a _b_');
  });

  it('reads a link as its address', () => {
    expect(normalise('<https://a.org/b>')).toBe('https://a.org/b');
    expect(normalise('[here](https://a.org/s(00)1)')).toBe('https://a.org/s(00)1');
  });

  it('makes quotes and hyphens of one kind', () => {
    expect(normalise('“bee’s” 3‐4 3–4 −5')).toBe('"bee\'s" 3-4 3-4 -5');
  });

  it('leaves no space around a dash', () => {
    expect(normalise('hives — and bees')).toBe('hives—and bees');
  });

  it('makes a word whole that a line end or a soft hyphen breaks', () => {
    expect(normalise('syn-\nchronised pol\u00ad\nlen')).toBe('synchronised pollen');
  });

  it('keeps upper and lower case, accents and numbers', () => {
    expect(normalise('Å ~1.1% >50')).toBe('Å ~1.1% >50');
  });
});

describe('comparable', () => {
  it('does not count hyphens inside words, which may come from a line end', () => {
    expect(comparable(normalise('long-term'))).toBe(comparable(normalise('long-\nterm')));
  });

  it('takes a dash for a space', () => {
    expect(comparable(normalise('hives—and bees'))).toBe(comparable(normalise('hives - and bees')));
  });
});

describe('joinPieces', () => {
  it('puts a space between pieces', () => {
    expect(joinPieces(['The bees', 'fly.'])).toBe('The bees fly.');
  });

  it('makes a split word whole', () => {
    expect(joinPieces(['the mill-', 'ers'])).toBe('the millers');
  });
});
