import type { Basis, Evidence } from '../src/core/model.js';

/** The answers of the operations that the viewer asks. */
export interface Found {
  id: string;
  label: string;
  kind: string;
  matched: string[];
}

export interface SearchAnswer {
  results: Found[];
}

export interface RankOfNode {
  metric: string;
  label: string;
  value: number;
  rank: number;
  of: number;
}

export interface NodeAnswer {
  ranks: RankOfNode[];
}

export interface StepEdge {
  key: string;
  relation: string;
  forward: boolean;
  reads: string;
  basis: Basis;
  evidence: Evidence[];
}

export interface PathStep {
  from: string;
  to: string;
  basis: Basis;
  cost: number;
  inference: number;
  generality: number;
  edges: StepEdge[];
}

export interface Path {
  nodes: string[];
  steps: PathStep[];
  length: number;
  cost: number;
  basis: Basis;
  sentence: string;
  aboveNext?: string;
}

/** Paths of the same kinds and relations: how many there are in all, and the best of them. */
export interface Pattern {
  sentence: string;
  count: number;
  example: Path;
}

export interface Relaxation {
  change: string;
  input: Record<string, unknown>;
}

export interface PathsAnswer {
  graph: string;
  paths: Path[];
  patterns?: Pattern[];
  why?: string;
  relaxations?: Relaxation[];
  truncated?: 'time' | 'steps' | 'cancelled' | 'limit';
}

/** A fault as the engine reports it. */
export interface Fault {
  code: string;
  message: string;
  field?: string;
  mend?: string;
}

export interface Cell {
  from: string;
  to: string;
  length: number;
  paths: number;
  basis: Basis;
}

export interface CoverageAnswer {
  rows: Found[];
  columns: Found[];
  cells: Cell[];
  emptyRows: Found[];
  emptyColumns: Found[];
  truncated?: PathsAnswer['truncated'];
}

export interface Finding {
  id: string;
  title: string;
  explains: string;
  items: { id: string; label: string; detail?: string }[];
  query: { operation: string; input: Record<string, unknown> };
  /** Which part of the answer the items are. */
  shows: 'emptyRows' | 'emptyColumns' | 'nodes' | 'edges' | 'metrics';
  command: string;
}

export interface ReportAnswer {
  findings: Finding[];
}

export interface MetricsAnswer {
  metrics: { id: string; values?: { id: string; value: number }[]; reason?: string }[];
}
