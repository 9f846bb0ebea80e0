/** A graph to be laid out, its nodes by number. */
export interface Job {
  way: 'force' | 'spread';
  nodes: readonly { x: number; y: number; size: number }[];
  edges: readonly (readonly [number, number])[];
}

/** Told with a share from 0 to 1. */
export type Progress = (share: number) => void;

/** What the worker answers: how far it is, or where the nodes stand, as x, y, x, y. */
export type Report = { share: number } | { places: number[] } | { fault: string };
