/** A point of the drawing; y points down. */
export interface Spot {
  x: number;
  y: number;
}

/** Where nodes stand, by id. */
export type Places = ReadonlyMap<string, Spot>;

/** The box round points; round none, the origin. */
export function boundsOf(spots: readonly Spot[]) {
  const [first = { x: 0, y: 0 }] = spots;
  const bounds = { left: first.x, right: first.x, top: first.y, bottom: first.y };
  for (const { x, y } of spots) {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}
