import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { canonical, fix } from '../../src/curate/fix.js';
import { readFolder } from '../../src/curate/folder.js';
import { readGraph } from '../../src/curate/read.js';
import { graphFolder } from '../support/folder.js';

const UNTIDY = `# About walls.

- label: "Thicker walls"
  id: 'thicker-walls'
  aliases: []
  evidence: [{cue: "line each hive", at: s2.p2.i2, basis: stated}]
# Mowing comes first.
- evidence:
  - basis: stated
    at: s2.p2.i1
    cue: until the clover has bloomed
  attributes:
    cost: nothing   # to the town
  id: late-mowing
  label: Late mowing
`;

const TIDY = `# About walls.

# Mowing comes first.
- id: late-mowing
  label: Late mowing
  attributes:
    cost: nothing # to the town
  evidence:
    - { at: s2.p2.i1, basis: stated, cue: until the clover has bloomed }

- id: thicker-walls
  label: Thicker walls
  evidence:
    - { at: s2.p2.i2, basis: stated, cue: line each hive }
`;

describe('canonical', () => {
  it('orders items and keys, leaves out what is empty, and keeps comments', () => {
    expect(canonical(UNTIDY)).toBe(TIDY);
  });

  it('leaves what is in order as it is', () => {
    expect(canonical(TIDY)).toBe(TIDY);
  });

  it('orders edges by source and target', () => {
    const edges = canonical(
      '- { source: b, target: a }\n- { source: a, target: c }\n- { source: a, target: b }\n',
    );
    expect(edges.match(/source: .\n {2}target: ./g)).toEqual([
      'source: a\n  target: b',
      'source: a\n  target: c',
      'source: b\n  target: a',
    ]);
  });

  it('writes an alias out', () => {
    expect(canonical('- id: b\n  roles: &r [x]\n- id: a\n  roles: *r\n')).toBe(
      '- id: a\n  roles:\n    - x\n\n- id: b\n  roles:\n    - x\n',
    );
  });

  it('takes away byte order marks and Windows line ends', () => {
    expect(canonical(`\ufeff${TIDY.replace(/\n/g, '\r\n')}`)).toBe(TIDY);
  });

  it('leaves a file without items as it is', () => {
    expect(canonical('# nothing yet\n')).toBe('# nothing yet\n');
  });

  it('keeps every text as it is, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1 }), (labels) => {
        const items = labels.map((label, at) => ({
          id: `n${String(at).padStart(4, '0')}`,
          label,
          attributes: { 1: at / 2 },
        }));
        const text = canonical(stringify(items));
        expect(canonical(text)).toBe(text);
        expect(canonical(stringify([...items].reverse()))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('fix', () => {
  const run = async (path: string) =>
    fix(await readFolder(path), (file) => readFile(join(path, file), 'utf8'));

  it('changes the files that are not in order, and says which', async () => {
    const path = graphFolder({ 'nodes/measure.yaml': UNTIDY });
    expect(await run(path)).toContain('nodes/measure.yaml');
    expect(readFileSync(join(path, 'nodes/measure.yaml'), 'utf8')).toBe(TIDY);
  });

  it('is idempotent', async () => {
    const path = graphFolder({ 'nodes/measure.yaml': UNTIDY });
    await run(path);
    expect(await run(path)).toEqual([]);
  });

  it('loses nothing', async () => {
    const path = graphFolder({ 'nodes/measure.yaml': UNTIDY });
    const before = await readGraph(path);
    await run(path);
    expect(await readGraph(path)).toEqual(before);
  });

  it('leaves the ontology and the record of the paper to their editors', async () => {
    expect(await run(graphFolder())).not.toContain('ontology.yaml');
  });
});
