const ILLEGAL = new RegExp(
  [
    String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]`,
    String.raw`[\ud800-\udbff](?![\udc00-\udfff])`,
    String.raw`(?<![\ud800-\udbff])[\udc00-\udfff]`,
  ].join('|'),
  'g',
);

/** A text without what XML 1.0 forbids: control characters, lone surrogates, U+FFFE and U+FFFF. */
export function clean(text: string): string {
  return text.replace(ILLEGAL, '');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
  '\u2029': '&#8233;',
};

/** A text as it may stand in an attribute or an element: cleaned, escaped, and white space kept by every parser. */
export function escapeXml(text: string): string {
  return clean(text).replace(/[&<>"\t\n\r\u0085\u2028\u2029]/g, (character) => ENTITIES[character] as string);
}

/**
 * Ids as a file may hold them, by id. What had to be cleaned gets a number where it would then be another's id, so
 * that no two become one.
 */
export function safeIds(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(ids);
  const safe = new Map<string, string>();
  for (const id of ids) {
    const cleaned = clean(id);
    safe.set(id, cleaned === id ? id : unused(cleaned || 'unnamed', taken));
  }
  return safe;
}

/** A name that is not taken: itself, or with the first number that is free. It is taken then. */
export function unused(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}_${number}`;
  taken.add(free);
  return free;
}
