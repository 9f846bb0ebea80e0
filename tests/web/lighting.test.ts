import { describe, expect, it } from 'vitest';
import { pixelsOf, visiting } from './support.js';

describe('light on the canvas', () => {
  const visit = visiting();
  const canvas = () => visit.page.getByRole('img', { name: /The graph/ });

  /** How much of the canvas is not the ground: pixels that stand out from white. */
  async function ink(): Promise<number> {
    await visit.page.waitForTimeout(700);
    const { data } = await pixelsOf(canvas());
    let count = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at + 1] as number) < 150) count++;
    return count;
  }

  it('falls on the path that is pointed at, for as long as it is', async () => {
    await visit.open('#from=insufficient-risk-capital&to=role:remedy');
    await visit.answers().first().waitFor();
    await visit.page.waitForTimeout(1_000);
    const before = await ink();
    await visit.answers().first().hover();
    const during = await ink();
    expect(during).toBeGreaterThan(0);
    expect(during).toBeLessThan(before / 4);
    await visit.page.mouse.move(700, 5);
    expect(await ink()).toBeGreaterThan(before * 0.9);
  });

  it('goes out with Esc, and on again with a click, whatever is filtered', async () => {
    await visit.open('#from=insufficient-risk-capital&to=role:remedy&path=1');
    await visit.answers().first().waitFor();
    const before = await ink();
    await visit.page.getByRole('checkbox', { name: /^references/ }).click();
    await visit.page.keyboard.press('Escape');
    expect(await ink()).toBeGreaterThan(before * 2);
    await visit.answers().first().getByRole('button').first().click();
    expect(await ink()).toBeLessThan(before * 2);
  });
});
