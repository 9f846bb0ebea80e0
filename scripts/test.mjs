// `npm test`: makes everything ready, finds or gets a Chromium, and runs all tests. Nothing is skipped.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { HOME, ready } from './ready.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

await ready();
const { status } = spawnSync('npx', ['vitest', 'run', ...process.argv.slice(2)], {
  cwd: HOME,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM: await chromium() },
});
process.exit(status ?? 2);

/** One that is there; else Debian's by apt, where that is allowed; else Playwright's own; else the tests fail. */
async function chromium() {
  const there = () => [process.env.CHROMIUM, ...PLACES].find((path) => path && existsSync(path));
  if (there()) return there();
  if (process.getuid?.() === 0 && succeeds('apt-get', ['--version'])) {
    process.stderr.write('Installing Chromium by apt …\n');
    succeeds('apt-get', ['update', '-q']);
    succeeds('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium']);
    if (there()) return there();
  }
  process.stderr.write("Getting Playwright's own Chromium …\n");
  if (succeeds('npx', ['playwright-core', 'install', 'chromium'])) {
    const { chromium: browser } = await import('playwright-core');
    if (existsSync(browser.executablePath())) return browser.executablePath();
  }
  process.stderr.write(
    'The browser tests need a Chromium, and none could be found or installed. Install one, or name it in CHROMIUM.\n',
  );
  process.exit(2);
}

function succeeds(command, args) {
  return (
    spawnSync(command, args, {
      cwd: HOME,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  );
}
