import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLSeq } from 'yaml';
import type { Fault } from './fault.js';

const DEEPEST = 100;
const MOST_ALIASES = 100;

export interface Item {
  value: unknown;
  line: number;
}

/** A YAML file as a value, or as a list of items that know their lines. What cannot be read is a fault. */
export function readYaml(
  text: string,
  file: string,
  faults: Fault[],
): { value: unknown; items: Item[] } | undefined {
  const fault = (line: number, what: string) => faults.push({ file, line, rule: 'readable', what });
  if (isTooDeep(text)) {
    fault(1, `The file is nested more than ${DEEPEST} deep.`);
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  for (const error of document.errors)
    fault(lines.linePos(error.pos[0]).line, `It is not YAML: ${error.message}.`);
  if (document.errors.length > 0) return undefined;
  try {
    const value = document.toJS({ maxAliasCount: MOST_ALIASES });
    return {
      value,
      items: isSeq(document.contents) ? itemsOf(document.contents, value as unknown[], lines) : [],
    };
  } catch (error) {
    fault(1, `It is not usable YAML: ${(error as Error).message}.`);
    return undefined;
  }
}

function itemsOf(list: YAMLSeq, values: unknown[], lines: LineCounter): Item[] {
  return list.items.map((item, at) => {
    const range = isMap(item) || isScalar(item) || isSeq(item) ? item.range : undefined;
    return { value: values[at], line: range ? lines.linePos(range[0]).line : 1 };
  });
}

/** The parser of some versions of Node gives up on deep nesting, so that it is counted before: brackets and indents. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth++;
    if (character === ']' || character === '}') depth--;
    if (depth > DEEPEST) return true;
  }
  return text
    .split('\n')
    .some(
      (line) =>
        (/^(?:- |\s)*/.exec(line)?.[0].replace(/\s/g, '').length as number) > DEEPEST || /^ {400}/.test(line),
    );
}
