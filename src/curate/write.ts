import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a file so that after a crash there is the old one or the new one, never a part: the disk is asked, not believed. */
export async function writeSafely(path: string, pieces: Iterable<string>): Promise<void> {
  const draft = join(dirname(path), `.${process.pid}.${Date.now()}.draft`);
  try {
    await writeDraft(draft, pieces);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeDraft(draft: string, pieces: Iterable<string>): Promise<void> {
  const file = await open(draft, 'wx');
  try {
    let size = 0;
    for (const piece of inChunks(pieces)) {
      const bytes = Buffer.from(piece);
      await file.writeFile(bytes);
      size += bytes.length;
    }
    await file.sync();
    if ((await file.stat()).size !== size)
      throw Object.assign(new Error('the file came out short'), { code: 'ENOSPC' });
  } finally {
    await file.close();
  }
}

const CHUNK = 1 << 16;

function* inChunks(pieces: Iterable<string>): Iterable<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
