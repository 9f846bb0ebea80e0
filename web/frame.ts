import { boundsOf, type Spot } from './layouts/places.js';
import type { Legend } from './legend.js';
import { roomFor } from './svg-legend.js';

/** A picture in units of the graph: a legend at the left, the drawing beside it. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
  /** The corner of the legend, its size and how many times it is enlarged. */
  legend: { left: number; top: number; width: number; height: number; scale: number };
}

const MARGIN = 80;
const PAD = 24;
/** A drawing of this height has a legend of the usual size. */
const USUAL = 1_500;

export function frameOf(spots: readonly Spot[], legend: Legend): Frame {
  const { left, right, top, bottom } = boundsOf(spots);
  const scale = Math.max(1, (bottom - top) / USUAL);
  const room = roomFor(legend);
  const [width, height] = [room.width * scale, room.height * scale];
  const start = { left: left - MARGIN - width, top: top - MARGIN };
  return {
    ...start,
    width: right - left + 2 * MARGIN + width,
    height: Math.max(bottom - top + 2 * MARGIN, height + 2 * PAD),
    legend: { left: start.left + PAD, top: start.top + PAD, width, height, scale },
  };
}
