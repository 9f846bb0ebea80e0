import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { describe, expect, it } from 'vitest';
import { listen } from '../../src/server/listen.js';
import { cli } from '../support/cli.js';
import { shipped } from '../support/shipped.js';
import { visiting } from './support.js';

const visit = visiting();

describe('the main job', () => {
  it('is to search, select, ask for paths, light one, read its evidence, take it away', async () => {
    const { page } = visit;
    await visit.open();
    await page.getByRole('combobox', { name: 'Search the graph' }).fill('risk capitl');
    await page.getByRole('option', { name: /Insufficient Risk Capital/ }).click();
    await visit.details().getByRole('heading', { name: 'Insufficient Risk Capital' }).waitFor();
    await visit.details().getByRole('button', { name: 'Paths from here' }).click();
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

  it('can be done with the keyboard alone', async () => {
    const { page } = visit;
    await visit.open();
    await page.keyboard.press('/');
    await page.keyboard.type('brain drain');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await visit.details().getByRole('heading', { name: 'outward migration' }).waitFor();
    await visit.details().getByRole('button', { name: 'Paths from here' }).focus();
    await page.keyboard.press('Enter');
    await visit.answers().first().waitFor();
    await visit.answers().first().getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copy as a citation' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Copy as a citation' }).waitFor({ state: 'detached' });
  });

  it('works from a static folder, without a server of ours', async () => {
    const { page } = visit;
    const folder = await mkdtemp(join(tmpdir(), 'site-'));
    await cli('site', join(folder, 'atlas'));
    const site = await listen(express().use(express.static(join(folder, 'atlas'))), '127.0.0.1', 0);
    await page.goto(`${site.url}/#from=kind:barrier@t6&to=role:remedy`);
    const best = await visit.answers().first().getByRole('button').first().textContent();
    const [first] = (await shipped()).ask('paths', { from: ['kind:barrier@t6'], to: ['role:remedy'] })
      .paths as { sentence: string }[];
    expect(best).toBe(first?.sentence);
    await site.stop();
    await rm(folder, { recursive: true });
  });
});
