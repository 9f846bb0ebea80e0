import { beforeAll, describe, expect, it } from 'vitest';
import type { Records } from '../../src/core/model.js';
import { readGraph } from '../../src/curate/index.js';
import { factsByPlace, factsOn, showsPlace } from '../../web/places.js';
import { readCopy } from '../../web/reading.js';
import { BEES_FOLDER, beesText } from '../support/bees.js';

let records: Records;
beforeAll(async () => {
  records = (await readGraph(BEES_FOLDER)).records;
});

describe('readCopy', () => {
  it('sets a paper as headings, sentences, items and cells, each with its place', () => {
    const { blocks } = readCopy(beesText, records.paper);
    expect(blocks).toContainEqual({ type: 'heading', at: 's2', text: 'What to Do' });
    expect(blocks).toContainEqual({
      type: 'prose',
      at: 's2.p3',
      item: false,
      passages: [
        { at: 's2.p3.s1', text: 'Late mowing answers the lack of flowers.' },
        { at: 's2.p3.s2', text: 'It costs a town nothing.' },
      ],
    });
    expect(blocks).toContainEqual({
      type: 'prose',
      at: 's2.p2.i2',
      item: true,
      passages: [{ at: 's2.p2.i2', text: 'Thicker walls: line each hive with straw.' }],
    });
    const table = blocks.find((block) => block.type === 'table');
    expect(table?.rows[1]?.[1]).toEqual({ at: 't1.r1.c2', text: 'Early mowing' });
  });

  it('refuses another text, and says how much of it is alike', () => {
    expect(readCopy('## 1. Wasps\n\nWasps are common.', records.paper)).toEqual({
      blocks: [],
      alike: 0,
      of: records.paper.outline.length,
    });
  });

  it('has a passage for every place that evidence names', () => {
    const { blocks } = readCopy(beesText, records.paper);
    const passages = blocks.flatMap((block) => {
      if (block.type === 'prose') return block.passages.map(({ at }) => at);
      return block.type === 'table' ? [block.at, ...block.rows.flat().map(({ at }) => at)] : [block.at];
    });
    for (const place of factsByPlace(records).keys())
      expect(
        passages.some((at) => showsPlace(at, place)),
        place,
      ).toBe(true);
  });
});

describe('factsOn', () => {
  const facts = (id: string) => ({ nodes: [id], edges: [] });
  const places = new Map([
    ['t1.r1.c2', facts('cell')],
    ['t1.r1', facts('row')],
    ['t1', facts('table')],
    ['s2.p1.s1', facts('sentence')],
  ]);

  it('gives what rests on a passage, and on the row that it lies in', () => {
    expect(factsOn(places, 't1.r1.c2').nodes).toEqual(['cell', 'row']);
    expect(factsOn(places, 't1.r1.c1').nodes).toEqual(['row']);
    expect(factsOn(places, 't1.r2.c1').nodes).toEqual([]);
    expect(factsOn(places, 't1').nodes).toEqual(['table']);
    expect(factsOn(places, 's2.p1.s1').nodes).toEqual(['sentence']);
  });

  it('marks the smallest passage: a cell for a cell, all cells for a row, the caption for a table', () => {
    const passages = ['t1', 't1.r1.c1', 't1.r1.c2', 't1.r2.c1', 's2.p1.s1', 's2.p2.i1'];
    const marked = (place: string) => passages.filter((at) => showsPlace(at, place));
    expect(marked('t1.r1.c2')).toEqual(['t1.r1.c2']);
    expect(marked('t1.r1')).toEqual(['t1.r1.c1', 't1.r1.c2']);
    expect(marked('t1')).toEqual(['t1']);
    expect(marked('s2.p1')).toEqual(['s2.p1.s1']);
    expect(marked('s2.p2.i1.s1')).toEqual(['s2.p2.i1']);
  });

  it('knows where each edge of the graph rests, premises too', () => {
    const found = factsByPlace(records);
    for (const { key, evidence } of records.edges)
      for (const { at, premises = [] } of evidence)
        for (const place of [at, ...premises]) expect(found.get(place)?.edges).toContain(key);
  });
});
