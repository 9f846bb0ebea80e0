import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { BEES_FOLDER } from './bees.js';

/** What becomes of a file: another text, a change of the text that it has, or nothing more. */
type Change = string | Uint8Array | ((text: string) => string) | null;

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder of its own, which goes away after the tests. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  made.push(folder);
  return folder;
}

/** A copy of the graph folder of the made-up paper, with some files changed. */
export function graphFolder(changes: Record<string, Change> = {}): string {
  const folder = emptyFolder();
  cpSync(BEES_FOLDER, folder, { recursive: true });
  for (const [file, change] of Object.entries(changes)) apply(join(folder, file), change);
  return folder;
}

function apply(path: string, change: Change): void {
  mkdirSync(dirname(path), { recursive: true });
  if (change === null) rmSync(path);
  else writeFileSync(path, typeof change === 'function' ? change(readFileSync(path, 'utf8')) : change);
}

/** A change that must find what it replaces. */
export function replace(from: string | RegExp, to: string): (text: string) => string {
  return (text) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing to replace: ${from}`);
    return changed;
  };
}

/** A change that writes more at the end. */
export const add = (more: string) => (text: string) => `${text}\n${more}`;
