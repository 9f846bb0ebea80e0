import { describe, expect, it } from 'vitest';
import { Atlas } from '../../src/core/atlas.js';
import { readEdgeList } from '../../src/core/formats/edge-list.js';
import { visiting } from './support.js';

const SIZE = 5_000;

/** A graph in which early nodes have many edges; the same every time. */
function preferential(): string {
  const ends = [0];
  const lines: string[] = [];
  let seed = 42;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  for (let node = 1; node < SIZE; node++) {
    for (const other of new Set([0, 1].map(() => ends[Math.floor(random() * ends.length)] as number))) {
      lines.push(`n${node} n${other}`);
      ends.push(node, other);
    }
  }
  return lines.join('\n');
}

const visit = visiting({}, async () => {
  const { records, columns } = readEdgeList(preferential(), 'large');
  return new Atlas(records, columns);
});

describe('a large graph', () => {
  it('opens on its top, says so, and grows by search, by expansion and as a whole', async () => {
    const { page } = visit;
    await visit.open();
    await page.getByText('500 of 5000 nodes are shown').waitFor();
    await page.getByText('Laying out').waitFor({ state: 'detached', timeout: 60_000 });
    await page.getByRole('combobox', { name: 'Search the graph' }).fill('n4321');
    await page.getByRole('option', { name: /^n4321 / }).click();
    await page.getByText('501 of 5000 nodes are shown').waitFor();
    await page.waitForURL(/camera=/); // it flew there
    await visit.details().getByRole('button', { name: 'Bring in its neighbours' }).click();
    await page.getByText(/50[2-9] of 5000 nodes are shown/).waitFor();
    expect(page.url()).toContain('with=n');
    await page.getByRole('button', { name: 'Show every node' }).click();
    await page.getByText(/^5000 of 5000 nodes/).waitFor();
  }, 120_000);

  it('can be kept from being laid out', async () => {
    const { page } = visit;
    await visit.open();
    await page.getByRole('progressbar', { name: 'Laying out' }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Laying out').waitFor({ state: 'detached' });
  });
});
