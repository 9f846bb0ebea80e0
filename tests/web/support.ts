import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Atlas } from '../../src/core/atlas.js';
import { type AppOptions, createApp } from '../../src/server/app.js';
import { type Listening, listen } from '../../src/server/listen.js';
import { HOME, shipped } from '../support/shipped.js';

/** A person at a browser. Every test has a fresh one, and fails where the page complains. */
export interface Visit {
  readonly page: Page;
  readonly url: string;
  /** Goes to the viewer and waits for the graph. */
  open(hash?: string): Promise<void>;
  details(): Locator;
  /** The paths that were found. */
  answers(): Locator;
  /** What axe finds at fault. */
  faults(): Promise<string[]>;
}

/** Width, and red, green, blue and alpha of each pixel, row by row. */
interface Pixels {
  width: number;
  data: Uint8Array;
}

/** The pixels of what is seen of an element. */
export const pixelsOf = async (seen: Locator): Promise<Pixels> =>
  pixelsIn(seen.page(), await seen.screenshot());

/** The pixels of a PNG. */
export async function pixelsIn(page: Page, png: Buffer): Promise<Pixels> {
  const { width, data } = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!pen) throw new Error('There is no canvas.');
    pen.drawImage(image, 0, 0);
    const read = pen.getImageData(0, 0, image.width, image.height).data;
    let letters = '';
    for (const byte of read) letters += String.fromCharCode(byte);
    return { width: image.width, data: btoa(letters) };
  }, png.toString('base64'));
  return { width, data: Buffer.from(data, 'base64') };
}

/** Starts a server of the viewer and a browser for the tests of a file. */
export function visiting(
  options: BrowserContextOptions = {},
  atlas: () => Promise<Atlas> = shipped,
  app: AppOptions = {},
): Visit {
  let server: Listening;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    server = await listen(createApp(await atlas(), { web: `${HOME}dist/web`, ...app }), '127.0.0.1', 0);
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
    const context = await browser.newContext({
      viewport: { width: 1400, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    complaints = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterEach(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  return {
    get page() {
      return page;
    },
    get url() {
      return server.url;
    },
    async open(hash = '') {
      await page.goto(`${server.url}/${hash}`);
      await page.getByRole('img', { name: /The graph/ }).waitFor();
    },
    details: () => page.getByRole('tabpanel', { name: 'Details' }),
    answers: () =>
      page
        .getByRole('list', { name: 'Paths' })
        .getByRole('listitem')
        .filter({ has: page.getByRole('button') }),
    async faults() {
      await page.waitForTimeout(300);
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
  };
}
