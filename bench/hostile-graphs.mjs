// Graphs that are hostile to searches, as pairs of the names of nodes.

/** @typedef {[string, string][]} Links */

export const range = (/** @type {number} */ count) => Array.from({ length: count }, (_, at) => at);

export const name = (/** @type {number[]} */ ...at) =>
  at.map((each) => String(each).padStart(4, '0')).join('-');

/** @returns {Links} */
export const clique = (/** @type {number} */ size) =>
  range(size).flatMap((a) =>
    range(size)
      .filter((b) => b > a)
      .map((b) => /** @type {[string, string]} */ ([name(a), name(b)])),
  );

/** @returns {Links} */
export const grid = (/** @type {number} */ width, /** @type {number} */ height) =>
  range(width).flatMap((x) =>
    range(height).flatMap((y) => {
      /** @type {Links} */
      const links = [
        [name(x, y), name(x + 1, y)],
        [name(x, y), name(x, y + 1)],
      ];
      return links.filter((_, at) => (at === 0 ? x + 1 < width : y + 1 < height));
    }),
  );

/** @returns {Links} */
export const diamonds = (/** @type {number} */ count) =>
  range(count).flatMap((at) => [
    [name(at), `${name(at)}a`],
    [name(at), `${name(at)}b`],
    [`${name(at)}a`, name(at + 1)],
    [`${name(at)}b`, name(at + 1)],
  ]);

/** @returns {Links} */
export const bipartite = (/** @type {number} */ size) =>
  range(size).flatMap((a) =>
    range(size).map((b) => /** @type {[string, string]} */ ([`l${name(a)}`, `r${name(b)}`])),
  );

/** @returns {Links} */
export const star = (/** @type {number} */ size) => range(size).map((at) => ['hub', name(at)]);

/**
 * A chain with a clique hanging on every link: nothing but dead ends.
 * @returns {Links}
 */
export const trap = (/** @type {number} */ length, /** @type {number} */ size) =>
  range(length).flatMap((at) => [
    [name(at), name(at + 1)],
    [name(at), `${name(at)}c0000`],
    ...clique(size).map(
      ([a, b]) => /** @type {[string, string]} */ ([`${name(at)}c${a}`, `${name(at)}c${b}`]),
    ),
  ]);
