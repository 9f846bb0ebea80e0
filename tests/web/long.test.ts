import { describe, expect, it } from 'vitest';
import { atlasOf } from '../support/graphs.js';
import { visiting } from './support.js';

/** So many joined nodes that all paths between two cannot be counted. */
const NODES = 60;
const tangle = async () =>
  atlasOf(
    Array.from({ length: NODES }, (_, at) =>
      [1, 7, 11, 17, 23].map((step) => ({ source: `t${at}`, target: `t${(at + step) % NODES}` })),
    ).flat(),
  );

const visit = visiting({}, tangle);

describe('a question that takes long', () => {
  it('says how far it is, and can be cancelled; then the engine answers as before', async () => {
    const { page } = visit;
    await visit.open('#from=t0&to=t1&max=12&routes=any&group=pattern&seconds=10');
    await page.getByRole('progressbar', { name: 'Searching, for at most 10 s' }).waitFor();
    await page.getByRole('region', { name: 'Found paths' }).getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Called off.').waitFor();
    await page.getByRole('checkbox', { name: /^Group by/ }).uncheck();
    await visit.answers().first().waitFor();
    await page.getByRole('combobox', { name: 'Search the graph' }).fill('t5');
    await page.getByRole('option').first().waitFor();
  });

  it('says that it was stopped by its bound, and offers to search longer', async () => {
    const { page } = visit;
    await visit.open('#from=t0&to=t1&max=12&routes=any&group=pattern');
    await page.getByText('Stopped after 1 s: there may be more or better ones.').waitFor();
    await page.getByRole('button', { name: 'Search for up to 10 s' }).click();
    expect(page.url()).toContain('seconds=10');
  });
});
