import { readFile } from 'node:fs/promises';
import { AtlasError } from '../core/errors.js';
import type { Paper } from '../core/model.js';
import { recognise } from '../core/paper/recognise.js';

/** The text of a paper. @throws AtlasError `bad-paper` where it is not UTF-8, or the error of the file system */
export async function readPaper(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    throw new AtlasError('bad-paper', `${file} is not a text in UTF-8.`, {
      mend: 'Save the paper as text or Markdown, in UTF-8.',
    });
  }
}

/** The text of a copy of this very paper. @throws AtlasError `bad-paper` saying how much of it matches */
export async function readCopy(file: string, paper: Paper): Promise<string> {
  const text = await readPaper(file);
  const { isCopy, alike, of } = recognise(text, paper);
  if (isCopy) return text;
  throw new AtlasError(
    'bad-paper',
    `${file} is not a copy of "${paper.title}": ${alike} of ${of} units match its outline.`,
    {
      mend: 'Name the full text of the paper, as text or Markdown.',
    },
  );
}
