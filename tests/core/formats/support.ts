import { readFileSync } from 'node:fs';
import { DOMParser, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import type { Atlas } from '../../../src/core/atlas.js';
import { exportPieces } from '../../../src/core/formats/export.js';
import { formatNamed } from '../../../src/core/formats/index.js';
import { HOME } from '../../support/shipped.js';

/** A file of a format, in one piece. */
export const write = (atlas: Atlas, format: string, input: object = {}) =>
  [...exportPieces(atlas, formatNamed(format), input)].join('');

/** The records of the graph that is small enough to work out by hand, anew each time. */
export const tiny = () => JSON.parse(readFileSync(`${HOME}tests/fixtures/tiny/records.json`, 'utf8'));

let schema: RelaxNGValidator | undefined;

/** Throws where a GEXF 1.3 does not follow the Relax NG of the working group. */
export function validate(gexf: string): void {
  schema ??= readSchema(`${HOME}tests/fixtures/gexf-schema/gexf.rng`);
  const document = XmlDocument.fromString(gexf);
  schema.validate(document);
  document.dispose();
}

function readSchema(file: string): RelaxNGValidator {
  xmlRegisterFsInputProviders();
  return RelaxNGValidator.fromDoc(XmlDocument.fromString(readFileSync(file, 'utf8'), { url: file }));
}

/** Throws where it is not well-formed. */
export function parseXml(xml: string) {
  XmlDocument.fromString(xml).dispose();
  return new DOMParser().parseFromString(xml, 'text/xml');
}

export type Item = { id: string } & Record<string, string>;

/** The attributes and attribute values of all nodes or edges of a GEXF file, as texts. */
export function readGexf(gexf: string, tag: 'node' | 'edge'): Item[] {
  return elements(gexf, tag).map((element) => ({
    ...attributesOf(element),
    ...Object.fromEntries(
      [...element.getElementsByTagName('attvalue')].map((each) => [text(each, 'for'), text(each, 'value')]),
    ),
  }));
}

/** The attributes and data of all nodes or edges of a GraphML file, as texts. */
export function readGraphml(graphml: string, tag: 'node' | 'edge'): Item[] {
  return elements(graphml, tag).map((element) => ({
    ...attributesOf(element),
    ...Object.fromEntries(
      [...element.getElementsByTagName('data')].map((each) => [
        text(each, 'key').replace(`${tag}_`, ''),
        each.textContent ?? '',
      ]),
    ),
  }));
}

const elements = (xml: string, tag: string): Element[] => [...parseXml(xml).getElementsByTagName(tag)];
const text = (element: Element, name: string) => element.getAttribute(name) ?? '';
const attributesOf = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])) as Item;

/** Rows of a CSV by RFC 4180, by the names of the header. Throws at a ragged row or an open quote. */
export function readCsv(csv: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  let at = 0;
  for (const [whole, cell, end] of csv.matchAll(pattern)) {
    at += whole.length;
    rows
      .at(-1)
      ?.push(
        (cell as string).startsWith('"')
          ? (cell as string).slice(1, -1).replaceAll('""', '"')
          : (cell as string),
      );
    if (end === '\r\n') rows.push([]);
  }
  if (at !== csv.length) throw new Error(`not CSV: ${csv.slice(at, at + 40)}`);
  const [header = [], ...body] = rows.slice(0, -1);
  for (const row of body) if (row.length !== header.length) throw new Error(`ragged: ${row}`);
  return body.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] as string])));
}

const TRAPS = [']]>', '<b>&amp;', '"quoted", "again"', '=cmd()', '+x', '-x', '@x', '-1.5', 'a\nb\tc\r'];
const MORE_TRAPS = [
  '\\',
  '\\"',
  "it's",
  '[“x”]',
  '\ud800',
  'x\udc00y',
  '\u0000',
  '\ufffe',
  '😀',
  '{}',
  '%',
  'a; b',
  '\u0085\u2028\u2029',
];

/** Any text at all, lone surrogates and control characters included, and those that are traps. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    maxLength: 20,
  }),
  fc.constantFrom(...TRAPS, ...MORE_TRAPS),
);

/** What is documented to be left of a text: nothing that XML 1.0 forbids, no half of a surrogate pair. */
export function cleaned(text: string): string {
  return [...text]
    .filter((character) => {
      const code = character.codePointAt(0) as number;
      if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
      return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
    })
    .join('');
}
