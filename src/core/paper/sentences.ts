const END = /[.?!]["')\]]*\s+(?=["'([]*[\p{Lu}\d])/gu;
const INITIAL = /(?:^|[\s(-])\p{Lu}\.$/u;

/**
 * The sentences of a normalised text. A full stop ends one where a capital or a number follows, unless it belongs to an
 * initial or to one of the abbreviations ("et al.").
 */
export function splitSentences(text: string, abbreviations: readonly string[]): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const upTo = text.slice(start, match.index + 1);
    if (INITIAL.test(upTo) || abbreviations.some((each) => endsInWord(upTo, each))) continue;
    const end = match.index + match[0].length;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  const rest = text.slice(start).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

function endsInWord(text: string, word: string): boolean {
  return text.endsWith(word) && !/\p{L}/u.test(text.charAt(text.length - word.length - 1));
}
