import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readLocator } from '../../src/core/locator.js';
import type { CoverageAnswer, Path } from '../../web/answers.js';
import { shipped } from '../support/shipped.js';
import { visiting } from './support.js';

const visit = visiting({ permissions: ['clipboard-read', 'clipboard-write'] });
const BARRIERS = '#from=kind:barrier@t6&to=role:remedy';

describe('a question', () => {
  it('is made of chips, by the names of kinds, roles and nodes', async () => {
    const { page } = visit;
    await visit.open('#panel=paths');
    const from = page.getByRole('group', { name: 'From' });
    await from.getByRole('combobox').fill('barr');
    await page.getByRole('option', { name: 'barriers in Table 6 kind' }).click();
    await page.getByRole('group', { name: 'To', exact: true }).getByRole('combobox').fill('remed');
    await page.getByRole('option', { name: 'any remedy role' }).click();
    await visit.answers().first().waitFor();
    await from.getByRole('combobox').fill('venture capitl');
    await page
      .getByRole('option', { name: /Venture Capital/i })
      .first()
      .click();
    await from.getByRole('button', { name: /^Remove barriers in Table 6/ }).click();
    expect(page.url()).toMatch(/#from=[a-z-]+&to=role:remedy/);
    await page.getByRole('button', { name: 'Swap from and to' }).click();
    expect(page.url()).toMatch(/#from=role:remedy&to=[a-z-]+/);
  });

  it('is answered by the keyboard: chosen by arrows, typed as a selector, taken away by Backspace', async () => {
    const { page } = visit;
    await visit.open('#panel=paths');
    await page.getByRole('combobox', { name: 'Add to “From”' }).click();
    await page.keyboard.type('kind:barrier@t6');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Add to “To”' }).click();
    await page.keyboard.type('polic');
    await page.getByRole('option', { name: /^policies kind/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await visit.answers().first().waitFor();
    expect(page.url()).toMatch(/#from=kind:barrier@t6&to=kind:policy/);
    await page.keyboard.press('Backspace');
    await page.getByText('Name where paths start and where they end').waitFor();
  });

  it('has every option of the operation, and keeps each in the link', async () => {
    const { page } = visit;
    await visit.open(BARRIERS);
    await page.getByText('More options').click();
    const choose = (name: string, value: string) =>
      page.getByRole('combobox', { name, exact: true }).selectOption(value);
    await choose('Best means', 'firm evidence');
    await choose('Routes', 'any');
    await choose('Counted', 'from each start');
    await choose('Edges are walked', 'forward only');
    await choose('Parallel edges', 'make different paths');
    await page.getByRole('spinbutton', { name: 'Most steps' }).fill('4');
    await page.getByRole('spinbutton', { name: 'How many' }).fill('3');
    await page.getByRole('spinbutton', { name: 'Seconds at most' }).fill('99');
    await page.getByRole('checkbox', { name: /^May pass through/ }).check();
    await page.getByRole('checkbox', { name: /^Group by/ }).check();
    await page.getByRole('combobox', { name: 'Add to “Never through”' }).fill('leads to');
    await page.getByRole('option', { name: /^edges “leads to”/ }).click();
    await page.getByRole('combobox', { name: 'Add to “Through one of”' }).fill('root cau');
    await page.getByRole('option', { name: /^root causes kind/ }).click();
    const hash = new URL(page.url()).hash;
    for (const part of [
      ...['k=3', 'max=4', 'rank=evidence', 'routes=any', 'per=source', 'direction=forward', 'passing=yes'],
      ...[
        'parallel=distinct',
        'through=kind:cause',
        'exclude=relation:leads-to',
        'group=pattern',
        'seconds=10',
      ],
    ])
      expect(hash).toContain(part);
    await page.reload();
    await page.getByRole('checkbox', { name: /^May pass through/, checked: true }).waitFor();
    expect(new URL(page.url()).hash).toBe(hash);
  });
});

describe('a path', () => {
  it('is lit while it is pointed at, and the rest is dimmed', async () => {
    const { page } = visit;
    await visit.open(BARRIERS);
    await visit.answers().first().waitFor();
    await page.waitForTimeout(300);
    const canvas = page.getByRole('img', { name: /The graph/ });
    const picture = async () => (await canvas.screenshot()).toString('base64');
    const before = await picture();
    await visit.answers().first().getByRole('button').hover();
    await page.waitForTimeout(300);
    const lit = await picture();
    await page.getByRole('heading', { level: 1 }).hover();
    await page.waitForTimeout(300);
    expect(lit === before).toBe(false);
    expect((await picture()) === lit).toBe(false);
  });

  it('says what it rests on, what it costs, and why it ranks above the next', async () => {
    const { page } = visit;
    await visit.open(`${BARRIERS}&path=1`);
    const [best] = await asked({ from: ['kind:barrier@t6'], to: ['role:remedy'] });
    await page.getByText(best?.aboveNext as string).waitFor();
    await page.getByText(`Cost ${best?.cost}: ${best?.length}000 for ${best?.length} step`).waitFor();
    await page.getByText(`${best?.basis} · ${best?.length} step`).first().waitFor();
  });

  it('can be shown alone, and then is all that is listed and taken away', async () => {
    const { page } = visit;
    await visit.open(`${BARRIERS}&path=2`);
    await page.getByRole('button', { name: 'Only this path' }).click();
    const path = (await asked({ from: ['kind:barrier@t6'], to: ['role:remedy'] }))[1] as Path;
    const count = path.steps.flatMap(({ edges }) => edges).length;
    await page.getByText(new RegExp(`^${path.length + 1} of \\d+ nodes, ${count} of \\d+ edges`)).waitFor();
    const text = await saved('GEXF');
    expect(text.match(/<node /g)).toHaveLength(path.length + 1);
    expect(text.match(/<edge /g)).toHaveLength(count);
    const xs = [...text.matchAll(/<viz:position x="(-?[\d.]+)"/g)].map(([, x]) => Number(x));
    expect([...xs].sort((a, b) => a - b)).toEqual(path.nodes.map((_, at) => at * 200));
    await page.waitForURL(/camera=/);
    const [x, , span] = /camera=(-?\d+),(-?\d+),(\d+)/.exec(page.url())?.slice(1).map(Number) ?? [];
    expect(x).toBe((path.length * 200) / 2);
    expect(span).toBeGreaterThan(path.length * 200);
    await page.getByText('Only the chosen path is shown.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(/^(\d+) of \1 nodes/).waitFor();
  });

  it('is read step by step, each with its evidence', async () => {
    const { page } = visit;
    const paths = await asked({ from: ['kind:barrier@t6'], to: ['role:remedy'] });
    const at = paths.findIndex(({ length }) => length === 2);
    await visit.open(`${BARRIERS}&path=${at + 1}`);
    await page.getByText('2 steps', { exact: true }).waitFor();
    const places = (step: number) =>
      (paths[at] as Path).steps[step]?.edges.flatMap(({ evidence }) =>
        evidence.map((piece) => readLocator(piece.at)),
      );
    for (const step of [0, 1]) {
      await page.getByRole('button', { name: 'Next step' }).click();
      await page.getByText(`Step ${step + 1} of 2`).waitFor();
      for (const place of places(step) ?? [])
        await page.getByRole('list', { name: 'Evidence' }).getByText(place).first().waitFor();
    }
    expect(await page.getByRole('button', { name: 'Next step' }).getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: 'Previous step' }).click();
    expect(page.url()).toContain(`path=${at + 1}&step=1`);
  });

  it.each([
    ['text', /^“[A-Z].* \((stated|tabulated|inferred); .*doi\.org.*Cluster Atlas, graph [0-9a-f]{12}\]$/],
    ['Markdown', /^> “[A-Z].*\.\n\n1\. /],
    ['BibTeX', /^@article\{napolskikh-2026,\n/],
  ])('is copied as %s', async (form, expected) => {
    const { page } = visit;
    await visit.open(`${BARRIERS}&path=1`);
    await page.getByRole('button', { name: `Copy as a citation: ${form}` }).click();
    await page.getByText(`Copied as ${form}.`).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(expected);
  });
});

describe('answers', () => {
  it('are grouped by pattern where that is wanted', async () => {
    const { page } = visit;
    await visit.open(`${BARRIERS}&group=pattern`);
    const first = page
      .getByRole('region', { name: /^barrier is caused by root cause, which is addressed by/ })
      .first();
    await first.getByRole('heading', { name: /\d paths? in all$/ }).waitFor();
    await first.getByRole('listitem').first().waitFor();
  });

  it('are taken away as text, Markdown and CSV', async () => {
    await visit.open(BARRIERS);
    await visit.answers().first().waitFor();
    expect(await saved('Text')).toMatch(/^Paths from barriers in Table 6 to any remedy\n\n1\. /);
    expect(await saved('Markdown')).toMatch(/^# Paths from barriers in Table 6/);
    expect((await saved('CSV')).trim().split('\r\n')).toHaveLength(11);
  });

  it('say why there is none, and what would help is a click away', async () => {
    const { page } = visit;
    await visit.open('#from=pronounced-regional-disparities&to=role:remedy&max=2');
    await page.getByText(/No path of at most/).waitFor();
    await page.getByRole('button', { name: 'allow any route' }).click();
    await visit.answers().first().waitFor();
  });

  it('say so where the legend is what stands in the way, and the click mends the legend', async () => {
    const { page } = visit;
    await visit.open('#from=insufficient-risk-capital&to=role:remedy&max=1&basis=stated');
    await page.getByRole('button', { name: /^take .*inferred.* edges too$/ }).click();
    await visit.answers().first().waitFor();
    expect(await page.getByRole('checkbox', { name: /^inferred/ }).isChecked()).toBe(true);
  });
});

describe('the matrix', () => {
  it('shows who answers whom, and an empty row and column as such', async () => {
    const { page } = visit;
    await visit.open('#from=kind:barrier@t6&to=role:remedy@t8&table=matrix');
    const { rows, columns, emptyRows, emptyColumns, cells } = await covered({});
    await page.getByRole('row', { name: new RegExp(`^${emptyRows[0]?.label} · without any`) }).waitFor();
    await page.getByRole('columnheader', { name: `${emptyColumns[0]?.label} · without any` }).waitFor();
    await page
      .getByText(
        `${emptyRows.length} of ${rows.length} rows and ${emptyColumns.length} of ${columns.length} columns are empty`,
      )
      .waitFor();
    expect(await page.getByRole('button', { name: / shortest paths?, / }).count()).toBe(cells.length);
  });

  it('leads from a cell to its paths, and back to all', async () => {
    const { page } = visit;
    await visit.open('#from=kind:barrier@t6&to=role:remedy@t8&table=matrix');
    await page.getByRole('spinbutton', { name: 'Steps at most' }).fill('2');
    await page.keyboard.press('Enter');
    const { cells, rows, columns } = await covered({ maxLength: 2 });
    const cell = cells.find(({ length }) => length === 2);
    const [from, to] = [rows.find(({ id }) => id === cell?.from), columns.find(({ id }) => id === cell?.to)];
    await page.getByRole('button', { name: `${from?.label} to ${to?.label}: 2 steps` }).click();
    await page.getByText(`Only from ${from?.label} to ${to?.label}.`).waitFor();
    expect(page.url()).toContain(`pair=${from?.id},${to?.id}&reach=2`);
    await visit
      .answers()
      .first()
      .getByRole('button', { name: new RegExp(`^“${from?.label}” .* “${to?.label}”\\.$`) })
      .waitFor();
    await page.getByRole('button', { name: 'All pairs again' }).click();
    await page.getByText('10 paths').waitFor();
  });

  it('is walked by the arrows, past what is empty', async () => {
    const { page } = visit;
    await visit.open('#from=kind:barrier@t6&to=role:remedy@t8&table=matrix');
    const { cells, rows } = await covered({});
    const row = rows.find(({ id }) => id === cells[0]?.from);
    await page.getByRole('rowheader', { name: row?.label }).getByRole('button').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText(new RegExp(`^Only from ${row?.label} to `)).waitFor();
  });
});

const asked = async (input: object): Promise<Path[]> => (await shipped()).ask('paths', input).paths as Path[];

const covered = async (input: object): Promise<CoverageAnswer> =>
  (await shipped()).ask('coverage', { from: ['kind:barrier@t6'], to: ['role:remedy@t8'], ...input }) as never;

describe('for everyone', () => {
  it.each([
    ['the steps of a path', `${BARRIERS}&path=2&step=1&group=pattern`],
    ['the matrix, dark', '#from=kind:barrier@t6&to=role:remedy@t8&table=matrix&theme=dark'],
    ['the table of nodes', '#table=nodes&find=capital'],
    ['no path, dark', '#from=pronounced-regional-disparities&to=role:remedy&max=1&theme=dark'],
  ])('axe finds no fault in %s', { timeout: 60_000 }, async (_, hash) => {
    await visit.open(hash);
    expect(await visit.faults()).toEqual([]);
  });
});

async function saved(button: string): Promise<string> {
  const { page } = visit;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}
