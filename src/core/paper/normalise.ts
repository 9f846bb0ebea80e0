/**
 * A text without what differs between copies of one paper: Markdown marks, kinds of quotes and dashes, soft hyphens,
 * spaces and line ends. What is printed stays as it is, upper and lower case too.
 */
export function normalise(text: string): string {
  return text
    .replace(/<\/?su[bp]>/g, '')
    .replace(/<(https?:[^>]*)>/g, '$1')
    .replace(/\[[^\]]*\]\((https?:(?:[^()\s]|\([^()]*\))*)\)/g, '$1')
    .replace(/\\([()[\]*_])/g, '$1')
    .replace(/\*+/g, '')
    .replace(/\u00ad/g, '')
    .replace(/[\u2018\u2019\u201a\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Joins the pieces that the layout made of one paragraph; a word that it split is made whole. */
export function joinPieces(pieces: readonly string[]): string {
  return pieces.reduce((text, piece) => (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(piece) ? text.slice(0, -1) + piece : `${text} ${piece}`));
}
