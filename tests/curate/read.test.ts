import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAtlas } from '../../src/core/atlas.js';
import { AtlasError } from '../../src/core/errors.js';
import { faultText } from '../../src/curate/fault.js';
import { readFolder } from '../../src/curate/folder.js';
import { readGraph } from '../../src/curate/read.js';
import { add, emptyFolder, graphFolder, replace } from '../support/folder.js';

type Changes = Parameters<typeof graphFolder>[0];

const OBSTACLES = 'nodes/obstacle.yaml';
const faultsOf = async (changes: Changes) => (await readFolder(graphFolder(changes))).faults.map(faultText);

async function refusal(path: string): Promise<AtlasError> {
  const error = await readGraph(path).then(
    () => undefined,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(AtlasError);
  expect(error).toMatchObject({ code: 'bad-graph' });
  return error as AtlasError;
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(emptyFolder(), name);
  writeFileSync(path, content);
  return path;
}

describe('readGraph on a folder', () => {
  it('gives records that an atlas is made from, nodes by id and edges by key', async () => {
    const { records } = await readGraph(graphFolder());
    expect(records.nodes.map(({ id }) => id)).toEqual([
      'cold-winters',
      'few-flowers',
      'hill-2001',
      'late-mowing',
      'spring-is-bare',
      'thicker-walls',
    ]);
    expect(records.edges.map(({ key }) => key)).toEqual([...records.edges.map(({ key }) => key)].sort());
    expect(createAtlas(records).edges.size).toBe(4);
  });

  it('derives kind and relation from the file, key and basis from the rest', async () => {
    const { records } = await readGraph(graphFolder());
    const edges = new Map(records.edges.map((edge) => [edge.key, edge]));
    expect(edges.get('late-mowing--addresses--few-flowers')).toMatchObject({
      relation: 'addresses',
      basis: 'stated',
    });
    expect(edges.get('thicker-walls--addresses--cold-winters')).toMatchObject({ basis: 'inferred' });
    expect(records.nodes[0]).toMatchObject({ id: 'cold-winters', kind: 'obstacle' });
  });

  it('gives the strongest basis where there are several pieces of evidence', async () => {
    const more = '    - { at: s2.p2.i2, basis: stated, cue: line each hive }';
    const { records } = await readGraph(graphFolder({ 'edges/addresses.yaml': add(more) }));
    expect(records.edges.find(({ source }) => source === 'thicker-walls')?.basis).toBe('stated');
  });

  it('gives positions in the order of nodes, where every node has a place', async () => {
    const ids = [
      'thicker-walls',
      'hill-2001',
      'late-mowing',
      'spring-is-bare',
      'few-flowers',
      'cold-winters',
    ];
    const layout = Object.fromEntries(ids.map((id, at) => [id, [at, 0]]));
    const { records } = await readGraph(graphFolder({ 'layout.json': JSON.stringify(layout) }));
    expect(records.positions?.map(([x]) => x)).toEqual([5, 4, 1, 2, 3, 0]);
    const { gone: _, ...part } = { ...layout, gone: 0, 'hill-2001': undefined };
    const partly = await readGraph(graphFolder({ 'layout.json': JSON.stringify(part) }));
    expect(partly.records).not.toHaveProperty('positions');
  });

  it('names the first fault and the number of others', async () => {
    const error = await refusal(graphFolder({ [OBSTACLES]: replace(/label:/g, 'labell:') }));
    expect(error.message).toBe('nodes/obstacle.yaml:1: "label" is missing. (and 3 more)');
    expect(error.mend).toContain('cluster-atlas check');
  });

  it.each([
    ['that is not there', () => join(emptyFolder(), 'gone'), /There is no graph at/],
    ['that is empty', () => emptyFolder(), /is no graph folder: it has no ontology\.yaml/],
    ['without a paper', () => graphFolder({ 'paper.yaml': null }), /paper\.yaml:1: There is no such file/],
  ])('refuses a folder %s', async (_, path, said) => {
    expect((await refusal(path())).message).toMatch(said);
  });
});

describe('readFolder', () => {
  it('accepts a byte order mark and Windows line ends', async () => {
    expect(await faultsOf({ [OBSTACLES]: (text) => `\ufeff${text.replace(/\n/g, '\r\n')}` })).toEqual([]);
  });

  it('accepts a file with nothing but comments', async () => {
    expect(await faultsOf({ 'edges/part-of.yaml': '# none yet\n', 'edges/resembles.yaml': '' })).toEqual([]);
  });

  it('accepts ids that JavaScript has a meaning for', async () => {
    const odd = '- { id: constructor, label: a }\n- { id: __proto__, label: b }\n';
    const { nodes, faults } = await readFolder(graphFolder({ 'nodes/measure.yaml': odd }));
    expect(faults).toEqual([]);
    expect(nodes.map(({ value }) => value.id)).toEqual(expect.arrayContaining(['constructor', '__proto__']));
  });

  it.each<[string, Changes, RegExp]>([
    [
      'a misspelt key',
      { [OBSTACLES]: replace('aliases:', 'alias:') },
      /obstacle\.yaml:7: "alias" means nothing here\. Did you mean "aliases"\?/,
    ],
    [
      'a missing key',
      { [OBSTACLES]: replace('  label: Few flowers\n', '') },
      /obstacle\.yaml:5: "label" is missing\./,
    ],
    [
      'a key without a value',
      { [OBSTACLES]: replace('label: Few flowers', 'label:') },
      /obstacle\.yaml:6: "label" is empty\. Say something/,
    ],
    [
      'a misspelt basis',
      { [OBSTACLES]: replace('basis: stated', 'basis: said') },
      /obstacle\.yaml:11: "evidence\.1\.basis": Invalid option/,
    ],
    [
      'a duplicate key',
      { [OBSTACLES]: replace('  label: Few', '  id: x\n  label: Few') },
      /It is not YAML: Map keys must be unique/,
    ],
    ['a tab as indent', { [OBSTACLES]: replace('  label: Few', '\tlabel: Few') }, /It is not YAML/],
    ['no list', { [OBSTACLES]: 'id: a\nlabel: b\n' }, /It is not a list\. Write one item after another/],
    ['an empty ontology', { 'ontology.yaml': '' }, /ontology\.yaml:1: It is empty\./],
    [
      'a misspelt key in the ontology',
      { 'ontology.yaml': replace('waypoint: false', 'waypont: false') },
      /ontology\.yaml:\d\d: "kinds\.2\.waypont" means nothing here\. Did you mean "waypoint"\?/,
    ],
    [
      'a file in the wrong place',
      { 'node/obstacle.yaml': '', 'edges/about.yml': '' },
      /edges\/about\.yml:1: Nothing reads this file\. Nodes stand in/,
    ],
    ['a layout that is no JSON', { 'layout.json': '{' }, /layout\.json:1: It is not a list of places/],
    [
      'a layout of other things',
      { 'layout.json': '{"a": [1, "2"]}' },
      /layout\.json:1: It is not a list of places/,
    ],
  ])('refuses %s', async (_, changes, said) => {
    expect((await faultsOf(changes)).join('\n')).toMatch(said);
  });

  it('names the byte of what is not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('# \ufffd\n'), Buffer.from([0xff]), Buffer.from('x')]);
    expect(await faultsOf({ [OBSTACLES]: bytes })).toEqual([
      'nodes/obstacle.yaml:1: It is not UTF-8: see byte 6. Save it as UTF-8.',
    ]);
    expect((await faultsOf({ [OBSTACLES]: Buffer.from('- id: a', 'utf16le') })).length).toBeGreaterThan(0);
  });

  it('refuses a link that leads out of the folder', async () => {
    const folder = graphFolder({ [OBSTACLES]: null });
    symlinkSync(file('secret.yaml', '- { id: secret, label: secret }'), join(folder, OBSTACLES));
    const { faults, nodes } = await readFolder(folder);
    expect(faults.map(({ what }) => what)).toEqual(['It is a link that leads out of the folder.']);
    expect(nodes.map(({ value }) => value.id)).not.toContain('secret');
  });

  it('does not wait for a pipe or take a folder for a file', async () => {
    const folder = graphFolder({ 'nodes/odd.yaml/note.txt': 'x' });
    execFileSync('mkfifo', [join(folder, 'edges/pipe.yaml')]);
    expect((await readFolder(folder)).faults.map(({ what }) => what)).toEqual([
      'There is no such file.',
      'There is no such file.',
    ]);
  });

  const lol = (depth: number) =>
    Array.from(
      { length: depth },
      (_, at) => `- &a${at} [${at > 0 ? `*a${at - 1}, `.repeat(9) : 'lol'}]`,
    ).join('\n');
  const stairs = (depth: number) =>
    Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a:`).join('\n');

  it.each([
    ['an alias bomb', lol(12), /Excessive alias count/],
    ['an alias of itself', '- &a [*a]', /./],
    ['100,000 brackets', '['.repeat(100_000), /nested more than 100 deep/],
    [
      '2,000 brackets after as many closed in a comment',
      `# ${']'.repeat(2_000)}\n- ${'['.repeat(2_000)}`,
      /nested more than 100 deep/,
    ],
    ['brackets over many lines', '[\n'.repeat(2_000), /:101: The file is nested/],
    ['lists in lists on one line', '- '.repeat(50_000), /nested more than 100 deep/],
    ['keys of keys', '? '.repeat(50_000), /nested more than 100 deep/],
    ['maps in maps by indents', stairs(3_000), /nested more than 100 deep/],
    ['a tag that would make an object', '- !!js/function "x"\n', /./],
    ['two documents', '- a\n---\n- b\n', /not YAML/],
  ])('survives %s', async (_, text, said) => {
    const start = Date.now();
    expect((await faultsOf({ [OBSTACLES]: text })).join('\n')).toMatch(said);
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  it('takes brackets in quoted text for text', async () => {
    const summary = `  summary: "${'['.repeat(300)}"\n`;
    expect(
      await faultsOf({ [OBSTACLES]: (text) => text.replace('  evidence', `${summary}  evidence`) }),
    ).toEqual([]);
  });

  it('takes a long line of a map for no nesting', async () => {
    const attributes = Array.from({ length: 300 }, (_, at) => `a${at}: ${at}`).join(', ');
    expect(
      await faultsOf({ 'nodes/measure.yaml': `- { id: a, label: a, attributes: { ${attributes} } }` }),
    ).toEqual([]);
  });
});

describe('readGraph on a file', () => {
  it('reads a JSON export back', async () => {
    const { records } = await readGraph(graphFolder());
    expect((await readGraph(file('atlas.json', JSON.stringify(records)))).records).toEqual(records);
  });

  it.each([
    ['empty', ''],
    ['no JSON', '<html></html>'],
    ['cut short', '{"schema": "cluster-atlas/1", "nodes": ['],
    ['not UTF-8', Buffer.from([0x7b, 0xff])],
    ['with a key twice', '{"nodes": [], "edges": [{"k\\u0065y": 1, "key": 2}]}'],
  ])('refuses one that is %s', async (_, content) => {
    const error = await refusal(file('atlas.json', content));
    expect(error.message).toMatch(/^atlas\.json is no JSON export: /);
    expect(error.mend).toContain('cluster-atlas export json');
  });

  it('does not mind one word as key and as value, or in two objects', async () => {
    const text = '{"a": "a", "b": ["a", {"a": 1}, {"a": 2}], "c": {"a": "\\"a\\": 1"}}';
    expect((await readGraph(file('odd.json', text))).records).toEqual(JSON.parse(text));
  });
});
