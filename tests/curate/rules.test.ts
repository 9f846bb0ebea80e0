import { describe, expect, it } from 'vitest';
import { check } from '../../src/curate/check.js';
import { readFolder } from '../../src/curate/folder.js';
import { RULES } from '../../src/curate/rules/index.js';
import { add, graphFolder, replace } from '../support/folder.js';

type Changes = Parameters<typeof graphFolder>[0];

const faultsOf = async (changes?: Changes) => check(await readFolder(graphFolder(changes)));

const OBSTACLES = 'nodes/obstacle.yaml';
const MEASURES = 'nodes/measure.yaml';
const REFERENCES = 'nodes/reference.yaml';
const ADDRESSES = 'edges/addresses.yaml';

const EVIDENCE = 'evidence: [{ at: s1.p1.s1, basis: stated, cue: few flowers in }]';
const edge = (source: string, target: string) => `- { source: ${source}, target: ${target}, ${EVIDENCE} }\n`;
const node = (id: string, label: string) => `- { id: ${id}, label: ${label}, ${EVIDENCE} }\n`;

/** For each rule: folders that break it, with what is then said. */
const BROKEN: Record<string, [string, Changes, RegExp][]> = {
  'names-once': [
    [
      'a kind twice',
      { 'ontology.yaml': replace('- id: measure', '- id: obstacle') },
      /"obstacle" stands twice among the kinds/,
    ],
    [
      'a unit twice',
      { 'paper.yaml': replace('at: keywords', 'at: abstract') },
      /"abstract" stands twice among the outline/,
    ],
  ],
  'ontology-holds': [
    [
      'an unknown kind at an end',
      { 'ontology.yaml': replace('from: [measure]', 'from: [measures]') },
      /no kind "measures". Did you mean "measure"\?/,
    ],
    [
      'an unknown role of a kind',
      { 'ontology.yaml': replace('roles: [remedy]', 'roles: [remedies]') },
      /no role "remedies"/,
    ],
    [
      'an expectation of an unknown relation',
      {
        'ontology.yaml': replace(
          'roles: [remedy]',
          'roles: [remedy]\n    expects: [{ relation: cures, kind: obstacle, otherwise: Idle, explains: . }]',
        ),
      },
      /no relation "cures"/,
    ],
    [
      'an unknown role of a node',
      { [OBSTACLES]: replace('  label: Cold', '  roles: [cure]\n  label: Cold') },
      /no role "cure". There are: problem, remedy\./,
    ],
    [
      'an axis of a symmetric relation',
      { 'ontology.yaml': replace('symmetric: true', 'symmetric: true\n    axis: likeness') },
      /"resembles" has an axis, and yet does not keep or is symmetric/,
    ],
    [
      'an axis of a relation that crosses',
      { 'ontology.yaml': replace('step: cross', 'step: cross\n    axis: answer') },
      /"addresses" has an axis, and yet/,
    ],
    ['no inverse', { 'ontology.yaml': replace(/ {4}inverse: includes\n/, '') }, /"part-of" has no inverse/],
  ],
  'unique-ids': [
    [
      'a node twice',
      { [MEASURES]: add(node('late-mowing', 'Mowing')) },
      /another node "late-mowing", at nodes\/measure.yaml:1/,
    ],
    ['an id in two kinds', { [MEASURES]: add(node('few-flowers', 'Flowers')) }, /another node "few-flowers"/],
    [
      'an edge twice',
      { [ADDRESSES]: add(edge('late-mowing', 'few-flowers')) },
      /another edge "late-mowing--addresses--few-flowers"/,
    ],
  ],
  'id-form': [
    [
      'capitals',
      { [OBSTACLES]: add(node('Cold_Wind', 'Wind')) },
      /"Cold_Wind" is not made of lower-case words/,
    ],
  ],
  'kinds-known': [
    [
      'a file of no kind',
      { 'nodes/measures.yaml': node('straw', 'Straw') },
      /no kind "measures". Did you mean "measure"\?/,
    ],
    [
      'a file of no relation',
      { 'edges/adresses.yaml': edge('late-mowing', 'few-flowers') },
      /no relation "adresses". Did you mean "addresses"\?/,
    ],
  ],
  'ends-exist': [
    [
      'a misspelt end',
      { [ADDRESSES]: replace('target: few-flowers', 'target: few-flower') },
      /No node is called "few-flower". Did you mean "few-flowers"\?/,
    ],
  ],
  'ends-allowed': [
    [
      'a wrong kind at an end',
      { [ADDRESSES]: replace('target: few-flowers', 'target: hill-2001') },
      /cannot have a reference as its target \("hill-2001"\). Allowed: obstacle/,
    ],
  ],
  'no-self-loop': [
    [
      'an edge to itself',
      { 'edges/part-of.yaml': edge('few-flowers', 'few-flowers') },
      /joins "few-flowers" to itself/,
    ],
  ],
  'no-orphan': [
    ['a node without an edge', { [OBSTACLES]: add(node('wind', 'Wind')) }, /No edge joins the node "wind"/],
  ],
  'no-cycle': [
    [
      'a circle of two',
      { 'edges/part-of.yaml': edge('few-flowers', 'cold-winters') + edge('cold-winters', 'few-flowers') },
      /"part-of" runs in a circle: few-flowers → cold-winters → few-flowers/,
    ],
    [
      'a circle of three',
      {
        'edges/part-of.yaml':
          edge('hill-2001', 'few-flowers') +
          edge('few-flowers', 'cold-winters') +
          edge('cold-winters', 'late-mowing') +
          edge('late-mowing', 'few-flowers'),
      },
      /circle: few-flowers → cold-winters → late-mowing → few-flowers/,
    ],
  ],
  'symmetric-once': [
    [
      'both ways',
      { 'edges/resembles.yaml': edge('few-flowers', 'cold-winters') + edge('cold-winters', 'few-flowers') },
      /written the other way too/,
    ],
  ],
  'attributes-declared': [
    [
      'an undeclared one',
      { [MEASURES]: replace('cost: nothing', 'costs: nothing') },
      /"costs" is not declared. Did you mean "cost"\?/,
    ],
    ['a missing one', { [REFERENCES]: replace(/ +year: 2001\n/, '') }, /"year" is missing/],
    [
      'one of another type',
      { [REFERENCES]: replace('year: 2001', 'year: "2001"') },
      /"year" is not of type integer/,
    ],
    [
      'a value that is not allowed',
      { [MEASURES]: replace('cost: nothing', 'cost: none') },
      /"cost" cannot be "none". There are: nothing, little, much/,
    ],
  ],
  'doi-form': [
    [
      'a DOI as an address',
      { [REFERENCES]: replace('year: 2001', 'year: 2001\n    doi: https://doi.org/10.1234/x') },
      /is not a DOI. Write it as 10\./,
    ],
  ],
  'names-told': [
    [
      'an empty label',
      { [OBSTACLES]: replace('label: Cold winters', 'label: " "') },
      /"cold-winters" has an empty label or alias/,
    ],
    [
      'an empty alias',
      { [OBSTACLES]: replace('- lack of flowers', '- ""') },
      /"few-flowers" has an empty label or alias/,
    ],
  ],
  'names-apart': [
    [
      'an alias of one, a label of another',
      { [OBSTACLES]: replace('label: Cold winters', 'label: Lack of flowers') },
      /"cold-winters" is called "lack of flowers" too/,
    ],
  ],
  'labels-short': [
    [
      'nine words',
      { 'nodes/claim.yaml': replace(/label: .*/, 'label: one two three four five six seven eight nine') },
      /longer than 8 words/,
    ],
  ],
  evidenced: [
    [
      'a node without evidence',
      { [MEASURES]: replace(/ {2}evidence:\n.*\n/, '') },
      /node "late-mowing" has no evidence/,
    ],
    [
      'an edge without evidence',
      { 'edges/about.yaml': replace(/ {2}evidence:\n.*\n/, '') },
      /edge "spring-is-bare--about--few-flowers" has no evidence/,
    ],
    [
      'a piece without a cue',
      { [MEASURES]: replace(', cue: line each hive', '') },
      /evidence at s2.p2.i2 has no cue/,
    ],
  ],
  'cue-length': [
    [
      'seven words',
      { [MEASURES]: replace('cue: line each hive', 'cue: one two three four five six seven') },
      /longer than 6 words/,
    ],
  ],
  'locators-resolve': [
    [
      'a sentence too far',
      { [OBSTACLES]: replace('s1.p1.s2', 's1.p1.s4') },
      /"s1.p1.s4" names no place of the paper. s1.p1 has 3 sentences/,
    ],
    ['a sentence zero', { [OBSTACLES]: replace('s1.p1.s2', 's1.p1.s0') }, /s1.p1 has 3 sentences/],
    ['a row too far', { [OBSTACLES]: replace('t1.r2.c1', 't1.r3.c1') }, /t1 has 2 rows and 3 columns/],
    ['a column too far', { [OBSTACLES]: replace('t1.r2.c1', 't1.r2.c4') }, /t1 has 2 rows and 3 columns/],
    ['an item too far', { [MEASURES]: replace('s2.p2.i1', 's2.p2.i9') }, /no such section, paragraph/],
    [
      'an unknown reference',
      { [REFERENCES]: replace('ref.hill-2001', 'ref.hall-2001') },
      /no such section, paragraph, table or reference/,
    ],
    ['no locator', { [OBSTACLES]: replace('s1.p1.s2', 'page 3') }, /A locator reads like/],
    [
      'a premise that is not there',
      { [ADDRESSES]: replace('s2.p2.i2, t1.r2', 's2.p2.i2, t9.r2') },
      /"t9.r2" names no place/,
    ],
  ],
  'inferences-argued': [
    [
      'an inference without a note',
      { [ADDRESSES]: replace(', note: Thick walls mend thin ones.', '') },
      /lacks a note or premises/,
    ],
    [
      'an inference without premises',
      { [ADDRESSES]: replace(/, premises: \[.*?\]/, '') },
      /lacks a note or premises/,
    ],
  ],
  'inference-needed': [
    [
      'an inference where the paper says it',
      {
        [ADDRESSES]: replace(
          '    - { at: s2.p3.s1, basis: stated, cue: answers the lack of flowers }\n',
          '    - { at: s2.p3.s1, basis: stated, cue: answers the lack of flowers }\n    - { at: s2.p3.s1, basis: inferred, cue: answers the lack of flowers, note: So we read it., premises: [s2.p3.s1] }\n',
        ),
      },
      /"late-mowing--addresses--few-flowers" is stated, and inferred as well/,
    ],
  ],
  'basis-fits-place': [
    [
      'a cell that is "stated"',
      { [OBSTACLES]: replace('tabulated', 'stated') },
      /marked stated. Mark it tabulated/,
    ],
    [
      'a sentence that is "tabulated"',
      { [OBSTACLES]: replace('basis: stated', 'basis: tabulated') },
      /marked tabulated. Mark it stated/,
    ],
  ],
  'every-node-placed': [
    [
      'a node without a place',
      { 'layout.json': '{"few-flowers": [0, 1]}' },
      /Without a place: cold-winters, hill-2001/,
    ],
    ['a place without a node', { 'layout.json': '{"gone": [0, 1]}' }, /Placed, but no node: gone\./],
  ],
};

