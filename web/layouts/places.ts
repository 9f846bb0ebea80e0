/** A point of the drawing; y points down. */
export interface Spot {
  x: number;
  y: number;
}

/** Where nodes stand, by id. */
export type Places = ReadonlyMap<string, Spot>;
