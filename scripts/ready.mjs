// Makes a fresh clone ready to run: installs what the lock file names and builds what the sources say, each only when
// it is not done yet. Uses nothing but Node itself, as nothing else may be there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const HOME = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  'src',
  'web',
  'package.json',
  'package-lock.json',
  'rolldown.config.mjs',
  'tsconfig.base.json',
  'tsconfig.json',
];

/** Installs and builds where needed; in an installed package, which brings its build, it does nothing. */
export async function ready() {
  if (!existsSync(join(HOME, 'tsconfig.base.json'))) return;
  once(
    'install',
    digest(['package.json', 'package-lock.json']),
    existsSync(join(HOME, 'node_modules/.package-lock.json')), // written last
    () => {
      run('Installing what it needs', 'npm', ['ci', '--no-audit', '--no-fund', '--include=dev']);
    },
  );
  once('build', digest(SOURCES), existsSync(join(HOME, 'dist/bin/main.js')), () => {
    run('Building', 'npm', ['run', '--silent', 'build']);
  });
}

function once(what, stamp, there, work) {
  const file = join(HOME, '.stamps', what);
  if (there && existsSync(file) && readFileSync(file, 'utf8') === stamp) return;
  work();
  mkdirSync(join(HOME, '.stamps'), { recursive: true });
  writeFileSync(file, stamp);
}

function digest(names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => filesUnder(join(HOME, name))))
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  try {
    const entries = readdirSync(path, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}

/** Runs a command with its output on stderr, so that stdout stays for answers; ends the process where it fails. */
export function run(what, command, args, options = {}) {
  process.stderr.write(`${what} …\n`);
  const { status, error } = spawnSync(command, args, {
    cwd: HOME,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    ...options,
  });
  if (status === 0) return;
  process.stderr.write(
    `${what} failed${error ? `: ${error.message}` : ` (${command} ${args.join(' ')} ended with ${status})`}.\n`,
  );
  process.exit(2);
}
