import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visiting } from './support.js';

describe('for people', () => {
  const visit = visiting();

  it.each([
    ['at the start', ''],
    ['dark', '#theme=dark'],
    ['with a node', '#node=insufficient-risk-capital'],
    ['with an edge', '#edge=immature-venture-market--causes--insufficient-risk-capital'],
    ['around a node, coloured by a measure, dark', '#focus=innopolis&colour=degree&theme=dark'],
    ['by community', '#colour=community&off=innopolis'],
  ])('has no fault that axe finds %s', async (_, hash) => {
    await visit.open(hash);
    expect(await visit.faults()).toEqual([]);
  });

  it('lists its keys at "?", and they do what it says', async () => {
    const { page } = visit;
    await visit.open('#node=insufficient-risk-capital');
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keyboard' });
    await keys.getByText('hide what is selected').waitFor();
    expect(await visit.faults()).toEqual([]);
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'hidden' });
    await page.keyboard.press('p');
    await page.getByText('1 node is pinned.').waitFor();
    await page.keyboard.press('+');
    await page.waitForURL(/camera=/);
    await page.keyboard.press('0');
    await page.waitForFunction(() => !location.hash.includes('camera='));
    await page.keyboard.press('h');
    await page.getByText('Hidden: Insufficient Risk Capital').waitFor();
  });

  it.each([
    ['#node=skolkovo', 'Hide'],
    ['#hide=barrier', 'Show all'],
    ['#focus=skolkovo', 'Show the rest again'],
  ])('stays nearby when the button that was pressed goes away: %s %s', async (hash, name) => {
    const { page } = visit;
    await visit.open(hash);
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  });

  it('moves between tabs with the arrows', async () => {
    const { page } = visit;
    await visit.open();
    await page.getByRole('tab', { name: 'Details' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tabpanel', { name: 'Paths' }).waitFor();
  });
});

describe('in the dark', () => {
  const visit = visiting({ colorScheme: 'dark' });

  it('follows the system, and the person before the system', async () => {
    const { page } = visit;
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    await visit.open();
    expect(await theme()).toBe('dark');
    await page.getByRole('combobox', { name: 'Light or dark' }).selectOption('light');
    expect(await theme()).toBe('light');
    expect(page.url()).toContain('theme=light');
  });
});

describe('on a phone', () => {
  const visit = visiting({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  it('has canvas, search and details without scrolling sideways, and no fault that axe finds', async () => {
    const { page } = visit;
    await visit.open('#node=insufficient-risk-capital');
    await visit.details().getByRole('heading', { name: 'Insufficient Risk Capital' }).waitFor();
    const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(width).toBeLessThanOrEqual(room as number);
    expect(await visit.faults()).toEqual([]);
  });

  it('keeps in sight what was opened', async () => {
    const { page } = visit;
    await visit.open();
    const top = async (button: Locator) => (await button.boundingBox())?.y ?? Number.NaN;
    const table = page.getByRole('button', { name: 'Table of nodes' });
    await table.waitFor();
    await table.evaluate((button) => window.scrollBy(0, button.getBoundingClientRect().top - 200));
    await table.tap();
    await page.getByRole('table').waitFor();
    await page.waitForTimeout(300);
    expect(await top(table)).toBeCloseTo(200, -1);
    const text = page.getByRole('tab', { name: 'Text' });
    await text.scrollIntoViewIfNeeded();
    await text.tap();
    await page.waitForTimeout(300);
    expect(await top(text)).toBeGreaterThanOrEqual(0);
    expect(await top(text)).toBeLessThan(800);
  });

  it('selects by a tap, and has the menu by a long press', async () => {
    const { page } = visit;
    await visit.open('#top=1');
    const box = await page.getByRole('img', { name: /The graph/ }).boundingBox();
    if (!box) throw new Error('There is no canvas.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.touchscreen.tap(x, y);
    await visit.details().getByRole('article').waitFor();
    const touch = await page.context().newCDPSession(page);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await page.getByRole('menu').waitFor();
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.getByRole('menuitem', { name: 'Hide' }).click();
    await page.getByText(/^Hidden: /).waitFor();
  });
});
