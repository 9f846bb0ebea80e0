import { describe, expect, it } from 'vitest';
import { type Atlas, createAtlas } from '../../src/core/atlas.js';
import { readGraph } from '../../src/curate/index.js';
import { BEES, BEES_FOLDER, beesText } from '../support/bees.js';
import { visiting } from './support.js';

const bees = async (): Promise<Atlas> => createAtlas((await readGraph(BEES_FOLDER)).records);
const SENTENCE = 'Late mowing answers the lack of flowers.';

describe('the paper beside the canvas', () => {
  const visit = visiting({}, bees);
  const text = () => visit.page.getByRole('region', { name: 'Your copy of the paper' });

  it('is a copy that the reader chooses; nothing of it goes out', async () => {
    const { page } = visit;
    await visit.open('#side=text');
    await text().getByText('nothing is sent anywhere').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData()}`));
    await text().locator('input').setInputFiles(BEES);
    await text()
      .getByText(/^All \d+ units match the paper/)
      .waitFor();
    await text().getByRole('heading', { name: 'What to Do' }).waitFor();
    expect(asked.filter((each) => !/^GET \S+\.js null$/.test(each))).toEqual([]);
  });

  it('lights what rests on a sentence, lists it, and leads on', async () => {
    const { page } = visit;
    await visit.open('#side=text');
    await drop(beesText);
    await text().getByRole('link', { name: SENTENCE }).click();
    expect(page.url()).toContain('place=s2.p3.s1');
    const facts = text().getByRole('list', { name: 'What rests on this' });
    await facts.getByRole('button').first().click();
    await visit
      .details()
      .getByRole('list', { name: 'Evidence' })
      .getByText(/section 2, paragraph 3/)
      .waitFor();
    await page.goBack();
    await page.goBack();
    await facts.waitFor({ state: 'detached' });
  });

  it('marks the sentences of what is selected, and is still there after a reload', async () => {
    const { page } = visit;
    await visit.open('#side=text');
    await drop(beesText);
    await text().getByRole('link', { name: SENTENCE }).waitFor();
    const edge = (await bees()).records.edges.find(({ evidence }) =>
      evidence.some(({ at }) => at === 's2.p3.s1'),
    );
    await page.goto(`${visit.url}/#side=text&edge=${edge?.key}`);
    await page.reload();
    const marked = text().locator('[aria-current=location]');
    await marked.first().waitFor();
    expect(await marked.allTextContents()).toContain(SENTENCE);
  });

  it('is where a click on a place in the evidence leads; without a text that is plain', async () => {
    const { page } = visit;
    await visit.open('#side=text');
    const edge = (await bees()).records.edges.find(({ evidence }) =>
      evidence.some(({ at }) => at === 's2.p3.s1'),
    );
    await page.goto(`${visit.url}/#edge=${edge?.key}`);
    const evidence = visit.details().getByRole('list', { name: 'Evidence' });
    const place = evidence.getByRole('button', { name: 'section 2, paragraph 3, sentence 1' });
    await evidence.getByText('section 2, paragraph 3, sentence 1').waitFor();
    expect(await place.count()).toBe(0);
    await page.goto(`${visit.url}/#side=text&edge=${edge?.key}`);
    await drop(beesText);
    await page.getByRole('tab', { name: 'Legend' }).click();
    await place.click();
    await text().locator('.sought').filter({ hasText: SENTENCE }).waitFor();
    expect(page.url()).toContain('side=text');
    await page.getByRole('heading', { name: '2 What to Do' }).waitFor();
    await page.getByText(/^Table 1\. /).waitFor();
    await page.goto(`${visit.url}/#side=text`);
    await text().locator('.sought').waitFor({ state: 'detached' });
  });

  it.each([
    ['another text', 'Wasps are common in towns.\n\nThey are not bees.'],
    ['nothing', ''],
  ])('is refused where it is %s, with how much of it matches', async (_, other) => {
    await visit.open('#side=text');
    await drop(other);
    await text()
      .getByRole('alert')
      .filter({ hasText: /^That is not a copy of “Why Towns Keep Bees”: 0 of \d+ units match/ })
      .waitFor();
  });

  it('has no fault that axe finds', async () => {
    await visit.open('#side=text');
    await drop(beesText);
    await text().getByRole('link', { name: SENTENCE }).click();
    expect(await visit.faults()).toEqual([]);
  });

  /** Drops a file with this text, as from the desktop. */
  async function drop(content: string): Promise<void> {
    const transfer = await visit.page.evaluateHandle((inside) => {
      const data = new DataTransfer();
      data.items.add(new File([inside], 'paper.txt', { type: 'text/plain' }));
      return data;
    }, content);
    await text().dispatchEvent('drop', { dataTransfer: transfer });
  }
});

describe('a server that was told a copy', () => {
  const visit = visiting({}, bees, { paper: beesText });

  it('shows it without asking', async () => {
    await visit.open('#side=text&place=t1.r1.c1');
    await visit.page.getByRole('link', { name: 'Few flowers', exact: true }).waitFor();
  });
});
