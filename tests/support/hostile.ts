/** Graphs that are hostile to searches, as pairs of nodes. */
export type Links = [string, string][];
export const name = (...at: number[]) => at.map((each) => String(each).padStart(4, '0')).join('-');

export const clique = (size: number): Links =>
  range(size).flatMap((a) =>
    range(size)
      .filter((b) => b > a)
      .map((b): [string, string] => [name(a), name(b)]),
  );
export const grid = (width: number, height: number): Links =>
  range(width).flatMap((x) =>
    range(height).flatMap(
      (y): Links => [
        ...(x + 1 < width ? [[name(x, y), name(x + 1, y)] as [string, string]] : []),
        ...(y + 1 < height ? [[name(x, y), name(x, y + 1)] as [string, string]] : []),
      ],
    ),
  );
export const diamonds = (count: number): Links =>
  range(count).flatMap(
    (at): Links => [
      [name(at), `${name(at)}a`],
      [name(at), `${name(at)}b`],
      [`${name(at)}a`, name(at + 1)],
      [`${name(at)}b`, name(at + 1)],
    ],
  );
export const bipartite = (size: number): Links =>
  range(size).flatMap((a) => range(size).map((b): [string, string] => [`l${name(a)}`, `r${name(b)}`]));
export const star = (size: number): Links => range(size).map((at): [string, string] => ['hub', name(at)]);
/** A chain with a clique hanging on every link: nothing but dead ends. */
export const trap = (length: number, size: number): Links =>
  range(length).flatMap(
    (at): Links => [
      [name(at), name(at + 1)],
      [name(at), `${name(at)}c0000`],
      ...clique(size).map(([a, b]): [string, string] => [`${name(at)}c${a}`, `${name(at)}c${b}`]),
    ],
  );
export const range = (count: number) => Array.from({ length: count }, (_, at) => at);
