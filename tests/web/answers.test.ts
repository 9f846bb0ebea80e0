import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { visiting } from './support.js';

const visit = visiting();

describe('answers', () => {
  it('show who answers whom, and an empty row as such', async () => {
    const { page } = visit;
    await visit.open('#from=kind:barrier@t6&to=role:remedy@t8&view=matrix');
    await page.getByRole('row', { name: /Pronounced Regional Disparities.*without any/ }).waitFor();
    await page.getByRole('button', { name: /^Specialized Talent Shortages, Launch Targeted/ }).click();
    await visit.answers().first().waitFor();
  });

  it('say why there is no path, and offer what would help', async () => {
    const { page } = visit;
    await visit.open('#from=pronounced-regional-disparities&to=role:remedy&max=2');
    await page.getByText(/There is no path/).waitFor();
    await page.getByRole('button', { name: 'allow any route' }).click();
    await visit.answers().first().waitFor();
  });

  it('show what the graph makes visible about the paper, and lead to it', async () => {
    const { page } = visit;
    await visit.open();
    await page.getByRole('tab', { name: 'Insights' }).click();
    const scholars = page.getByRole('region', { name: /^Scholars without an entry/ });
    await scholars.getByRole('button', { name: 'Mazzucato' }).click();
    await visit.details().getByRole('heading', { name: 'Mazzucato' }).waitFor();
  });

  it.each([
    ['SVG', '.svg', /^<svg.*<text/s],
    ['PNG ×1', '.png', /^\uFFFDPNG/],
    ['CSV of nodes', '-nodes.csv', /^Id,Label,kind/],
    ['BibTeX', '.bib', /@article/],
  ])('give what is shown as %s', async (button, ending, beginning) => {
    const { page } = visit;
    await visit.open();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`${ending.replace('.', '\\.')}$`));
    expect(await readFile(await download.path(), 'utf8')).toMatch(beginning);
  });

  it.each([
    ['paths', '#node=insufficient-risk-capital&from=kind:barrier@t6&to=role:remedy&path=1'],
    ['the matrix, dark', '#from=kind:barrier@t6&to=role:remedy@t8&view=matrix&theme=dark'],
    ['insights', '#panel=insights'],
    [
      'the table',
      '#table=nodes&hide=concept,claim,outcome,function,instrument,reference,consequence,policy,driver',
    ],
  ])('have no fault that axe finds in %s', async (_, hash) => {
    await visit.open(hash);
    expect(await visit.faults()).toEqual([]);
  });
});
