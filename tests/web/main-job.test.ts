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
    const best = visit.answers().getByRole('button', {
      name: /^“Insufficient Risk Capital” is addressed by “Empowering the State.*\.$/,
    });
    await best.click();
    expect(await best.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByText('section 3.3, paragraph 4, item 3').first().waitFor();
    expect(page.url()).toContain('path=1&step=1');
    const { name, text } = await downloaded(() =>
      page.getByRole('button', { name: 'GEXF', exact: true }).click(),
    );
    expect(name).toBe('napolskikh-2026.gexf');
    expect(text).toContain('<gexf xmlns="http://gexf.net/1.3"');
  });

  it('can be done with the keyboard alone, from the first key to the saved file', {
    timeout: 150_000,
  }, async () => {
    const { page } = visit;
    const { keyboard } = page;
    await visit.open();
    const [barrier] = (await shipped()).ask('search', { q: 'risk capital', limit: 1 }).results as {
      label: string;
    }[];
    await keyboard.press('/');
    await keyboard.type('risk capitl');
    await page.getByRole('option', { name: barrier?.label }).waitFor();
    await keyboard.press('Enter');
    await visit.details().getByRole('heading', { name: barrier?.label }).first().waitFor();
    await walkTo('Paths from here');
    await keyboard.press('Enter');
    await visit.answers().first().waitFor();
    await walkTo(new RegExp(`^“${barrier?.label}” is `));
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowUp');
    await keyboard.press('Enter');
    await walkTo('Next step ›');
    await keyboard.press('Enter');
    await page.getByText(/^Step 1 of/).waitFor();
    await page.getByRole('list', { name: 'Evidence' }).first().waitFor();
    await walkTo('Markdown');
    const answers = await downloaded(() => keyboard.press('Enter'));
    expect(answers.name).toBe('napolskikh-2026-paths.md');
    expect(answers.text).toContain(barrier?.label);
    await walkTo('GEXF', 'Shift+Tab');
    const graph = await downloaded(() => keyboard.press('Space'));
    expect(graph.text).toContain('<gexf xmlns="http://gexf.net/1.3"');
    await keyboard.press('Control+z');
    await page.getByText(/^Step 1 of/).waitFor({ state: 'detached' });
  });

  it('works from a static folder as from the server, with the same answers', {
    timeout: 150_000,
  }, async () => {
    const { page } = visit;
    const folder = await mkdtemp(join(tmpdir(), 'site-'));
    await cli('site', join(folder, 'atlas'));
    const site = await listen(express().use(express.static(join(folder, 'atlas'))), '127.0.0.1', 0);
    for (const hash of [
      'from=kind:barrier@t6&to=role:remedy&k=20',
      'from=kind:barrier&to=role:remedy&rank=evidence&basis=stated,tabulated&per=source&k=2',
      'from=pronounced-regional-disparities&to=role:remedy&max=2',
      'from=kind:barrier@t6&to=role:remedy@t8&table=matrix&reach=3',
    ]) {
      const shown: string[] = [];
      for (const url of [visit.url, site.url]) {
        await page.goto('about:blank');
        await page.goto(`${url}/#${hash}`);
        const panel = page.getByRole('region', { name: 'Found paths' });
        await panel.getByText(/paths?, the best first|No path of at most/).waitFor();
        if (hash.includes('matrix')) await page.getByRole('table').first().waitFor();
        shown.push(`${await panel.textContent()} ${await page.getByRole('table').allInnerTexts()}`);
      }
      expect(shown[1], hash).toBe(shown[0]);
    }
    await site.stop();
    await rm(folder, { recursive: true });
  });
});

/** Walks from one thing to the next by the keyboard, until one with this name has the focus. */
async function walkTo(name: string | RegExp, key = 'Tab'): Promise<void> {
  const { page } = visit;
  const names: string[] = [];
  for (let steps = 0; steps < 150; steps++) {
    await page.keyboard.press(key);
    const here = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
    if (typeof name === 'string' ? here.trim() === name : name.test(here)) return;
    names.push(here.slice(0, 40));
  }
  throw new Error(`Walked past ${names.join(' | ')} without coming to ${name}.`);
}

async function downloaded(act: () => Promise<unknown>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([visit.page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
