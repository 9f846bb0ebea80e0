import type { Basis, Evidence } from '../src/core/model.js';

/** The answers of the operations that the viewer asks. */
export interface Found {
  id: string;
  label: string;
  kind: string;
  matched?: unknown;
}

export interface SearchAnswer {
  results: Found[];
}

export interface RankOfNode {
  metric: string;
  label: string;
  value: number | null;
  rank: number | null;
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
  nodes: { id: string; label: string; kind: string }[];
  steps: PathStep[];
  length: number;
  cost: number;
  basis: Basis;
  sentence: string;
}

export interface PathsAnswer {
  paths: Path[];
  why?: unknown;
  truncated?: unknown;
}

/** A fault as the engine reports it. */
export interface Fault {
  code: string;
  message: string;
  field?: string;
  mend?: string;
}
