import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { writeSafely } from '../../src/curate/write.js';
import { emptyFolder } from '../support/folder.js';

const BUILT = new URL('../../dist/curate/index.js', import.meta.url).href;

function fileOf(text: string): string {
  const path = join(emptyFolder(), 'a.yaml');
  writeFileSync(path, text);
  return path;
}

const whole = (digit: string) => digit.repeat(1_000_000);

/** The command of a process that writes the file again and again, each time with another digit. */
function writing(path: string, times: number): string[] {
  const script = `
    const { writeSafely } = await import(${JSON.stringify(BUILT)});
    process.stdout.write('ready');
    for (let n = 0; n < ${times}; n++) await writeSafely(${JSON.stringify(path)}, [String(n % 10).repeat(1_000_000)]);`;
  return [process.execPath, '--input-type=module', '-e', script];
}

describe('writeSafely', () => {
  it('writes all the pieces, in bytes of UTF-8', async () => {
    const path = fileOf('old');
    const pieces = Array.from({ length: 10_000 }, (_, at) => `é${at}\n`);
    await writeSafely(path, pieces);
    expect(readFileSync(path, 'utf8')).toBe(pieces.join(''));
    expect(readdirSync(join(path, '..'))).toEqual(['a.yaml']);
  });

  it('keeps the old file, and leaves no litter, where a piece cannot be made', async () => {
    const path = fileOf('old');
    const pieces = function* () {
      yield 'x'.repeat(100_000);
      throw new Error('no more');
    };
    await expect(writeSafely(path, pieces())).rejects.toThrow('no more');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(join(path, '..'))).toEqual(['a.yaml']);
  });

  it('says so where the folder is not there', async () => {
    const path = join(emptyFolder(), 'gone', 'a.yaml');
    await expect(writeSafely(path, ['new'])).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('keeps the old file where the system takes no more in the middle of writing', () => {
    const path = fileOf('old');
    const { stderr } = spawnSync('sh', ['-c', `ulimit -f 64; exec "$0" "$@"`, ...writing(path, 1)]);
    expect(String(stderr)).toContain('EFBIG');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(join(path, '..'))).toEqual(['a.yaml']);
  });

  it('leaves the old file or the new one, whole, when it is killed', async () => {
    const path = fileOf(whole('0'));
    for (let kill = 0; kill < 20; kill++) {
      const [command, ...args] = writing(path, 1_000);
      const child = spawn(command as string, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      await setTimeout(kill);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const text = readFileSync(path, 'utf8');
      expect(text).toBe(whole(text[0] as string));
    }
  });

  it('takes away what a killed process left, and not what a running one is writing', async () => {
    const path = fileOf('old');
    const gone = spawn('true');
    await once(gone, 'exit');
    writeFileSync(join(path, '..', `.a.yaml.${gone.pid}.draft`), 'half');
    writeFileSync(join(path, '..', `.a.yaml.${process.ppid}.draft`), 'half');
    await writeSafely(path, ['new']);
    expect(readdirSync(join(path, '..')).sort()).toEqual([`.a.yaml.${process.ppid}.draft`, 'a.yaml']);
  });
});
