import type { z } from 'zod';
import type { Edge, Node, Ontology, Paper } from '../model.js';

/** A column of measured values. */
export interface MetricColumn {
  id: string;
  label: string;
  groups: boolean;
  values: ReadonlyMap<string, number>;
}

/** What a writer is given: a filtered graph and all that goes with it. */
export interface Export {
  paper: Paper;
  ontology: Ontology;
  nodes: readonly Node[];
  edges: readonly Edge[];
  /** Where nodes stand, by id; y upwards. */
  positions: ReadonlyMap<string, readonly [number, number]>;
  metrics: readonly MetricColumn[];
}

/** A way to take the graph away. */
export interface Format {
  id: string;
  label: string;
  /** Which tools it is for. */
  explains: string;
  mediaType: string;
  extension: string;
  /** What it may be told beside the filter. */
  options?: z.ZodRawShape;
  /** Gives the file piece by piece, so that a large one streams. */
  write(graph: Export, options: Record<string, unknown>): Iterable<string>;
}
