import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { stringify } from 'yaml';
import { AtlasError } from '../core/errors.js';
import { draftOutline } from '../core/paper/outline.js';
import {
  check,
  computeLayout,
  faultText,
  fix,
  layoutText,
  newFolder,
  readFolder,
  toRecords,
  writeSafely,
} from '../curate/index.js';
import { graphPath } from './graph.js';
import { readPaper } from './paper.js';
import { during } from './progress.js';
import { count } from './table.js';

export async function runCheck(command: Command): Promise<void> {
  const path = graphPath(command);
  const { fix: fixing, paper } = command.opts();
  const folder = await readFolder(path);
  const faults = check(folder, paper ? await readPaper(paper) : undefined);
  if (command.optsWithGlobals().json) process.stdout.write(`${JSON.stringify({ faults }, null, 2)}\n`);
  else for (const fault of faults.slice(0, MOST_SHOWN)) process.stdout.write(`${faultText(fault)}\n`);
  if (faults.length > MOST_SHOWN) process.stderr.write(`… and ${faults.length - MOST_SHOWN} more\n`);
  process.stderr.write(`${summary(folder, faults.length, paper)}\n`);
  if (faults.length > 0) process.exitCode = 1;
  if (!fixing) return;
  if (folder.faults.length > 0)
    throw new AtlasError('bad-graph', 'Files that cannot be read cannot be put in order.', {
      mend: 'Mend them first.',
    });
  const changed = await fix(folder, (file) => readFile(join(path, file), 'utf8'));
  process.stderr.write(`${count(changed.length, 'file')} put in order\n`);
}

const MOST_SHOWN = 100;

function summary(
  { nodes, edges }: Awaited<ReturnType<typeof readFolder>>,
  faults: number,
  paper: string | undefined,
): string {
  const what = `${count(nodes.length, 'node')}, ${count(edges.length, 'edge')}`;
  return `${what}: ${faults === 0 ? 'no fault' : count(faults, 'fault')}${paper ? ', held against the paper' : ''}`;
}

export async function runOutline(command: Command, file: string): Promise<void> {
  const text = await readPaper(file);
  const { paper } = await readFolder(graphPath(command));
  const outline = draftOutline(text, paper?.abbreviations ?? []);
  const { json } = command.optsWithGlobals();
  process.stdout.write(
    json
      ? `${JSON.stringify({ outline }, null, 2)}\n`
      : stringify({ outline }, (_, value) => value, { lineWidth: 0 }),
  );
}

export async function runLayout(command: Command): Promise<void> {
  const path = graphPath(command);
  const records = toRecords(await readFolder(path));
  const layout = await during('placing nodes', () => computeLayout(records));
  await writeSafely(join(path, 'layout.json'), [layoutText(layout)]);
  process.stderr.write(`${count(Object.keys(layout).length, 'node')} placed\n`);
}

export async function runNew(command: Command, dir: string): Promise<void> {
  await newFolder(dir, graphPath(command));
  process.stdout.write(
    `Begun in ${dir}. Fill in what its comments say, then: cluster-atlas check --graph ${dir}\n`,
  );
}
