import { describe, expect, it } from 'vitest';
import { shipped } from '../support/shipped.js';
import { visiting } from './support.js';

const visit = visiting();

describe('the table of nodes', () => {
  it('is sorted, searched and paged, and keeps that in the link', async () => {
    const { page } = visit;
    await visit.open('#table=nodes');
    const { nodes } = (await shipped()).records;
    await page.getByText(`${nodes.length} of ${nodes.length} rows`).waitFor();
    await page.getByRole('button', { name: 'number of neighbours' }).click();
    await page.getByRole('button', { name: 'number of neighbours' }).click();
    const top = (await shipped()).ranked('degree')?.[0];
    await rows()
      .first()
      .filter({ hasText: `${top?.value}` })
      .waitFor();
    await page.getByRole('button', { name: 'Next ›' }).click();
    await page.getByText(/page 2 of/).waitFor();
    await page.getByRole('searchbox', { name: 'Find in: Table of nodes' }).fill('RISK cápital');
    await page.getByText(new RegExp(`^[1-9]\\d? of ${nodes.length} rows`)).waitFor();
    await page.waitForURL(/sort=-metric&find=/);
    await page.reload();
    await page.getByText(new RegExp(`^[1-9]\\d? of ${nodes.length} rows`)).waitFor();
  });

  it('is in step with the canvas and the legend', async () => {
    const { page } = visit;
    await visit.open('#table=nodes&node=insufficient-risk-capital&hide=reference');
    const { nodes } = (await shipped()).records;
    const left = nodes.filter(({ kind }) => kind !== 'reference').length;
    await page.getByText(`${left} of ${left} rows`).waitFor();
    const chosen = rows().locator('[aria-current=true]');
    expect(await chosen.allTextContents()).toEqual(['Insufficient Risk Capital']);
    await chosen.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/node=(?!insufficient-risk-capital)/);
  });
});

describe('the table of edges', () => {
  it('tells source, relation, target, basis and place, and leads to the details', async () => {
    const { page } = visit;
    const key = 'immature-venture-market--causes--insufficient-risk-capital';
    await visit.open('#table=edges');
    await page
      .getByRole('searchbox', { name: 'Find in: Table of edges' })
      .fill('venture causes risk capital');
    const row = page.getByRole('row', {
      name: /immature venture market.*causes.*Insufficient Risk Capital.*Table 6/,
    });
    await row.getByText('tabulated').waitFor();
    await row.getByRole('button').click();
    expect(page.url()).toContain(`edge=${key}`);
    await visit.details().getByRole('list', { name: 'Evidence' }).waitFor();
  });

  it('may take the whole room', async () => {
    const { page } = visit;
    await visit.open('#table=edges');
    await page.getByRole('button', { name: 'Larger' }).click();
    await page.getByRole('img', { name: /The graph/ }).waitFor({ state: 'hidden' });
    expect(await visit.faults()).toEqual([]);
  });
});

describe('insights', () => {
  it('lead to what was found, and to the very question behind it', { timeout: 60_000 }, async () => {
    const { page } = visit;
    await visit.open('#panel=insights&theme=dark');
    const scholars = page.getByRole('region', { name: /^Scholars without an entry/ });
    await scholars.getByRole('button', { name: 'Mazzucato' }).waitFor();
    expect(await visit.faults()).toEqual([]);
    const gap = page.getByRole('region', { name: /^Barriers without a direct remedy/ });
    const found = await gap.getByRole('listitem').count();
    await gap.getByRole('link', { name: 'Show this question' }).click();
    expect(page.url()).toMatch(/from=kind:barrier&to=role:remedy.*table=matrix/);
    await page.getByText(new RegExp(`^${found} of \\d+ rows`)).waitFor();
    expect(await page.getByRole('rowheader', { name: /without any$/ }).count()).toBe(found);
  });
});

const rows = () =>
  visit.page
    .getByRole('table', { name: /^Table of/ })
    .getByRole('rowheader')
    .locator('..');
