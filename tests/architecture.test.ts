import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOME } from './support/shipped.js';

const MAY_IMPORT: Record<string, string[]> = {
  'src/core': [],
  'src/curate': ['src/core'],
  'src/server': ['src/core'],
  web: ['src/core'],
  'src/cli': ['src/core', 'src/curate', 'src/server'],
};

const LIBRARIES_OF_CORE = /^(graphology(-[\w-]+)?|zod|minisearch|@noble\/hashes\/[\w.]+)$/;

const files = (folder: string) =>
  readdirSync(join(HOME, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));

const importsOf = (file: string) =>
  [
    ...readFileSync(join(HOME, file), 'utf8').matchAll(/(?:from|import)\s+'([^']+)'|import\('([^']+)'\)/g),
  ].map((match) => (match[1] ?? match[2]) as string);

describe('imports', () => {
  it.each(Object.entries(MAY_IMPORT))('of %s lead only to %j', (folder, allowed) => {
    for (const file of files(folder)) {
      for (const target of importsOf(file).filter((each) => each.startsWith('.'))) {
        const path = relative(HOME, join(HOME, dirname(file), target));
        expect(
          [folder, ...allowed].some((each) => path.startsWith(`${each}/`)),
          `${file} imports ${target}`,
        ).toBe(true);
      }
    }
  });

  it('of the engine lead to no library of Node or the browser', () => {
    for (const file of files('src/core')) {
      for (const target of importsOf(file).filter((each) => !each.startsWith('.')))
        expect(target, file).toMatch(LIBRARIES_OF_CORE);
    }
  });

  it('of the drawing library stand behind the canvas, and where it lays out off the page', () => {
    const importers = files('web').filter((file) => importsOf(file).includes('cytoscape'));
    const allowed = /^web\/(canvas\.ts|canvas\/|layouts\/f(orce|cose\.d)\.ts)/;
    expect(importers.filter((file) => !allowed.test(file))).toEqual([]);
    const past = files('web').filter((file) =>
      importsOf(file).some((target) => target.includes('/canvas/') && !/^web\/canvas/.test(file)),
    );
    expect(past, 'what goes past the door').toEqual([]);
  });
});
