import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAtlas } from '../../../src/core/atlas.js';
import { atlasOf } from '../../support/graphs.js';
import { anyText, cleaned, readCsv, readGexf, readGraphml, tiny, validate, write } from './support.js';

const HEAVY = { numRuns: 200 };

/** The tiny graph with a hostile label, note, list and id on its first node. */
function hostile(label: string, note: string, id = 'first') {
  const records = tiny();
  const [node] = records.nodes;
  for (const edge of records.edges)
    for (const end of ['source', 'target']) if (edge[end] === node.id) edge[end] = id;
  Object.assign(node, { id, label, note, aliases: [label, note] });
  return createAtlas(records);
}

/** What a spreadsheet must not run gets an apostrophe. */
const defused = (text: string) =>
  /^[=@\t\r\n+-]/.test(text) && !/^[+-]\d+(\.\d+)?%?$/.test(text) ? `'${text}` : text;

describe('any text', () => {
  it('comes back from GEXF as it was, but for what XML forbids', () => {
    fc.assert(
      fc.property(anyText, anyText, (label, note) => {
        const gexf = write(hostile(label, note), 'gexf');
        validate(gexf);
        const [node] = readGexf(gexf, 'node');
        expect(node?.label).toBe(cleaned(label).trim() === '' ? 'first' : cleaned(label));
        expect(node?.note ?? '').toBe(cleaned(note));
      }),
      HEAVY,
    );
  });

  it('comes back from the lists of GEXF, but for line ends and empty items', () => {
    fc.assert(
      fc.property(anyText, anyText, (label, note) => {
        const [node] = readGexf(write(hostile(label, note), 'gexf'), 'node');
        const items = [...(node?.aliases ?? '').matchAll(/"((?:[^"\\]|\\.)*)"(?:, |\]$)/gs)];
        const kept = [label, note].map((each) => cleaned(each).replace(/[\t\n\r]+/g, ' ')).filter(Boolean);
        expect(items.map(([, item]) => item?.replace(/\\(.)/gs, '$1'))).toEqual(kept);
      }),
      HEAVY,
    );
  });

  it('comes back from GraphML as it was, but for what XML forbids', () => {
    fc.assert(
      fc.property(anyText, anyText, (label, note) => {
        const [node] = readGraphml(write(hostile(label, note), 'graphml'), 'node');
        expect([node?.label ?? '', node?.note ?? '']).toEqual([cleaned(label), cleaned(note)]);
      }),
      HEAVY,
    );
  });

  it('comes back from CSV as it was, but for that and the apostrophe before a formula', () => {
    fc.assert(
      fc.property(anyText, anyText, (label, note) => {
        const [node] = readCsv(write(hostile(label, note), 'nodes-csv'));
        expect([node?.Label, node?.note]).toEqual([label, note].map((each) => defused(cleaned(each))));
      }),
      HEAVY,
    );
  });

  it('comes back from JSON exactly', () => {
    fc.assert(
      fc.property(anyText, anyText, (label, note) => {
        const [node] = JSON.parse(write(hostile(label, note), 'json')).nodes;
        expect([node.label, node.note]).toEqual([label, note]);
      }),
      HEAVY,
    );
  });
});

describe('any id', () => {
  const ids = fc.uniqueArray(anyText.filter(Boolean), { minLength: 2, maxLength: 5 });

  it('leaves every edge between the nodes that it joins', () => {
    fc.assert(
      fc.property(ids, (names) => {
        const edges = names.slice(1).map((target, at) => ({ source: names[at] as string, target }));
        const atlas = atlasOf(edges);
        for (const [format, read] of [
          ['gexf', readGexf],
          ['graphml', readGraphml],
        ] as const) {
          const file = write(atlas, format);
          const nodes = read(file, 'node').map(({ id }) => id);
          expect(new Set(nodes).size).toBe(names.length);
          const found = read(file, 'edge').map(({ source, target }) => [
            nodes.indexOf(source as string),
            nodes.indexOf(target as string),
          ]);
          expect(found).toEqual(edges.map((_, at) => [at, at + 1]));
          expect(new Set(read(file, 'edge').map(({ id }) => id)).size).toBe(edges.length);
        }
      }),
      HEAVY,
    );
  });

  it('stays as it is where XML allows it', () => {
    const gexf = write(atlasOf([{ source: '__proto__', target: 'a "b" <c>\t' }]), 'gexf');
    expect(readGexf(gexf, 'node').map(({ id }) => id)).toEqual(['__proto__', 'a "b" <c>\t']);
  });

  it('is told apart from another that looks the same once cleaned', () => {
    const gexf = write(atlasOf([{ source: 'a\u0001', target: 'a' }]), 'gexf');
    expect(readGexf(gexf, 'node').map(({ id }) => id)).toEqual(['a_2', 'a']);
  });
});
