import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeHash } from '../../web/url.js';
import { shipped } from '../support/shipped.js';
import { damaged, statesOf } from './states.js';
import { visiting } from './support.js';

const visit = visiting();
const { nodes, edges, ontology } = (await shipped()).records;
const states = statesOf({
  nodes: nodes.slice(0, 40).map(({ id }) => id),
  edges: edges.slice(0, 40).map(({ key }) => key),
  kinds: ontology.kinds.map(({ id }) => id),
  relations: ontology.relations.map(({ id }) => id),
  selectors: ['kind:barrier@t6', 'role:remedy', 'insufficient-risk-capital', 'kind:policy'],
})
  .filter(({ layout }) => layout !== 'force')
  .map((state) => ({
    ...state,
    camera: state.camera && { ...state.camera, span: 200 + (state.camera.span % 3_000) },
  }));

describe('the state of the page', () => {
  it('is undone and redone, by button and by key', async () => {
    const { page } = visit;
    await visit.open();
    const barriers = page.getByRole('checkbox', { name: /^barriers/ });
    await barriers.click();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await barriers.isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Redo' }).click();
    expect(await barriers.isChecked()).toBe(false);
    await page.keyboard.press('Control+z');
    expect(await barriers.isChecked()).toBe(true);
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  });

  it('goes the same way back by undo and by the browser', async () => {
    const { page } = visit;
    await visit.open();
    const kinds = ['barriers', 'claims', 'concepts'];
    const boxes = kinds.map((kind) => page.getByRole('checkbox', { name: new RegExp(`^${kind}`) }));
    const hidden = async () => {
      await page.waitForTimeout(200);
      const shown = await Promise.all(boxes.map((box) => box.isChecked()));
      return kinds.filter((_, at) => !shown[at]);
    };
    for (const box of boxes) await box.click();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await hidden()).toEqual(['barriers', 'claims']);
    await page.goBack();
    expect(await hidden()).toEqual(['barriers']);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await hidden()).toEqual([]);
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Redo' }).click();
    expect(await hidden()).toEqual(['barriers']);
    await page.goForward();
    expect(await hidden()).toEqual(['barriers', 'claims']);
  });

  it('goes back and forward', async () => {
    const { page } = visit;
    await visit.open();
    await page.getByRole('button', { name: /^What does the lack of risk capital/ }).click();
    await visit.details().getByRole('heading', { name: 'Insufficient Risk Capital' }).waitFor();
    await page.goBack();
    await visit.details().getByText('Choose a node').waitFor();
    await page.goForward();
    await visit.details().getByRole('heading', { name: 'Insufficient Risk Capital' }).waitFor();
  });

  it('is in the link to the last part: what a person did opens again as it was', async () => {
    const { page } = visit;
    await visit.open('#node=insufficient-risk-capital');
    await page.keyboard.press('f');
    await page.getByRole('combobox', { name: 'steps' }).selectOption('2');
    await page.getByRole('checkbox', { name: /^inferred/ }).click();
    await page.getByRole('combobox', { name: 'Colour' }).selectOption('betweenness');
    await page.getByRole('button', { name: 'Nearer' }).click();
    await page.waitForURL(/camera=/);
    const [link, counts] = [page.url(), await page.getByText(/^\d+ of \d+ nodes/).textContent()];
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByText(counts ?? '').waitFor();
    await page.getByText('Around Insufficient Risk Capital').waitFor();
    await page.waitForTimeout(500);
    expect(page.url()).toBe(link);
  });

  it('keeps the camera while a table stands in the place of the canvas', async () => {
    const { page } = visit;
    const link = `${visit.url}/#camera=100,50,900&table=edges&tall=yes`;
    await page.goto(link);
    const larger = page.getByRole('button', { name: 'Larger' });
    await larger.waitFor();
    await page.waitForTimeout(800);
    expect(page.url()).toBe(link);
    await larger.click();
    await page.waitForTimeout(800);
    expect(page.url()).toBe(link.replace('&tall=yes', ''));
  });

  it('is restored from links to any state', async () => {
    const { page } = visit;
    await visit.open();
    for (const state of fc.sample(states, { numRuns: 12, seed: 5 })) {
      const hash = `#${writeHash(state)}`;
      await page.evaluate((to) => {
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, hash);
      await page.waitForTimeout(350);
      expect(await page.evaluate(() => location.hash), JSON.stringify(state)).toBe(hash === '#' ? '' : hash);
    }
  });

  it('opens a working page from links to which something has happened', async () => {
    const { page } = visit;
    for (const hash of fc.sample(damaged(states.map(writeHash)), { numRuns: 8, seed: 7 })) {
      await page.goto('about:blank');
      await page.goto(`${visit.url}/#${hash}`);
      await page.getByRole('combobox', { name: 'Search the graph' }).fill('innopolis');
      await page.getByRole('option', { name: /^Innopolis cluster/ }).click();
      await visit.details().getByRole('heading', { name: 'Innopolis', exact: true }).waitFor();
    }
  }, 60_000);

  it('says what it left out of a link from elsewhere', async () => {
    const { page } = visit;
    await visit.open('#node=gone&hide=barrier,dragon&spin=fast');
    const word = page.getByRole('alert').filter({ hasText: 'another version' });
    await word
      .filter({ hasText: 'node=gone' })
      .filter({ hasText: 'dragon' })
      .filter({ hasText: 'spin' })
      .waitFor();
    expect(await page.getByRole('checkbox', { name: /^barriers/ }).isChecked()).toBe(false);
  });
});
