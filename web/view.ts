import type { Legend } from './legend.js';
import type { Place } from './state.js';
import type { Drawn } from './svg.js';

/** What panels ask of the drawing. */
export interface View {
  /** Flies to nodes, or to the whole graph. */
  fly(ids: readonly string[]): void;
  /** In or out, by so many times. */
  zoom(times: number): void;
  /** Where nodes stand now. */
  placesOf(ids: readonly string[]): Place[];
  /** The picture of what is shown as PNG, so many pixels wide. */
  png(width: number, legend: Legend): Promise<Blob>;
  /** What is drawn now, for other pictures. */
  drawn(): Promise<Drawn>;
}
