import { describe, expect, it } from 'vitest';
import { createAtlas } from '../../src/core/atlas.js';
import { GROUNDS, legible } from '../../web/colours.js';
import { shipped } from '../support/shipped.js';
import { pixelsOf, type Visit, visiting } from './support.js';

/** The graph of the paper with another shape for all kinds. */
async function shaped(shape: string) {
  const { records } = await shipped();
  const kinds = records.ontology.kinds.map((kind) => ({ ...kind, shape }));
  return createAtlas({ ...records, ontology: { ...records.ontology, kinds } });
}

/** The node with most neighbours, which is all that these visits show at first, and stands in the middle: its kind. */
async function topKind() {
  const { records } = await shipped();
  const neighbours = (id: string) =>
    new Set(
      records.edges.flatMap(({ source, target }) =>
        source === id ? [target] : target === id ? [source] : [],
      ),
    ).size;
  const [top] = records.nodes.toSorted((a, b) => neighbours(b.id) - neighbours(a.id));
  const kind = records.ontology.kinds.find(({ id }) => id === top?.kind);
  return { plural: kind?.plural ?? '', colour: legible(kind?.colour ?? '', GROUNDS.light) };
}

/** The colour in the middle of the canvas, and how many pixels have it. */
async function seen(visit: Visit): Promise<{ middle: string; count: number }> {
  await visit.page.waitForTimeout(600);
  const { width, data } = await pixelsOf(visit.page.getByRole('img', { name: /The graph/ }));
  const at = (pixel: number) => Buffer.from(data.subarray(4 * pixel, 4 * pixel + 3)).toString('hex');
  const height = data.length / 4 / width;
  const middle = at(Math.floor(height / 2) * width + Math.floor(width / 2));
  let count = 0;
  for (let pixel = 0; pixel < width * height; pixel++) if (at(pixel) === middle) count++;
  return { middle: `#${middle}`, count };
}

describe('a node on the canvas', () => {
  const visit = visiting();

  it('is in the colour of its kind, from near and from afar, selected and let go', async () => {
    const { page } = visit;
    const { colour } = await topKind();
    await visit.open('#top=1');
    const first = await seen(visit);
    expect(first.middle).toBe(colour);
    await page.getByRole('button', { name: 'Farther' }).click();
    const farther = await seen(visit);
    expect(farther.middle).toBe(colour);
    expect(farther.count).toBeLessThan(first.count * 0.8);
    await page.getByRole('img', { name: /The graph/ }).click();
    expect((await seen(visit)).middle).toBe(colour);
    await page.keyboard.press('Escape');
    expect(await seen(visit)).toEqual(farther);
  });

  it('is not there where its kind is filtered out, and is as before when it is shown again', async () => {
    const { colour, plural } = await topKind();
    await visit.open('#top=1');
    const box = visit.page.getByRole('checkbox', { name: new RegExp(`^${plural}`, 'i') });
    const first = await seen(visit);
    await box.click();
    expect(await seen(visit)).not.toMatchObject({ middle: colour });
    await box.click();
    expect(await seen(visit)).toEqual(first);
  });
});

describe.each(['circle', 'polygon', 'no-such-shape'])('a node of the shape "%s"', (shape) => {
  const visit = visiting({}, () => shaped(shape));

  it('is there', async () => {
    await visit.open('#top=1');
    expect((await seen(visit)).middle).toBe((await topKind()).colour);
  });
});
