import { readFile } from 'node:fs/promises';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/core/formats/index.js';
import { GROUNDS, groupColour, legible } from '../../web/colours.js';
import { shipped } from '../support/shipped.js';
import { pixelsIn, visiting } from './support.js';

const visit = visiting();

/** What each button gives: how the file is called and how it begins. */
const FILES: [button: string, name: string, beginning: RegExp][] = [
  ['GEXF', 'napolskikh-2026.gexf', /<gexf xmlns="http:\/\/gexf\.net\/1\.3"/],
  ['GEXF 1.2', 'napolskikh-2026-1.2.gexf', /<gexf xmlns="http:\/\/www\.gexf\.net\/1\.2draft"/],
  ['GraphML', 'napolskikh-2026.graphml', /<graphml /],
  ['JSON', 'napolskikh-2026.json', /^\{"schema":"cluster-atlas\/1"/],
  ['CSV of nodes', 'napolskikh-2026-nodes.csv', /^Id,Label,kind/],
  ['CSV of edges', 'napolskikh-2026-edges.csv', /^Source,Target,Type/],
  ['BibTeX', 'napolskikh-2026.bib', /^@article/],
  ['RIS', 'napolskikh-2026.ris', /^TY {2}- JOUR/m],
];

describe('what is shown is taken away', () => {
  it('in every format, and the names and places are those on the canvas', { timeout: 60_000 }, async () => {
    const { page } = visit;
    await visit.open('#hide=claim,concept');
    const { records } = await shipped();
    const left = records.nodes.filter(({ kind }) => kind !== 'claim' && kind !== 'concept');
    await page.getByText(new RegExp(`^${left.length} of ${records.nodes.length} nodes`)).waitFor();
    for (const { label } of FORMATS) expect(FILES.map(([button]) => button)).toContain(label);
    const texts = new Map<string, string>();
    for (const [button, name, beginning] of FILES) {
      const file = await saved(button);
      expect(file.name).toBe(name);
      expect(file.text).toMatch(beginning);
      texts.set(button, file.text);
    }
    const taken = JSON.parse(texts.get('JSON') as string);
    expect(taken.nodes.map(({ id }: { id: string }) => id)).toEqual(left.map(({ id }) => id));
    const at = records.nodes.findIndex(({ id }) => id === left[0]?.id);
    expect(taken.positions[0].map(Math.round)).toEqual(records.positions?.[at]?.map(Math.round));
    expect(texts.get('GEXF')?.match(/<node /g)).toHaveLength(left.length);
  });

  it('as SVG that a parser reads, with a shape for each node, real text and the legend', async () => {
    await visit.open('#hide=claim,concept');
    const { text } = await saved('SVG');
    using document = XmlDocument.fromString(text);
    const count = (name: string) => document.find(`//s:${name}`, { s: 'http://www.w3.org/2000/svg' }).length;
    const { nodes } = (await shipped()).records;
    const left = nodes.filter(({ kind }) => kind !== 'claim' && kind !== 'concept');
    expect(count('g/s:title')).toBe(left.length);
    expect(count('circle')).toBeLessThan(left.length);
    expect(text).toContain('>barriers</text>');
    expect(text).toContain('>inferred by the curators</text>');
  });

  it('as PNG of the width that is asked for', async () => {
    const { page } = visit;
    await visit.open();
    await page.getByRole('spinbutton', { name: 'Width of the PNG in pixels' }).fill('777');
    await page.keyboard.press('Tab');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PNG' }).click(),
    ]);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(777);
  });

  it.each([
    ['kinds', '', () => kindColour('barrier', 'light')],
    ['kinds in the dark', '&theme=dark', () => kindColour('barrier', 'dark')],
    ['communities', '&colour=community', async () => legible(groupColour(1), GROUNDS.light)],
  ])('as PNG with a legend of the %s at its left', async (_, look, colour) => {
    await visit.open(`#focus=insufficient-risk-capital${look}`);
    await visit.page.waitForTimeout(500);
    const [download] = await Promise.all([
      visit.page.waitForEvent('download'),
      visit.page.getByRole('button', { name: 'PNG' }).click(),
    ]);
    const { width, data } = await pixelsIn(visit.page, await readFile(await download.path()));
    const marks = Math.floor(width / 25);
    const colours = new Set<string>();
    for (let at = 0; at < data.length / 4; at++)
      if (at % width < marks)
        colours.add(`#${Buffer.from(data.subarray(4 * at, 4 * at + 3)).toString('hex')}`);
    expect(colours).toContain(await colour());
  });

  it('on paper: the picture, the caption and the paths, without what cannot be used there', async () => {
    const { page } = visit;
    await visit.open('#from=kind:barrier@t6&to=role:remedy');
    await visit.answers().last().waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('img', { name: /The graph/ }).waitFor();
    await page.getByText(/^Shape: kind\. Colour: kind\./).waitFor();
    expect(await visit.answers().last().isVisible()).toBe(true);
    expect(await page.getByRole('combobox').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'GEXF' }).count()).toBe(0);
  });
});

async function kindColour(id: string, ground: 'light' | 'dark'): Promise<string> {
  const { kinds } = (await shipped()).records.ontology;
  return legible(kinds.find((kind) => kind.id === id)?.colour ?? '', GROUNDS[ground]);
}

async function saved(button: string): Promise<{ name: string; text: string }> {
  const { page } = visit;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
