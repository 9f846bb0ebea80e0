import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import express from 'express';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/server/app.js';
import { type Listening, listen } from '../../src/server/listen.js';
import { cli } from '../support/cli.js';
import { HOME, shipped } from '../support/shipped.js';

let server: Listening;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  server = await listen(createApp(await shipped(), { web: `${HOME}dist/web` }), '127.0.0.1', 0);
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

const open = async (hash = '') => {
  await page.goto(`${server.url}/${hash}`);
  await page.getByRole('img', { name: /The graph/ }).waitFor();
};
const details = () => page.getByRole('region', { name: 'Details' });
const answers = () =>
  page
    .getByRole('list', { name: 'Paths' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('button') });

describe('the viewer', () => {
  it('does the main job: search, select, ask for paths, light one, read its evidence, take it away', async () => {
    await open();
    await page.getByRole('combobox', { name: 'Search the graph' }).fill('risk capitl');
    await page.getByRole('option', { name: /Insufficient Risk Capital/ }).click();
    await details().getByRole('heading', { name: 'Insufficient Risk Capital' }).waitFor();
    await details().getByRole('button', { name: 'Paths from here' }).click();
    const best = page.getByRole('button', {
      name: /^Insufficient Risk Capital is addressed by Empowering the State/,
    });
    await best.click();
    expect(await best.getAttribute('aria-pressed')).toBe('true');
    await page.getByText('section 3.3, paragraph 4, item 3').first().waitFor();
    expect(page.url()).toContain('path=1');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'GEXF' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toBe('napolskikh-2026.gexf');
    expect(text).toContain('<gexf xmlns="http://gexf.net/1.3"');
  });

  it('can be used with the keyboard alone', async () => {
    await open();
    await page.keyboard.press('/');
    await page.keyboard.type('brain drain');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await details().getByRole('heading', { name: 'outward migration' }).waitFor();
    await details().getByRole('button', { name: 'Paths from here' }).focus();
    await page.keyboard.press('Enter');
    await answers().first().waitFor();
    await answers().first().getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copy as a citation' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Copy as a citation' }).waitFor({ state: 'detached' });
  });

  it('filters by the legend and counts what is shown', async () => {
    await open();
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

  it('shows who answers whom, and an empty row as such', async () => {
    await open('#from=kind:barrier@t6&to=role:remedy@t8&view=matrix');
    await page.getByRole('row', { name: /Pronounced Regional Disparities.*without any/ }).waitFor();
    await page.getByRole('button', { name: /^Specialized Talent Shortages, Launch Targeted/ }).click();
    await answers().first().waitFor();
  });

  it('says why there is no path, and offers what would help', async () => {
    await open('#from=pronounced-regional-disparities&to=role:remedy&max=2');
    await page.getByText(/There is no path/).waitFor();
    await page.getByRole('button', { name: 'allow any route' }).click();
    await answers().first().waitFor();
  });

  it.each(['by force', 'problems to remedies', 'the best joined inside'])(
    'lays out %s, sizes by betweenness, colours by community, and keeps it in the link',
    async (layout) => {
      await open();
      await page.getByRole('combobox', { name: 'Size' }).selectOption('betweenness');
      await page.getByRole('combobox', { name: 'Colour' }).selectOption('community');
      await page.getByRole('combobox', { name: 'Layout' }).selectOption(layout);
      await page.waitForTimeout(1_500);
      expect(page.url()).toMatch(/size=betweenness&colour=community&layout=\w+/);
      await page.reload();
      expect(
        await page.getByRole('combobox', { name: 'Layout' }).locator('option:checked').textContent(),
      ).toBe(layout);
    },
  );

  it('shows what the graph makes visible about the paper, and leads to it', async () => {
    await open();
    await page.getByText('What the graph shows about the paper').click();
    const scholars = page.getByRole('region', { name: /^Scholars without an entry/ });
    await scholars.getByRole('button', { name: 'Mazzucato' }).click();
    await details().getByRole('heading', { name: 'Mazzucato' }).waitFor();
  });

  it.each([
    ['SVG', '.svg', /^<svg.*<text/s],
    ['PNG ×1', '.png', /^\uFFFDPNG/],
    ['CSV of nodes', '-nodes.csv', /^Id,Label,kind/],
    ['BibTeX', '.bib', /@article/],
  ])('gives what is shown as %s', async (button, ending, beginning) => {
    await open();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`${ending.replace('.', '\\.')}$`));
    expect(await readFile(await download.path(), 'utf8')).toMatch(beginning);
  });

  it('goes back and forward', async () => {
    await open();
    await page.getByRole('button', { name: /^What does the lack of risk capital/ }).click();
    await details().getByRole('heading', { name: 'Insufficient Risk Capital' }).waitFor();
    await page.goBack();
    await details().getByText('Choose a node').waitFor();
    await page.goForward();
    await details().getByRole('heading', { name: 'Insufficient Risk Capital' }).waitFor();
  });

  it('works from a static folder, without a server of ours', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'site-'));
    await cli('site', join(folder, 'atlas'));
    const site = await listen(express().use(express.static(join(folder, 'atlas'))), '127.0.0.1', 0);
    await page.goto(`${site.url}/#from=kind:barrier@t6&to=role:remedy`);
    const best = await answers().first().getByRole('button').first().textContent();
    const [first] = (await shipped()).ask('paths', { from: ['kind:barrier@t6'], to: ['role:remedy'] })
      .paths as { sentence: string }[];
    expect(best).toBe(first?.sentence);
    await site.stop();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['at the start', ''],
    ['with a node and paths', '#node=insufficient-risk-capital&from=kind:barrier@t6&to=role:remedy&path=1'],
    ['with the matrix, dark', '#from=kind:barrier@t6&to=role:remedy@t8&view=matrix&theme=dark'],
    ['with an edge', '#edge=immature-venture-market--causes--insufficient-risk-capital'],
  ])('has no fault that axe finds %s', async (_, hash) => {
    await open(hash);
    await page.waitForTimeout(300);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});
