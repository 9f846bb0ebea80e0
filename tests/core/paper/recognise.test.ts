import { describe, expect, it } from 'vitest';
import { draftOutline } from '../../../src/core/paper/outline.js';
import { recognise } from '../../../src/core/paper/recognise.js';
import { BEES_ABBREVIATIONS, beesText } from '../../support/bees.js';

const paper = {
  outline: draftOutline(beesText, BEES_ABBREVIATIONS),
  abbreviations: BEES_ABBREVIATIONS,
};
const { length } = paper.outline;

describe('recognise', () => {
  it('knows its paper', () => {
    expect(recognise(beesText, paper)).toMatchObject({ alike: length, of: length, isCopy: true });
  });

  it('knows it in another edition, and counts what is alike', () => {
    const other = beesText.replace('Bees are rare', 'Bees were rare');
    expect(recognise(other, paper)).toMatchObject({ alike: length - 1, of: length, isCopy: true });
  });

  it.each([
    ['nothing', ''],
    ['another text', '## 1. Introduction\n\nWasps are common.\n\n## References\n\n- None (2000). Nothing.'],
    ['its first lines alone', beesText.slice(0, 160)],
  ])('does not take %s for it', (_, text) => expect(recognise(text, paper).isCopy).toBe(false));

  it('takes nothing for a paper without an outline', () => {
    expect(recognise(beesText, { ...paper, outline: [] })).toMatchObject({ of: 0, isCopy: false });
  });
});
