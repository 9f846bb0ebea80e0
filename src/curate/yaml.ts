import { isCollection, isMap, isNode, isScalar, Lexer, LineCounter, parseDocument } from 'yaml';
import type { Fault } from './fault.js';

const DEEPEST = 100;
const MOST_ALIASES = 100;

/** A YAML file as a value, and the line that each part of it stands on. */
export interface Yaml {
  value: unknown;
  /** The line of what a path of keys and indices leads to, or of the nearest thing above it. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Reads YAML that nobody vouches for: what cannot be read, is nested too deep or expands too far is a fault. */
export function readYaml(text: string, file: string, faults: Fault[]): Yaml | undefined {
  const fault = (line: number, what: string) => {
    faults.push({ file, line, rule: 'readable', what });
    return undefined;
  };
  const deep = tooDeep(text);
  if (deep) return fault(deep, `The file is nested more than ${DEEPEST} deep.`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  for (const { pos, message } of document.errors) fault(lineAt(pos[0]), `It is not YAML: ${message}.`);
  if (document.errors.length > 0) return undefined;
  try {
    const value = document.toJS({ maxAliasCount: MOST_ALIASES });
    return { value, lineOf: (path) => lineAt(offsetOf(document.contents, path)) };
  } catch (error) {
    return fault(1, `It is not usable YAML: ${(error as Error).message}.`);
  }
}

function offsetOf(node: unknown, [step, ...rest]: readonly PropertyKey[]): number {
  const start = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  if (step === undefined || !isCollection(node)) return start;
  const item = node.items[isMap(node) ? node.items.findIndex(({ key }) => named(key, step)) : Number(step)];
  if (item === undefined) return start;
  if (!isMap(node)) return offsetOf(item, rest);
  const { key, value } = item as { key: unknown; value: unknown };
  return rest.length === 0 || !isNode(value) ? offsetOf(key, []) : offsetOf(value, rest);
}

const named = (key: unknown, step: PropertyKey) => isScalar(key) && String(key.value) === String(step);

/**
 * The line on which the nesting becomes too deep. The parser recurses, and on Node 20 two kilobytes of "[" end the
 * process, so that this is known before it runs, from the lexer, which does not.
 */
function tooDeep(text: string): number | undefined {
  let line = 1;
  let brackets = 0;
  let indicators = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets++;
    else if (token === ']' || token === '}') brackets--;
    else if (brackets === 0 && /^[-?:]$/.test(token)) indicators++;
    const indented = /^ +$/.test(token) && token.length > DEEPEST;
    if (brackets > DEEPEST || indicators > DEEPEST || indented) return line;
    if (!token.includes('\n')) continue;
    line += token.split('\n').length - 1;
    indicators = 0;
  }
  return undefined;
}
