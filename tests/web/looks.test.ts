import { beforeAll, describe, expect, it } from 'vitest';
import { GROUNDS, legible } from '../../web/colours.js';
import { shipped } from '../support/shipped.js';
import { pixelsOf, visiting } from './support.js';

describe('a node on the canvas', () => {
  const visit = visiting();
  const canvas = () => visit.page.getByRole('img', { name: /The graph/ });
  let kind: string;
  let colour: string;

  /** The node with most neighbours, which is all that these visits show at first, and stands in the middle. */
  beforeAll(async () => {
    const { records } = await shipped();
    const neighbours = (id: string) =>
      new Set(
        records.edges.flatMap(({ source, target }) =>
          source === id ? [target] : target === id ? [source] : [],
        ),
      ).size;
    const [top] = records.nodes.toSorted((a, b) => neighbours(b.id) - neighbours(a.id));
    const found = records.ontology.kinds.find(({ id }) => id === top?.kind);
    kind = found?.plural ?? found?.label ?? '';
    colour = legible(found?.colour ?? '', GROUNDS.light);
  });

  /** The colour in the middle of the canvas, and how many pixels have it. */
  async function seen(): Promise<{ middle: string; count: number }> {
    await visit.page.waitForTimeout(600);
    const { width, data } = await pixelsOf(canvas());
    const at = (pixel: number) => data.subarray(4 * pixel, 4 * pixel + 3);
    const height = data.length / 4 / width;
    const middle = Buffer.from(at(Math.floor(height / 2) * width + Math.floor(width / 2))).toString('hex');
    let count = 0;
    for (let pixel = 0; pixel < width * height; pixel++)
      if (Buffer.from(at(pixel)).toString('hex') === middle) count++;
    return { middle: `#${middle}`, count };
  }

  it('is in the colour of its kind, from near and from afar, selected and let go', async () => {
    const { page } = visit;
    await visit.open('#top=1');
    const first = await seen();
    expect(first.middle).toBe(colour);
    await page.getByRole('button', { name: 'Farther' }).click();
    const farther = await seen();
    expect(farther.middle).toBe(colour);
    expect(farther.count).toBeLessThan(first.count * 0.8);
    await canvas().click();
    expect((await seen()).middle).toBe(colour);
    await page.keyboard.press('Escape');
    expect(await seen()).toEqual(farther);
  });

  it('is not there where its kind is filtered out, and is as before when it is shown again', async () => {
    const { page } = visit;
    await visit.open('#top=1');
    const box = page.getByRole('checkbox', { name: new RegExp(`^${kind}`, 'i') });
    const first = await seen();
    await box.click();
    expect(await seen()).not.toMatchObject({ middle: colour });
    await box.click();
    expect(await seen()).toEqual(first);
  });
});
