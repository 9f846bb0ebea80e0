/** How a node looks; its size is in units of the graph. */
export interface Sprite {
  shape: string;
  size: number;
  colour: string;
}
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
/** Has a pen follow the outline of a shape round a point. */
export type Outline = (pen: Pen, sprite: Sprite, x: number, y: number) => void;

/** So many are kept; a graph coloured by a measure has a few hundred. */
const MOST = 1_000;
/** Free room round a shape, for its softened edge. */
const ROOM = 1;

/** Pictures of nodes, one for all that look alike, each on a sheet of its own: to copy one is far quicker than to fill its shape. */
export class Sprites {
  private readonly made = new Map<string, OffscreenCanvas>();

  constructor(private readonly outline: Outline) {}

  /** Draws a node round a point, from a picture of so many pixels a unit. */
  draw(pen: Pen, sprite: Sprite, { x, y }: { x: number; y: number }, scale: number): void {
    const picture = this.of(sprite, scale);
    const side = picture.width / scale;
    const corner = sprite.size / 2 + ROOM;
    pen.drawImage(picture, x - corner, y - corner, side, side);
  }

  /** The picture of nodes that look so, with so many pixels a unit. */
  of(sprite: Sprite, scale: number): OffscreenCanvas {
    const key = `${sprite.shape} ${sprite.size} ${sprite.colour} ${scale}`;
    const known = this.made.get(key);
    if (known) return known;
    if (this.made.size === MOST) this.made.clear();
    const pixels = Math.ceil((sprite.size + 2 * ROOM) * scale);
    const sheet = new OffscreenCanvas(pixels, pixels);
    const pen = sheet.getContext('2d') as OffscreenCanvasRenderingContext2D;
    pen.scale(scale, scale);
    pen.fillStyle = sprite.colour;
    const middle = sprite.size / 2 + ROOM;
    this.outline(pen, sprite, middle, middle);
    pen.fill();
    this.made.set(key, sheet);
    return sheet;
  }
}
