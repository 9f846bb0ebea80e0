// Makes the pictures of the docs: node scripts/screenshots.mjs
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { HOME, ready } from './ready.mjs';

await ready();
const { createApp } = await import('../dist/server/app.js');
const { listen } = await import('../dist/server/listen.js');
const { createAtlas } = await import('../dist/core/atlas.js');
const { readGraph } = await import('../dist/curate/index.js');

const QUESTION = '#node=insufficient-risk-capital&from=kind:barrier@t6&to=role:remedy&path=2';
const PICTURES = [
  ['light', '#from=kind:barrier@t6&to=role:remedy&theme=light', { width: 1440, height: 900 }],
  ['dark', '#from=kind:barrier@t6&to=role:remedy@t8&table=matrix&theme=dark', { width: 1440, height: 900 }],
  ['phone', `${QUESTION}&theme=light`, { width: 390, height: 844 }],
];

const { records } = await readGraph(`${HOME}graph`);
const server = await listen(createApp(createAtlas(records), { web: `${HOME}dist/web` }), '127.0.0.1', 0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
mkdirSync(`${HOME}docs/images`, { recursive: true });
for (const [name, hash, viewport] of PICTURES) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.goto(`${server.url}/${hash}`);
  await page.getByRole('img', { name: /The graph/ }).waitFor();
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: `${HOME}docs/images/${name}.png` });
  await page.close();
}
await browser.close();
await server.stop();
