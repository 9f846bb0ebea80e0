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

  it('are written for what a person looks at even where large nodes leave no room', () => {
    const text = textOf('name', measure);
    const crowd = Array.from({ length: 49 }, (_, at) => ({
      id: `${at}`,
      text,
      x: 25 * (at % 7),
      y: 25 * Math.floor(at / 7),
      radius: 12,
      font: 12,
      strong: false,
    }));
    const middle = crowd[24] as Wish;
    const written = (wishes: Wish[]) => freeLabels(wishes).some(({ wish }) => wish.id === middle.id);
    expect(written(crowd)).toBe(false);
    expect(written([{ ...middle, strong: true }, ...crowd.filter((each) => each !== middle)])).toBe(true);
  });

  it('never stick out of the sheet', () => {
    const sheet = { left: 0, right: 900, top: 0, bottom: 600 };
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 80 }), (wishes) => {
        for (const box of freeLabels(wishes, sheet).map(boxOf))
          expect(box.left >= 0 && box.right <= 900 && box.top >= 0 && box.bottom <= 600).toBe(true);
      }),
    );
  });

  it('never stand where they would be taken for the name of another node that is as large', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 80 }), (wishes) => {
        for (const label of freeLabels(wishes).filter(({ wish: { strong } }) => !strong)) {
          const { left, right, top, bottom } = boxOf(label);
          const from = ({ x, y }: Wish) => Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2);
          const rivals = wishes.filter(({ radius }) => radius >= label.wish.radius);
          expect(Math.min(...rivals.map(from))).toBeGreaterThan(from(label.wish) - 1e-6);
        }
      }),
    );
  });

  it('of a hub are written among the small nodes round it', () => {
    const text = textOf('hub', measure);
    const hub = { id: 'hub', text, x: 0, y: 0, radius: 8, font: 12, strong: false };
    const small = { ...hub, id: 'small', y: 16, radius: 3 };
    expect(freeLabels([hub, small])[0]).toMatchObject({ wish: { id: 'hub' }, x: 0 });
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

  it('of kinds, or their shapes, are told apart by all eyes', async () => {
    const { kinds } = (await shipped()).records.ontology;
    for (const [at, a] of kinds.entries()) {
      for (const b of kinds.slice(at + 1).filter((each) => outline(each.shape) === outline(a.shape)))
        for (const [eyes, matrix] of Object.entries(EYES))
          expect(
            distance(seen(a.colour, matrix), seen(b.colour, matrix)),
            `${a.id}, ${b.id}: ${eyes}`,
          ).toBeGreaterThan(18);
    }
  });
});

/** Shapes that look alike when small. */
const ALIKE = [
  ['ellipse', 'octagon', 'heptagon'],
  ['hexagon', 'round-hexagon'],
  ['rectangle', 'round-rectangle', 'cut-rectangle', 'barrel'],
  ['diamond', 'round-diamond'],
  ['pentagon', 'round-pentagon'],
  ['tag', 'round-tag'],
];
const outline = (shape: string) => ALIKE.find((shapes) => shapes.includes(shape))?.[0] ?? shape;

/** How linear light reaches the eye: as usual, and in full dichromacy (Machado, Oliveira and Fernandes 2009). */
const EYES = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

const times = (m: readonly number[], [x = 0, y = 0, z = 0]: number[]) =>
  [0, 3, 6].map((row) => (m[row] ?? 0) * x + (m[row + 1] ?? 0) * y + (m[row + 2] ?? 0) * z);

/** In CIE L*a*b*, so that distances are those that people see. */
function seen(colour: string, eyes: readonly number[]): number[] {
  const linear = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const light = times(eyes, linear).map((value) => Math.min(1, Math.max(0, value)));
  const [x = 0, y = 0, z = 0] = times(
    [0.4339, 0.3762, 0.1899, 0.2126, 0.7152, 0.0722, 0.0177, 0.1095, 0.8729],
    light,
  ).map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (a: number[], b: number[]) => Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)));
