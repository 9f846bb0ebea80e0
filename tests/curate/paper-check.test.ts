import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/curate/check.js';
import { faultText } from '../../src/curate/fault.js';
import { readFolder } from '../../src/curate/folder.js';
import { checkPaper } from '../../src/curate/paper-check.js';
import { beesText } from '../support/bees.js';
import { graphFolder, replace } from '../support/folder.js';
import { GRAPH } from '../support/shipped.js';

const faultsOf = async (changes?: Parameters<typeof graphFolder>[0], paper = beesText) =>
  check(await readFolder(graphFolder(changes)), paper).map(faultText);

const OBSTACLES = 'nodes/obstacle.yaml';
const MEASURES = 'nodes/measure.yaml';

describe('check with a copy of the paper', () => {
  it('finds nothing wrong in a sound folder', async () => {
    expect(await faultsOf()).toEqual([]);
  });

  it('passes a plain-text copy with other quotes, line breaks and line ends', async () => {
    const wrapped = beesText
      .replace('hold few flowers', 'hold few\nflowers')
      .replace('answers', 'an-\nswers');
    expect(await faultsOf({}, wrapped.replace(/[*#]/g, '').replace(/\n/g, '\r\n'))).toEqual([]);
  });

  it.each([
    ['moved by one sentence', { [OBSTACLES]: replace('s1.p1.s2', 's1.p1.s1') }, 'It stands at s1.p1.s2.'],
    ['of a wrong row', { [OBSTACLES]: replace('t1.r2.c1', 't1.r1.c1') }, 'It stands at t1.r2.c1.'],
    ['of a wrong column', { [OBSTACLES]: replace('t1.r2.c1', 't1.r2.c2') }, 'It stands at t1.r2.c1.'],
    ['of a wrong item', { [MEASURES]: replace('s2.p2.i1', 's2.p2.i2') }, 'It stands at s2.p2.i1.'],
    [
      'of another reference',
      { 'nodes/reference.yaml': replace('ref.hill-2001', 'ref.vale-1999') },
      'It stands at ref.hill-2001.',
    ],
  ])('refuses a locator %s, and says where the cue stands', async (_, changes, mend) => {
    const faults = await faultsOf(changes);
    expect(
      faults.filter((fault) => fault.includes('does not stand at') && fault.endsWith(mend)),
    ).toHaveLength(1);
  });

  it('refuses a misspelt cue', async () => {
    const faults = await faultsOf({ [MEASURES]: replace('clover has bloomed', 'clover has boomed') });
    expect(faults).toEqual([
      'nodes/measure.yaml:1: “until the clover has boomed” does not stand at s2.p2.i1. It stands nowhere in the paper.',
    ]);
  });

  it('refuses a cue that a neighbouring sentence has too, since a wrong locator would then pass', async () => {
    const faults = await faultsOf(
      {},
      beesText.replace('It costs a town', 'It answers the lack of flowers and costs'),
    );
    expect(faults.join('\n')).toContain('stands at s2.p3.s1 and at s2.p3.s2. Choose words');
  });

  it('refuses a name that the paper does not print, where the kind says that it does', async () => {
    const faults = await faultsOf({ [OBSTACLES]: replace('label: Cold winters', 'label: Cold wintres') });
    expect(faults).toEqual([expect.stringContaining('“Cold wintres” is not printed in the paper.')]);
  });

  it('refuses a value that is not printed where the evidence is', async () => {
    const faults = await faultsOf({ 'nodes/reference.yaml': replace('title: Flowers', 'title: Flower') });
    expect(faults).toEqual([
      expect.stringContaining('“Flower of the Town” is not printed where the evidence is.'),
    ]);
  });

  it('names the unit that reads otherwise in another edition, with its line in the outline', async () => {
    const faults = await faultsOf({}, beesText.replace('Bees are rare', 'Bees were rare'));
    expect(faults).toEqual([
      expect.stringMatching(/^paper\.yaml:12: abstract reads otherwise in this copy\. Use the edition/),
    ]);
  });

  it('names a table of which a cell reads otherwise', async () => {
    const faults = await faultsOf({}, beesText.replace('Early mowing\t12', 'Early mowing\t13'));
    expect(faults).toEqual([expect.stringContaining('t1 reads otherwise in this copy.')]);
  });

  it('names units that this copy lacks, and those that only it has', async () => {
    const faults = await faultsOf(
      {},
      beesText.replace('## Keywords\n\nBees, Towns', '## 9. More\n\nOf this.'),
    );
    expect(faults.join('\n')).toMatch(/This copy has no keywords\./);
    expect(faults.join('\n')).toMatch(/This copy has s9\.p1, which the outline has not\./);
  });

  it('takes a name with words left out, as lists do, if the evidence of its node prints it so', async () => {
    const named = (alias: string) => faultsOf({ [OBSTACLES]: replace('- lack of flowers', `- ${alias}`) });
    expect(await named('flowers young hives')).toEqual([]);
    expect(await named('Town flowers')).toEqual([expect.stringContaining('“Town flowers” is not printed')]);
    expect(await named('hives flowers')).toEqual([expect.stringContaining('“hives flowers” is not printed')]);
  });

  it.each([
    ['an empty text', ''],
    ['another text', 'Not this paper.\n\n'.repeat(1_000)],
    ['a binary', '\0\u0001\uffff'.repeat(1_000)],
    ['one long line', 'a. B '.repeat(100_000)],
  ])('survives %s', async (_, text) => {
    expect((await faultsOf({}, text)).length).toBeGreaterThan(10);
  });
});

/** The place that a curator who miscounts by one would name. */
function moved(at: string, by: number): string {
  if (at.startsWith('ref.')) return 'ref.of-nobody';
  const [, head, tail] = /^(.*?)((?:\.c\d+)?)$/.exec(at) ?? [];
  return `${head}`.replace(/\d+$/, (digits) => String(Number(digits) + by)) + tail;
}

/** How many pieces of evidence can be moved, and how many of those are then refused. */
async function refusedWhenMoved(path: string, paper: string, by: number): Promise<[number, number]> {
  const folder = await readFolder(path);
  let count = 0;
  for (const { value } of [...folder.nodes, ...folder.edges]) {
    for (const piece of value.evidence) {
      const at = moved(piece.at, by);
      if (at !== piece.at) count++;
      piece.at = at;
    }
  }
  const faults = checkPaper(folder, paper);
  return [count, faults.filter(({ rule }) => rule === 'cues-stand').length];
}

describe('every locator of a graph, moved by one', () => {
  it.each([1, -1])('is refused in the made-up paper: %i', async (by) => {
    const [count, refused] = await refusedWhenMoved(graphFolder(), beesText, by);
    expect(count).toBeGreaterThan(10);
    expect(refused).toBe(count);
  });

  // The paper itself is not ours to ship: whoever has a copy names it.
  const copy = process.env.PAPER;
  if (copy) {
    it.each([1, -1])('is refused in the graph that ships: %i', async (by) => {
      const [count, refused] = await refusedWhenMoved(GRAPH, readFileSync(copy, 'utf8'), by);
      expect(count).toBeGreaterThan(1_500);
      expect(refused).toBe(count);
    });
  }
});
