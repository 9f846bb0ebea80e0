/** A node that would like its name written. Lengths are in pixels on the screen. */
export interface Wish {
  id: string;
  text: Text;
  /** The middle of the node. */
  x: number;
  y: number;
  radius: number;
  font: number;
  /** What a person looks at; written over nodes where there is no room beside them, and in bold. */
  strong: boolean;
}

/** A name broken into lines; its width in units of its font size. */
export interface Text {
  lines: readonly string[];
  width: number;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A name with its place: the middle of its first line. */
export interface Label {
  wish: Wish;
  x: number;
  y: number;
}

/** The width of a text in units of its font size. */
export type Measure = (text: string) => number;

/** A line is at most so many times as wide as its font is high. */
const WIDEST = 12;
export const LINE = 1.15;
const GAP = 2;
/** A node of this radius is not written over. */
const LARGE = 9;

/**
 * Chooses the names that can be written without touching each other or a large node, the first wishes first: below
 * their node, else above it, else at a side; none sticks out of the sheet, and none stands nearer to another node
 * that is as large as its own, whose name it would be taken for.
 */
export function freeLabels(wishes: readonly Wish[], sheet: Box = EVERYWHERE): Label[] {
  const nodes = new Grid();
  for (const { x, y, radius } of wishes) {
    const inner = radius * 0.8;
    if (radius >= LARGE) nodes.add({ left: x - inner, right: x + inner, top: y - inner, bottom: y + inner });
  }
  const centres = new Grid<Centre>();
  for (const wish of wishes) centres.add(centreOf(wish));
  const names = new Grid();
  return wishes.flatMap((wish) => {
    const half = (wish.text.width * wish.font) / 2 + GAP;
    const height = wish.text.lines.length * wish.font * LINE;
    const places = placesFor(wish, half, height).filter(
      ({ box }) => isWithin(box, sheet) && !names.touches(box),
    );
    const place =
      places.find(({ box }) => !nodes.touches(box) && isOwn(wish, box, centres)) ??
      (wish.strong ? places[0] : undefined);
    if (!place) return [];
    names.add(place.box);
    return [{ wish, x: place.x, y: place.box.top + (wish.font * LINE) / 2 }];
  });
}

/** The middle of a node, as a box without size. */
type Centre = Box & { wish: Wish };

const centreOf = (wish: Wish): Centre => ({
  ...{ left: wish.x, right: wish.x, top: wish.y, bottom: wish.y },
  wish,
});

/** Whether no other node, as large or larger, has its middle nearer to the middle of a box. */
function isOwn(wish: Wish, { left, right, top, bottom }: Box, centres: Grid<Centre>): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const reach = Math.hypot(wish.x - x, wish.y - y);
  const around = { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  return !centres.touches(
    around,
    ({ wish: other }) => other.radius >= wish.radius && Math.hypot(other.x - x, other.y - y) < reach,
  );
}

function placesFor({ x, y, radius }: Wish, half: number, height: number): { x: number; box: Box }[] {
  const beside = radius + half + GAP;
  return [
    [x, y + radius + GAP],
    [x, y - radius - GAP - height],
    [x + beside, y - height / 2],
    [x - beside, y - height / 2],
  ].map(([middle = 0, top = 0]) => ({
    x: middle,
    box: { left: middle - half, right: middle + half, top, bottom: top + height },
  }));
}

export function textOf(label: string, measure: Measure): Text {
  const lines = linesOf(label, measure);
  return { lines, width: Math.max(...lines.map(measure)) };
}

/** At most two lines; what is longer ends with an ellipsis. */
function linesOf(text: string, measure: Measure): string[] {
  if (measure(text) <= WIDEST) return [text];
  const words = text.split(' ');
  let first = words.shift() as string;
  while (words.length > 0 && measure(`${first} ${words[0]}`) <= WIDEST) first += ` ${words.shift()}`;
  const rest = words.join(' ');
  return [cut(first, measure), ...(rest ? [cut(rest, measure)] : [])];
}

function cut(text: string, measure: Measure): string {
  if (measure(text) <= WIDEST) return text;
  let end = text.length - 1;
  while (end > 1 && measure(`${text.slice(0, end)}…`) > WIDEST) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}

const CELL = 80;

/** Boxes by the cells of a grid that they lie in. */
class Grid<T extends Box = Box> {
  private readonly cells = new Map<string, T[]>();

  add(box: T): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.cells.get(cell);
      if (boxes) boxes.push(box);
      else this.cells.set(cell, [box]);
    }
  }

  /** Whether a box touches one of these that counts. */
  touches(box: Box, counts: (other: T) => boolean = () => true): boolean {
    return cellsOf(box).some((cell) =>
      this.cells.get(cell)?.some((other) => touch(box, other) && counts(other)),
    );
  }
}

function cellsOf({ left, right, top, bottom }: Box): string[] {
  const cells: string[] = [];
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) cells.push(`${x} ${y}`);
  return cells;
}

const EVERYWHERE: Box = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };

const isWithin = (box: Box, sheet: Box) =>
  box.left >= sheet.left && box.right <= sheet.right && box.top >= sheet.top && box.bottom <= sheet.bottom;

const touch = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
