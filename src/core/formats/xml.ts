/** What XML 1.0 forbids, lone surrogates and the two non-characters. */
// A string, as a control character in the pattern itself would be easy to overlook.
const ILLEGAL = new RegExp(
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]' +
    '|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  'g',
);

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text as it may stand in an attribute or an element: escaped, and without what XML forbids. */
export function escapeXml(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] as string);
}
