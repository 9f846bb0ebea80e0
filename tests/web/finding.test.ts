import { describe, expect, it } from 'vitest';
import { visiting } from './support.js';

const visit = visiting();
const search = () => visit.page.getByRole('combobox', { name: 'Search the graph' });

describe('finding', () => {
  it.each([
    ['the beginning of a word', 'innopol', 'Innopolis'],
    ['a slip of typing', 'risk capitl', 'Insufficient Risk Capital'],
    ['two letters that changed places', 'captial risk', 'Insufficient Risk Capital'],
    ['an accent too many', 'Skólkovo', 'Skolkovo'],
    ['another name, and says so', 'brain drain', /outward migration.*also called.*brain drain/],
  ])('understands %s', async (_, text, name) => {
    await visit.open();
    await search().fill(text);
    await visit.page.getByRole('option', { name }).first().waitFor();
  });

  it('is done with the keyboard alone: arrows, Enter, Esc', async () => {
    const { page } = visit;
    await visit.open();
    await page.keyboard.press('/');
    await page.keyboard.type('cluster');
    const options = page.getByRole('option');
    await options.nth(3).waitFor();
    await page.keyboard.press('ArrowDown');
    const second = await options.nth(1).textContent();
    expect(await options.nth(1).getAttribute('aria-selected')).toBe('true');
    expect(await search().getAttribute('aria-activedescendant')).toBe(
      await options.nth(1).getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    const heading = await visit.details().getByRole('heading').first().textContent();
    expect(second).toContain(heading?.trim());
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox', { name: 'Search the graph' }).count()).toBe(0);
  });

  it('flies there, and the link says where the camera is', async () => {
    const { page } = visit;
    await visit.open();
    await search().fill('Skolkovo');
    await page
      .getByRole('option', { name: /^Skolkovo/ })
      .first()
      .click();
    await page.waitForURL(/camera=/);
  });

  it('adds to the selection with Shift', async () => {
    const { page } = visit;
    await visit.open('#node=insufficient-risk-capital');
    await search().fill('talent shortages');
    await page.getByRole('option', { name: /Specialized Talent Shortages/ }).waitFor();
    await page.keyboard.press('Shift+Enter');
    await visit.details().getByRole('heading', { name: '2 nodes selected' }).waitFor();
  });

  it('brings back what was filtered out', async () => {
    const { page } = visit;
    await visit.open('#hide=barrier');
    await search().fill('risk capital');
    await page.getByRole('option', { name: /^Insufficient Risk Capital/ }).click();
    expect(await page.getByRole('checkbox', { name: /^barriers/ }).isChecked()).toBe(true);
  });
});
