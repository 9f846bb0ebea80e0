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

export interface PathsAnswer {
  paths: Path[];
  why?: string;
  relaxations?: { change: string; input: Record<string, unknown> }[];
  truncated?: string;
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
}

export interface ReportAnswer {
  findings: {
    id: string;
    title: string;
    explains: string;
    items: { id: string; label: string; detail?: string }[];
    query: { operation: string; input: Record<string, unknown> };
    command: string;
  }[];
}

export interface MetricsAnswer {
  metrics: { id: string; values?: { id: string; value: number }[]; reason?: string }[];
}
