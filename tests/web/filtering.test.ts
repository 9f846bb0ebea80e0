import { describe, expect, it } from 'vitest';
import { shipped } from '../support/shipped.js';
import { visiting } from './support.js';

const visit = visiting();

describe('filtering', () => {
  it('goes by the legend and counts what is shown', async () => {
    const { page } = visit;
    await visit.open();
    const { nodes, edges } = (await shipped()).records;
    await page
      .getByText(`${nodes.length} of ${nodes.length} nodes, ${edges.length} of ${edges.length} edges`)
      .waitFor();
    await page.getByRole('checkbox', { name: /^references/ }).click();
    await page
      .getByText(
        `${nodes.length - nodes.filter(({ kind }) => kind === 'reference').length} of ${nodes.length} nodes`,
      )
      .waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(`${nodes.length} of ${nodes.length} nodes`).waitFor();
  });
});

describe('appearance', () => {
  it.each(['by force', 'problems to remedies', 'the best joined inside'])(
    'lays out %s, sizes by betweenness, colours by community, and keeps it in the link',
    async (layout) => {
      const { page } = visit;
      await visit.open();
      await page.getByRole('combobox', { name: 'Size' }).selectOption('betweenness');
      await page.getByRole('combobox', { name: 'Colour' }).selectOption('community');
      await page.getByRole('combobox', { name: 'Layout' }).selectOption(layout);
      await page.waitForTimeout(1_500);
      expect(page.url()).toMatch(/size=betweenness&colour=community&layout=\w+/);
      await page.getByRole('list', { name: 'community' }).waitFor();
      await page.reload();
      expect(
        await page.getByRole('combobox', { name: 'Layout' }).locator('option:checked').textContent(),
      ).toBe(layout);
    },
  );

  it('stays as it is shown where a layout is cancelled, in the list and in the link', async () => {
    const { page } = visit;
    await page.route(/assets\/force-/, () => {}); // the layout never comes to its end
    await visit.open('#layout=layers');
    const layout = page.getByRole('combobox', { name: 'Layout' });
    await layout.selectOption('by force');
    expect(page.url()).toContain('layout=force');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.waitForURL(/layout=layers/);
    expect(await layout.locator('option:checked').textContent()).toBe('problems to remedies');
  });
});
