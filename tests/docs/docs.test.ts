import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { program } from '../../src/cli/main.js';
import { CODES } from '../../src/core/errors.js';
import { exportInput } from '../../src/core/formats/export.js';
import { FORMATS } from '../../src/core/formats/index.js';
import { parameters } from '../../src/core/input.js';
import { METRICS } from '../../src/core/metrics/index.js';
import { OPERATIONS } from '../../src/core/query/index.js';
import { HTTP_CODES } from '../../src/server/problem.js';
import { cli } from '../support/cli.js';
import { HOME } from '../support/shipped.js';

const PAGES = [
  'README.md',
  'docs/queries.md',
  'docs/architecture.md',
  'CONTRIBUTING.md',
  'graph/GUIDELINES.md',
];
const guide = readFileSync(`${HOME}docs/queries.md`, 'utf8');
const commands = PAGES.flatMap((page) =>
  [...readFileSync(`${HOME}${page}`, 'utf8').matchAll(/npx cluster-atlas ([^`\n]+)/g)].map((match) =>
    (match[1] as string).trim(),
  ),
);
/** What writes into the project, needs a paper that does not ship, or does not end. */
const NOT_RUN = /--fix|FILE|DIR|^serve|^layout|^<operation>/;

describe('the docs', () => {
  it.each(OPERATIONS.map(({ name }) => name))('name the operation %s with an example', (name) => {
    expect(guide).toMatch(new RegExp(`\\| \`${name}\` \\|.*\`npx cluster-atlas ${name}\\b`));
  });

  it.each([...Object.keys(CODES), ...Object.keys(HTTP_CODES)])('explain the error code %s', (code) => {
    expect(guide).toContain(`| \`${code}\` |`);
  });

  it.each(Object.entries({ ...CODES, ...HTTP_CODES }))(
    'give the status of %s',
    (code, { status, explains }) => {
      if (guide.includes(`| \`${code}\` |`))
        expect(guide).toMatch(
          new RegExp(`\\| \`${code}\` \\| ${status} \\|.*${explains.replace(/[.]/g, '\\.')}`),
        );
    },
  );

  it.each([...FORMATS, ...METRICS].map(({ id }) => id))('name the format or metric %s', (id) => {
    expect(guide).toContain(`\`${id}\``);
  });

  it('explain every command', () => {
    for (const command of program().commands) expect(guide).toContain(`\`${command.name()}\``);
  });

  it('describe every parameter of every operation and export', () => {
    const inputs = [...OPERATIONS.map(({ input }) => input), ...FORMATS.map(exportInput)];
    for (const input of inputs)
      for (const [name, { description }] of Object.entries(parameters(input)))
        expect(description, name).toBeTruthy();
  });

  it('compare weights of specificity as they do on the graph of today', () => {
    const table = execFileSync(process.execPath, ['bench/ranks.mjs'], { cwd: HOME, encoding: 'utf8' });
    expect(guide).toContain(table);
  });

  it.each([...new Set(commands)].filter((command) => !NOT_RUN.test(command)))(
    'have a command that runs: %s',
    async (command) => {
      const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => (match[1] ?? match[2]) as string);
      const output = args.indexOf('-o');
      if (output >= 0) args.splice(output, 2);
      const { code, stdout } = await cli(...args);
      expect(code).toBe(0);
      expect(stdout).not.toBe('');
    },
  );
});
