/** Reads JSON. @throws SyntaxError where it is not JSON, or an object has one key twice, of which one would be lost */
export function readJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const twice = repeatedKey(text);
  if (twice !== undefined) throw new SyntaxError(`the key ${twice} stands twice in one object`);
  return value;
}

const TOKEN = /"(?:[^"\\]+|\\.)*"|[{}[\]:]/g;

/** The first key, in its quotes, that an object of a valid JSON text has twice. */
function repeatedKey(text: string): string | undefined {
  const open: Set<string>[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const keys = open.at(-1) as Set<string>;
      const key = JSON.parse(last) as string;
      if (keys.has(key)) return last;
      keys.add(key);
    } else last = token;
  }
  return undefined;
}
