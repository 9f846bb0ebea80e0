import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeLabels, type Label, LINE, textOf, type Wish } from '../../web/canvas/labels.js';
import { contrast, GROUNDS, groupColour, legible, scaleColour } from '../../web/colours.js';
import { shipped } from '../support/shipped.js';

/** As wide as half a letter's height. */
const measure = (text: string) => text.length * 0.55;

const wish: fc.Arbitrary<Wish> = fc.record({
  id: fc.string(),
  text: fc.string({ minLength: 1, maxLength: 60 }).map((label) => textOf(label, measure)),
  x: fc.integer({ min: 0, max: 900 }),
  y: fc.integer({ min: 0, max: 600 }),
  radius: fc.integer({ min: 2, max: 30 }),
  font: fc.integer({ min: 11, max: 17 }),
  strong: fc.boolean(),
});

const boxOf = ({ wish: { text, font }, x, y }: Label) => ({
  left: x - (text.width * font) / 2,
  right: x + (text.width * font) / 2,
  top: y - (font * LINE) / 2,
  bottom: y + (text.lines.length - 0.5) * font * LINE,
});

describe('names on the canvas', () => {
  it('never touch each other', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 80 }), (wishes) => {
        const boxes = freeLabels(wishes).map(boxOf);
        boxes.forEach((a, at) => {
          for (const b of boxes.slice(at + 1))
            expect(
              a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top,
              JSON.stringify([a, b]),
            ).toBe(true);
        });
      }),
    );
  });

  it('are written for the most important first', () => {
    const at = { x: 100, y: 100, radius: 5, font: 12, strong: false };
    const wishes = ['first', 'second'].map((id) => ({ ...at, id, text: textOf(id.repeat(3), measure) }));
    const crowd = Array.from({ length: 8 }, () => wishes).flat();
    expect(freeLabels(crowd)[0]?.wish.id).toBe('first');
  });

  it('are broken into two lines and then cut', () => {
    expect(textOf('Pronounced Regional Disparities', measure).lines).toHaveLength(2);
    const [, last] = textOf('a very long name of a thing that goes on and on and on', measure).lines;
    expect(last).toMatch(/…$/);
  });
});

describe('colours', () => {
  it.each(['light', 'dark'] as const)(
    'of kinds, groups and scales stand out from the %s ground',
    async (name) => {
      const ground = GROUNDS[name];
      const kinds = (await shipped()).records.ontology.kinds.map(({ colour }) => colour);
      const groups = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(groupColour);
      const scale = [0, 0.3, 0.6, 1].map(scaleColour);
      for (const colour of [...kinds, ...groups, ...scale])
        expect(contrast(legible(colour, ground), ground.ground), colour).toBeGreaterThanOrEqual(3);
    },
  );
});
