/** A printed block of a paper: what blank lines separate, with tables read as rows of cells. */
export type Block =
  | { type: 'heading'; number?: string; level?: number; text: string }
  | { type: 'table'; number: number; title: string; rows: string[][] }
  | { type: 'item' | 'paragraph'; text: string };

const NAMED = /^(abstract|keywords|acknowledge?ments?|conflicts? of interest|references|bibliography)$/i;
const CAPTION = /^\**Table (\d+)\.\**\s*(.*)$/;
const ITEM = /^(?:[-•–]|\d+[.)])\s+(.*)$/s;
const NUMBERED = /^(\d+(?:\.\d+)*)\.?\s+(\p{Lu}.*)$/u;

/** Reads Markdown or plain text. Headings are known by "#", by their numbers, or by their names. */
export function readBlocks(text: string): Block[] {
  const parts = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/);
  const blocks: Block[] = [];
  for (const part of parts) {
    const lines = part
      .split('\n')
      .map((line) => line.replace(/^ +| +$/g, ''))
      .filter((line) => line !== '');
    if (lines.length > 0 && !/^-{3,}$/.test(lines.join(''))) readPart(lines, blocks);
  }
  return blocks;
}

function readPart(lines: string[], blocks: Block[]): void {
  const first = lines[0] as string;
  const caption = CAPTION.exec(first);
  if (caption) {
    blocks.push({
      type: 'table',
      number: Number(caption[1]),
      title: caption[2] as string,
      rows: rowsOf(lines.slice(1)),
    });
    return;
  }
  const previous = blocks[blocks.length - 1];
  if (previous?.type === 'table' && previous.rows.length === 0) {
    previous.rows = rowsOf(lines);
    return;
  }
  const heading = readHeading(lines);
  if (heading) blocks.push(heading);
  else if (lines.every((line) => ITEM.test(line))) {
    for (const line of lines)
      blocks.push({ type: 'item', text: (ITEM.exec(line) as RegExpExecArray)[1] as string });
  } else if (ITEM.test(first))
    blocks.push({ type: 'item', text: (ITEM.exec(lines.join('\n')) as RegExpExecArray)[1] as string });
  else blocks.push({ type: 'paragraph', text: lines.join('\n') });
}

function readHeading(lines: string[]): Block | undefined {
  if (lines.length > 1) return undefined;
  const marked = /^(#+)\s+(.*)$/.exec(lines[0] as string);
  const text = marked?.[2] ?? (lines[0] as string);
  const numbered = NUMBERED.exec(text);
  const plain = NAMED.test(text) || (numbered !== null && text.length < 120 && !/[.;]$/.test(text));
  if (!marked && !plain) return undefined;
  if (numbered) return { type: 'heading', number: numbered[1], text: numbered[2] as string };
  return { type: 'heading', level: marked?.[1]?.length, text };
}

function rowsOf(lines: string[]): string[][] {
  return lines.filter((line) => !/^\|?[\s:|-]+$/.test(line)).map(cellsOf);
}

function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t');
  return line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}
