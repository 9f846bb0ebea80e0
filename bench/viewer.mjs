// The viewer against a bare page of its drawing library: how long each takes to show the same elements at the same
// positions, how much script comes first, and the longest task on the main thread while a reader works.
//   npm run bench:viewer -- [--json]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { chromium } from 'playwright-core';
import { HOME, ready } from '../scripts/ready.mjs';

const ROUNDS = 15;
const VISITS = 9;
const CYTOSCAPE = join(HOME, 'node_modules/cytoscape/dist/cytoscape.esm.min.mjs');

await ready();
const { createApp } = await import('../dist/server/app.js');
const { listen } = await import('../dist/server/listen.js');
const { createAtlas } = await import('../dist/core/atlas.js');
const { readGraph } = await import('../dist/curate/index.js');

const { records } = await readGraph(join(HOME, 'graph'));
const viewer = await listen(createApp(createAtlas(records), { web: join(HOME, 'dist/web') }), '127.0.0.1', 0);
const bare = await listen(barePage(records), '127.0.0.1', 0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const shown = { viewer: [], bare: [] };
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, { url }] of Object.entries({ viewer, bare })) {
    const time = await timeToGraph(url);
    if (round > 0) shown[name].push(time);
  }
  process.stderr.write(`round ${round} of ${ROUNDS}\n`);
}
const visits = [];
for (let visit = 0; visit < VISITS; visit++) visits.push(await longestTasks(viewer.url));
const tasks = Object.fromEntries(
  Object.keys(visits[0]).map((act) => {
    const longest = visits.map((visit) => visit[act]);
    return [act, { median: median(longest), worst: Math.max(...longest) }];
  }),
);
await browser.close();
await Promise.all([viewer.stop(), bare.stop()]);

const result = {
  viewer: median(shown.viewer),
  bare: median(shown.bare),
  ratio: median(shown.viewer) / median(shown.bare),
  firstScript: firstScript(),
  cytoscape: gzipSync(readFileSync(CYTOSCAPE)).length,
  tasks,
};
const page = report(result);
writeFileSync(join(HOME, 'bench/VIEWER.md'), page);
process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(result, null, 2)}\n` : page);

function median(list) {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
}

/** The same nodes and edges at the same places, with the library's own looks and nothing else. */
function barePage({ nodes, edges, positions }) {
  const elements = [
    ...nodes.map(({ id, label }, at) => ({
      data: { id, label },
      position: { x: positions[at][0], y: -positions[at][1] },
    })),
    ...edges.map(({ key, source, target }) => ({ data: { id: key, source, target } })),
  ];
  const html = `<!doctype html><title>bare</title><link rel="icon" href="data:,"><style>body { margin: 0 } #graph { height: 100vh }</style>
<div id="graph"></div><script type="module">
import cytoscape from './cytoscape.js';
const elements = await (await fetch('./elements.json')).json();
cytoscape({ container: document.getElementById('graph'), elements, layout: { name: 'preset', fit: true } });
</script>`;
  const app = express();
  app.get('/', (_request, response) => response.type('html').send(html));
  app.get('/elements.json', (_request, response) => response.json(elements));
  app.get('/cytoscape.js', (_request, response) => response.type('js').sendFile(CYTOSCAPE));
  return app;
}

/** Milliseconds from the start of navigation to the end of the first frame that draws at least a shape for each node. */
async function timeToGraph(url) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript((wanted) => {
    let drawn = 0;
    // The library draws on sheets that are not in the page, too, and then puts them on the page in the same frame.
    for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
      for (const name of ['fill', 'drawImage']) {
        const original = prototype[name];
        prototype[name] = function (...args) {
          drawn++;
          return original.apply(this, args);
        };
      }
    }
    const look = () => {
      if (drawn >= wanted) window.graphShownAt = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, records.nodes.length);
  await page.goto(url);
  const time = await (await page.waitForFunction(() => window.graphShownAt)).jsonValue();
  await context.close();
  return time;
}

/** The longest task of the main thread, in milliseconds, during each thing that a reader does; 50 or less are not reported by browsers. */
async function longestTasks(url) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.goto(`${url}/#from=kind:barrier&to=role:remedy`);
  const paths = page.getByRole('list', { name: 'Paths' }).getByRole('listitem');
  await paths.first().waitFor();
  await page.waitForTimeout(2_000);
  const search = page.getByRole('combobox', { name: 'Search the graph' });
  const acts = {
    'typing in the search': () => search.pressSequentially('institutional', { delay: 60 }),
    'moving a filter': async () => {
      await search.press('Escape');
      for (const name of [/^concepts/, /^references/, /^concepts/]) {
        await page.getByRole('checkbox', { name }).click();
        await page.waitForTimeout(300);
      }
    },
    'pointing at paths': async () => {
      for (let at = 0; at < 5; at++) {
        await paths.nth(at).hover();
        await page.waitForTimeout(150);
      }
    },
  };
  const longest = {};
  for (const [name, act] of Object.entries(acts)) {
    await page.evaluate(() => window.longTasks.splice(0));
    await act();
    await page.waitForTimeout(500);
    longest[name] = await page.evaluate(() => Math.max(0, ...window.longTasks));
  }
  await context.close();
  return longest;
}

/** The size, gzipped, of the scripts that the page loads before it can draw: the entry and what it imports statically. */
function firstScript() {
  const assets = join(HOME, 'dist/web/assets');
  const [entry] =
    readFileSync(join(HOME, 'dist/web/index.html'), 'utf8').match(/(?<=assets\/)[\w-]+\.js(?=")/) ?? [];
  const wanted = new Set([entry]);
  for (const file of wanted)
    for (const [, next] of readFileSync(join(assets, file), 'utf8').matchAll(
      /(?:from|import)\s*["']\.\/([\w-]+\.js)["']/g,
    ))
      wanted.add(next);
  const there = new Set(readdirSync(assets));
  return [...wanted]
    .filter((file) => there.has(file))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(assets, file))).length, 0);
}

function report({ viewer: ours, bare: theirs, ratio, firstScript: first, cytoscape, tasks: longest }) {
  const told = (time) => (time > 0 ? `${Math.round(time)} ms` : 'none over 50 ms');
  const rows = Object.entries(longest).map(
    ([act, of]) => `| ${act} | ${told(of.median)} | ${told(of.worst)} |`,
  );
  return `# The viewer

Made by \`npm run bench:viewer\`, Node ${process.version}, Chromium ${browser.version()}, ${cpus()[0].model}, ${cpus().length} cores.

| | viewer | bare page of Cytoscape.js | ratio |
| --- | --- | --- | --- |
| graph shown, median of ${ROUNDS} alternating loads | ${Math.round(ours)} ms | ${Math.round(theirs)} ms | ${ratio.toFixed(2)} |
| script needed first, gzip | ${(first / 1_000).toFixed(0)} kB | ${(cytoscape / 1_000).toFixed(0)} kB | ${(first / cytoscape).toFixed(2)} |

| while | longest task, median of ${VISITS} visits | worst visit |
| --- | --- | --- |
${rows.join('\n')}
`;
}
