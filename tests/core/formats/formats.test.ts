import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import gexfReader from 'graphology-gexf';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Atlas, createAtlas } from '../../../src/core/atlas.js';
import { exportPieces } from '../../../src/core/formats/export.js';
import { FORMATS, formatNamed } from '../../../src/core/formats/index.js';
import { HOME, shipped } from '../../support/shipped.js';

const write = (atlas: Atlas, format: string, input: object = {}) =>
  [...exportPieces(atlas, formatNamed(format), input)].join('');
const tiny = () => JSON.parse(readFileSync(`${HOME}tests/fixtures/tiny/records.json`, 'utf8'));

let validator: RelaxNGValidator;
let atlases: [string, Atlas][];
beforeAll(async () => {
  xmlRegisterFsInputProviders();
  const schema = `${HOME}tests/fixtures/gexf-schema/gexf.rng`;
  validator = RelaxNGValidator.fromDoc(XmlDocument.fromString(readFileSync(schema, 'utf8'), { url: schema }));
  atlases = [
    ['tiny', createAtlas(tiny())],
    ['the paper', await shipped()],
  ];
});

const valid = (xml: string) => {
  const document = XmlDocument.fromString(xml);
  validator.validate(document);
  document.dispose();
};

const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    maxLength: 20,
  }),
  fc.constantFrom(
    ']]>',
    '<b>&amp;',
    '"quoted", "again"',
    '=1+1',
    '+x',
    '-x',
    '@x',
    'a\nb\tc\r',
    '\\',
    "it's",
    '[“x”]',
  ),
);

describe('GEXF', () => {
  it('1.3 is valid against the Relax NG of the working group', () => {
    for (const [, atlas] of atlases) valid(write(atlas, 'gexf'));
  });

  it.each(['1.3', '1.2'])('%s is read back node for node and edge for edge', (gexfVersion) => {
    for (const [, atlas] of atlases) {
      const parse = gexfReader as unknown as {
        parse(graphClass: unknown, xml: string, options: object): MultiDirectedGraph;
      };
      const graph = parse.parse(MultiDirectedGraph, write(atlas, 'gexf', { gexfVersion }), {
        allowUndeclaredAttributes: true,
      });
      expect(graph.nodes().sort()).toEqual([...atlas.nodes.keys()].sort());
      expect(graph.edges().sort()).toEqual([...atlas.edges.keys()].sort());
      for (const node of atlas.nodes.values()) {
        const read = graph.getNodeAttributes(node.id);
        expect(read).toMatchObject({
          label: node.label,
          kind: node.kind,
          degree: atlas.measured('degree').values?.get(node.id),
        });
        expect([read.x, read.y]).toEqual(atlas.positions.get(node.id));
      }
      for (const edge of atlas.edges.values()) {
        expect(graph.extremities(edge.key)).toEqual([edge.source, edge.target]);
        expect(graph.getEdgeAttributes(edge.key)).toMatchObject({
          relation: edge.relation,
          basis: edge.basis,
          edge_key: edge.key,
        });
      }
    }
  });

  it('gives parallel edges a kind each, so that Gephi keeps them apart', () => {
    const document = new DOMParser().parseFromString(write(createAtlas(tiny()), 'gexf'), 'text/xml');
    const edges = [...document.getElementsByTagName('edge')].map((edge) =>
      ['source', 'target', 'kind'].map((name) => edge.getAttribute(name)).join(' '),
    );
    expect(new Set(edges).size).toBe(edges.length);
    expect(edges).toContain('drought no-money corresponds-to');
    expect(edges).toContain('drought no-money promotes');
  });

  it('writes numbers as numbers, and lists with quotes', () => {
    const xml = write(createAtlas(tiny()), 'gexf');
    expect(xml).toContain('<attribute id="low" title="low" type="double"/>');
    expect(xml).toContain('<attribute id="aliases" title="aliases" type="liststring"/>');
    expect(xml).toContain('value="[&quot;dry spell, \\&quot;long\\&quot;&quot;]"');
  });
});

describe('every format', () => {
  it.each(FORMATS.map(({ id }) => id))('%s takes any text in any field', (format) => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, (label, note) => {
        const records = tiny();
        Object.assign(records.nodes[0], { label, note, summary: note, aliases: [label, note] });
        Object.assign(records.edges[0], { note });
        const text = write(createAtlas(records), format);
        if (format === 'gexf') valid(text);
        else if (format === 'graphml') XmlDocument.fromString(text).dispose();
        else if (format === 'json') expect(JSON.parse(text).nodes[0]).toMatchObject({ label, note });
        else if (format.endsWith('csv'))
          for (const line of text.split('\r\n')) expect(line).not.toMatch(/^[=+@]|,[=+@]/);
      }),
      { numRuns: 150 },
    );
  });

  it.each(FORMATS.map(({ id }) => id))('%s writes only what the filter leaves', (format) => {
    for (const [, atlas] of atlases)
      expect(write(atlas, format, { exclude: ['kind:reference'] })).not.toMatch(
        /(?<!ref\.)(hill-2001|north-1991)"/,
      );
  });
});

describe('JSON', () => {
  it('is read back as the same graph', () => {
    for (const [, atlas] of atlases) {
      const again = createAtlas(JSON.parse(write(atlas, 'json')));
      expect(again.hash).toBe(atlas.hash);
      expect([...again.positions]).toEqual([...atlas.positions]);
    }
  });
});

describe('CSV', () => {
  it('has one row for each node or edge, and defuses formulas', () => {
    const records = tiny();
    records.nodes[0].label = '=cmd()';
    const atlas = createAtlas(records);
    const rows = write(atlas, 'nodes-csv').trimEnd().split('\r\n');
    expect(rows).toHaveLength(atlas.nodes.size + 1);
    expect(rows[1]).toContain(",'=cmd(),");
    expect(write(atlas, 'edges-csv').trimEnd().split('\r\n')).toHaveLength(atlas.edges.size + 1);
  });
});
