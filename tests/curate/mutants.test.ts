import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAtlas } from '../../src/core/atlas.js';
import { AtlasError } from '../../src/core/errors.js';
import { check } from '../../src/curate/check.js';
import { canonical } from '../../src/curate/fix.js';
import { readFolder, toRecords } from '../../src/curate/folder.js';
import { graphFolder } from '../support/folder.js';

const FILES = [
  'ontology.yaml',
  'paper.yaml',
  'nodes/obstacle.yaml',
  'nodes/reference.yaml',
  'edges/addresses.yaml',
];
const folder = graphFolder();
const texts = new Map(FILES.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));

const HOSTILE = [
  '[',
  '{',
  '- ',
  '? ',
  ': ',
  '&a ',
  '*a',
  '!!set ',
  '|',
  '>-',
  '"',
  "'",
  '#',
  '\t',
  '\0',
  '---\n',
  '%YAML',
  '<<: *a',
  '.nan',
  '~',
  '1e999',
  '\ufeff',
  '😀',
  '__proto__: 1\n',
  'constructor',
];

/** A cut, a copy or an insertion somewhere in a text. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  insert: fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 5 }), fc.constant('')),
});

function mutate(
  text: string,
  { at, length, insert }: { at: number; length: number; insert: string },
): string {
  const offset = Math.floor(at * text.length);
  return text.slice(0, offset) + insert + text.slice(offset + length);
}

const mutant = fc.tuple(fc.constantFrom(...FILES), fc.array(mutation, { minLength: 1, maxLength: 4 }));

/** Either there are faults, each with file and line, or the folder makes an atlas. */
async function survives(file: string, text: string): Promise<void> {
  const original = texts.get(file) as string;
  writeFileSync(join(folder, file), text);
  try {
    const read = await readFolder(folder);
    const faults = check(read);
    for (const fault of faults)
      expect(fault).toMatchObject({ file: expect.any(String), what: expect.any(String) });
    expect(faults.every(({ line }) => Number.isInteger(line) && line >= 1)).toBe(true);
    if (faults.length === 0) createAtlas(toRecords(read));
  } catch (error) {
    expect(error).toBeInstanceOf(AtlasError);
  } finally {
    writeFileSync(join(folder, file), original);
  }
}

describe('a damaged folder', () => {
  it('is accepted or refused with file and line, never with a crash: 600 mutants', async () => {
    await fc.assert(
      fc.asyncProperty(mutant, ([file, mutations]) =>
        survives(file, mutations.reduce(mutate, texts.get(file) as string)),
      ),
      { numRuns: 600 },
    );
  });

  it('is never taken as whole when it was cut short in a word', async () => {
    const text = texts.get('nodes/obstacle.yaml') as string;
    for (let end = 1; end < text.length; end += 7) await survives('nodes/obstacle.yaml', text.slice(0, end));
  });
});

describe('canonical', () => {
  it('is idempotent, and loses nothing, on every mutant that can be read', () => {
    fc.assert(
      fc.property(mutant, ([file, mutations]) => {
        const text = mutations.reduce(mutate, texts.get(file) as string);
        let once: string;
        try {
          once = canonical(text);
        } catch {
          return;
        }
        expect(canonical(once)).toBe(once);
      }),
      { numRuns: 600 },
    );
  });
});
