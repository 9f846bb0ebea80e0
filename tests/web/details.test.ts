import { describe, expect, it } from 'vitest';
import { visiting } from './support.js';

const visit = visiting();

describe('details of a node', () => {
  it('are its kind, evidence with its place, the paper by DOI, edges by relation and ranks', async () => {
    await visit.open('#node=insufficient-risk-capital');
    const article = visit.details().getByRole('article', { name: 'Insufficient Risk Capital' });
    await article.getByText('Table 6, row 1, column 1').first().waitFor();
    const doi = article.getByRole('link', { name: /10\.4236/ });
    expect(await doi.getAttribute('href')).toMatch(/^https:\/\/doi\.org\/10\.4236/);
    await article.getByRole('heading', { name: 'is addressed by' }).waitFor();
    await article.getByText('Rank in each metric').click();
    await article.getByRole('row', { name: /Betweenness/ }).waitFor();
  });

  it('lead to the neighbours and to the edges between', async () => {
    await visit.open('#node=insufficient-risk-capital');
    await visit
      .details()
      .getByRole('button', { name: /^(stated|tabulated|inferred): .* addresses “Insufficient Risk Capital”/ })
      .first()
      .click();
    await visit
      .details()
      .getByRole('heading', { name: /addresses “Insufficient Risk Capital”/ })
      .waitFor();
    expect(visit.page.url()).toContain('edge=');
  });
});

describe('a node', () => {
  it('is focused on, so many steps around, by button and by key', async () => {
    const { page } = visit;
    await visit.open('#node=insufficient-risk-capital');
    await page.keyboard.press('f');
    const scope = page.getByRole('region', { name: 'What the canvas leaves out' });
    await scope.getByText('Around Insufficient Risk Capital').waitFor();
    const near = await page.getByText(/^\d+ of \d+ nodes/).textContent();
    await scope.getByRole('combobox').selectOption('2');
    await page.waitForURL(/focus=insufficient-risk-capital&depth=2/);
    expect(await page.getByText(/^\d+ of \d+ nodes/).textContent()).not.toBe(near);
    await scope.getByRole('button', { name: 'Show the rest again' }).click();
    await scope.waitFor({ state: 'detached' });
  });

  it('is hidden, and comes back by undo', async () => {
    const { page } = visit;
    await visit.open('#node=insufficient-risk-capital');
    await visit.details().getByRole('button', { name: 'Hide' }).click();
    await page.getByText('Hidden: Insufficient Risk Capital').waitFor();
    expect(page.url()).toContain('off=insufficient-risk-capital');
    await page.getByRole('button', { name: 'Undo' }).click();
    await visit.details().getByRole('heading', { name: 'Insufficient Risk Capital' }).waitFor();
  });

  it('is pinned where it stands, and stays there in another layout', async () => {
    const { page } = visit;
    await visit.open('#node=insufficient-risk-capital');
    await visit.details().getByRole('button', { name: 'Pin where it stands' }).click();
    await page.getByText('1 node is pinned.').waitFor();
    await page.getByRole('combobox', { name: 'Layout' }).selectOption('problems to remedies');
    await page.waitForURL(/pin=-?\d+:-?\d+:insufficient-risk-capital/);
    await visit.details().getByRole('button', { name: 'Unpin' }).click();
    await page.getByText('1 node is pinned.').waitFor({ state: 'detached' });
  });
});

describe('several nodes', () => {
  it('show what they share', async () => {
    await visit.open('#node=insufficient-risk-capital,specialized-talent-shortages');
    const article = visit.details().getByRole('article', { name: '2 nodes selected' });
    await article.getByRole('heading', { name: /^Neighbours that they share \d/ }).waitFor();
    await article.getByRole('button', { name: 'Russian clusters' }).first().waitFor();
    await article.getByText('Table 6').waitFor();
    await article.getByRole('button', { name: 'Take Insufficient Risk Capital out' }).click();
    await visit.details().getByRole('heading', { name: 'Specialized Talent Shortages' }).waitFor();
    expect(await visit.faults()).toEqual([]);
  });
});

describe('on the canvas', () => {
  /** Where the only node that is shown stands. */
  const middle = async () => {
    const box = await visit.page.getByRole('img', { name: /The graph/ }).boundingBox();
    if (!box) throw new Error('There is no canvas.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  it('a click selects, the background lets go, a right click has a menu, a double click opens', async () => {
    const { page } = visit;
    await visit.open('#top=1');
    const { x, y } = await middle();
    await page.mouse.click(x, y);
    await visit.details().getByRole('article').waitFor();
    await page.mouse.click(x + 200, y + 200);
    await visit.details().getByText('Choose a node').waitFor();
    await page.mouse.click(x, y, { button: 'right' });
    const menu = page.getByRole('menu');
    await menu.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await visit.details().getByRole('article').waitFor();
    await page.mouse.dblclick(x, y);
    await page.getByText(/^Around /).waitFor();
  });

  it('dragging moves a node and pins it', async () => {
    const { page } = visit;
    await visit.open('#top=1');
    const { x, y } = await middle();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 5 });
    await page.mouse.up();
    await page.waitForURL(/pin=/);
  });

  it('a box with Shift selects what is in it', async () => {
    const { page } = visit;
    await visit.open('#top=5');
    const box = await page.getByRole('img', { name: /The graph/ }).boundingBox();
    if (!box) throw new Error('There is no canvas.');
    await page.keyboard.down('Shift');
    await page.mouse.move(box.x + 3, box.y + 3);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 4, box.y + box.height - 4, { steps: 8 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await visit.details().getByRole('heading', { name: '5 nodes selected' }).waitFor();
  });
});