describe('the rules of curation', () => {
  it('find nothing wrong in a sound folder', async () => {
    expect(await faultsOf()).toEqual([]);
  });

  it('are all tested below', () => {
    expect(Object.keys(BROKEN).sort()).toEqual(RULES.map(({ name }) => name).sort());
  });

  for (const [rule, cases] of Object.entries(BROKEN)) {
    it.each(cases)(`${rule} finds %s`, async (_, changes, said) => {
      const faults = (await faultsOf(changes)).filter((fault) => fault.rule === rule);
      expect(faults.map(({ what, mend }) => `${what} ${mend ?? ''}`).join('\n')).toMatch(said);
    });
  }

  it('name the file and the line', async () => {
    const faults = await faultsOf({ [OBSTACLES]: replace('s1.p1.s2', 's1.p1.s9') });
    expect(faults).toMatchObject([{ file: OBSTACLES, line: 5, rule: 'locators-resolve' }]);
  });

  it('report every fault of every file at once, in order', async () => {
    const faults = await faultsOf({
      [OBSTACLES]: replace(/t1\.r/g, 't2.r'),
      [ADDRESSES]: replace('target: few-flowers', 'target: nothing'),
    });
    expect(faults.length).toBeGreaterThan(2);
    expect(faults.map(({ file }) => file)).toEqual(faults.map(({ file }) => file).sort());
  });

  it('pass a layout that has a place for every node', async () => {
    const ids = [
      'cold-winters',
      'few-flowers',
      'late-mowing',
      'thicker-walls',
      'hill-2001',
      'spring-is-bare',
    ];
    const layout = JSON.stringify(Object.fromEntries(ids.map((id, at) => [id, [at, -at]])));
    expect(await faultsOf({ 'layout.json': layout })).toEqual([]);
  });
});
