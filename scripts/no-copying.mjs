// Looks for runs of more than eight consecutive words of a paper's running text anywhere in the project.
// Titles, headings, captions, table cells and references may be repeated.
//   node scripts/no-copying.mjs PAPER
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readUnits } from '../dist/core/paper/outline.js';
import { HOME } from './ready.mjs';

const LONGEST_RUN = 8;
const TEXT = /\.(ts|tsx|mjs|js|md|yaml|yml|json|css|html|svg|py|cff|txt|gexf)$|^[^.]+$/;

const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const runs = (text) => {
  const list = words(text);
  return list.slice(LONGEST_RUN).map((_, at) => list.slice(at, at + LONGEST_RUN + 1).join(' '));
};

const [, , paper] = process.argv;
const units = readUnits(readFileSync(paper, 'utf8'));
const free = new Set(
  units
    .filter((unit) => !unit.prose)
    .flatMap((unit) => [unit.text, ...(unit.cells?.flat() ?? [])].flatMap(runs)),
);
const copied = new Set(
  units
    .filter((unit) => unit.prose && !unit.at.startsWith('ack'))
    .flatMap((unit) => runs(unit.text))
    .filter((run) => !free.has(run)),
);

let found = 0;
for (const file of execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: HOME,
  encoding: 'utf8',
})
  .trim()
  .split('\n')) {
  if (!TEXT.test(file) || file === 'package-lock.json') continue;
  const run = runs(readFileSync(`${HOME}${file}`, 'utf8')).find((each) => copied.has(each));
  if (!run) continue;
  found++;
  process.stdout.write(`${file}: more than ${LONGEST_RUN} words of the paper in a row: "${run} …"\n`);
}
process.stdout.write(found === 0 ? 'No run of words of the paper stands in the project.\n' : '');
process.exit(found === 0 ? 0 : 1);
