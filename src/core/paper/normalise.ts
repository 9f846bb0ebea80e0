/**
 * A text without what differs between copies of one paper: Markdown marks, kinds of quotes and hyphens, soft hyphens,
 * words broken at line ends, spaces. What is printed stays as it is, upper and lower case too.
 */
export function normalise(text: string): string {
  return text
    .replace(/<\/?su[bp]>/g, '')
    .replace(/<(https?:[^>]*)>/g, '$1')
    .replace(/\[[^\]]*\]\((https?:(?:[^()\s]|\([^()]*\))*)\)/g, '$1')
    .replace(/\\([()[\]*_])/g, '$1')
    .replace(/\*+/g, '')
    .replace(/\u00ad\s*/g, '')
    .replace(/[\u2018\u2019\u201a\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u2033]/g, '"')
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/\s*[\u2014\u2015]\s*/g, '\u2014')
    .replace(/(\p{Ll})-\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A normalised text for comparing: where a copy breaks a line at a hyphen, nobody can tell "long-term" from "syn-
 * chronization", so hyphens inside words do not count; dashes are a space.
 */
export function comparable(normalised: string): string {
  return normalised
    .replace(/\s*\u2014\s*| - /g, ' ')
    .replace(/(\p{L})-(?=\p{L})/gu, '$1')
    .trim();
}

/** Joins the pieces that the layout made of one paragraph; a word that it split is made whole. */
export function joinPieces(pieces: readonly string[]): string {
  return pieces.reduce((text, piece) => {
    const split = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(piece);
    return split ? text.slice(0, -1) + piece : `${text} ${piece}`;
  });
}
