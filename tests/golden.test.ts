import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOME, shipped } from './support/shipped.js';

/** A question that a researcher puts to the paper; see tests/golden/README.md. */
interface Case {
  question: string;
  because: string;
  operation: string;
  input: Record<string, unknown>;
  pick: string;
}

const FOLDER = join(HOME, 'tests/golden');
const cases = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** "rows.id" of {rows: [{id: 1}, {id: 2}]} is [1, 2]. */
function pick(value: unknown, path: string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (Array.isArray(value)) return value.map((each) => pick(each, path));
  return pick((value as Record<string, unknown> | undefined)?.[first], rest);
}

describe('the graph answers', () => {
  it.each(cases)('%s', async (name) => {
    const asked = JSON.parse(readFileSync(join(FOLDER, name, 'query.json'), 'utf8')) as Case;
    expect(asked.because.length).toBeGreaterThan(0);
    const answer = (await shipped()).ask(asked.operation, asked.input);
    const picked = pick(JSON.parse(JSON.stringify(answer)), asked.pick.split('.').filter(Boolean)) ?? null;
    const file = join(FOLDER, name, 'expected.json');
    if (!existsSync(file) && !process.env.CI) writeFileSync(file, `${JSON.stringify(picked, null, 2)}\n`);
    expect(picked, asked.question).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});
