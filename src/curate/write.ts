import { open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that after a crash there is the old one or the new one, never a part: the disk is asked, not
 * believed. What a killed process left behind is taken away. What is no file, such as a device, is written to as it is.
 */
export async function writeSafely(path: string, pieces: Iterable<string>): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there && !there.isFile()) return writeFile(path, pieces);
  await removeLitter(path);
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.draft`);
  try {
    await writeDraft(draft, pieces);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function removeLitter(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    const [, of, pid] = /^\.(.*)\.(\d+)\.draft$/.exec(name) ?? [];
    if (of === basename(path) && !isRunning(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function writeDraft(draft: string, pieces: Iterable<string>): Promise<void> {
  const file = await open(draft, 'w');
  try {
    let size = 0;
    for (const piece of pieces) {
      const bytes = Buffer.from(piece);
      await file.writeFile(bytes);
      size += bytes.length;
    }
    await file.sync();
    if ((await file.stat()).size !== size) {
      throw Object.assign(new Error('the file came out short'), { code: 'ENOSPC' });
    }
  } finally {
    await file.close();
  }
}
