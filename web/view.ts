import type { Drawn } from './svg.js';

/** What panels ask of the drawing. */
export interface View {
  /** Flies to nodes, or to the whole graph. */
  fly(ids: readonly string[]): void;
  /** The picture as PNG, at so many times the size on the screen. */
  png(scale: number): string;
  /** What is drawn now, for other pictures. */
  drawn(): Drawn;
}
