import type { Outcome, SimpleGraph } from './metric.js';

const MOST_ITERATIONS = 10_000;

/** How many visits of an edge an iteration may make in all: some seconds. */
const MOST_VISITS = 500_000_000;

/** How far one iteration to the next may still move a node, on average. */
export const TOLERANCE = 1e-14;

/** How the power method is run: to the last digits, unweighted, on large graphs for fewer rounds. */
export function iterationOf(graph: SimpleGraph) {
  const rounds = Math.ceil(MOST_VISITS / (graph.order + graph.size));
  return { getEdgeWeight: null, maxIterations: Math.min(MOST_ITERATIONS, rounds), tolerance: TOLERANCE };
}

/** What an iteration gives, or the reason where it does not settle: the library throws then. */
export function settled(run: () => Record<string, number>): Outcome {
  try {
    return { values: run() };
  } catch {
    return { reason: 'The iteration does not settle on this graph.' };
  }
}

export const NO_EDGE = { reason: 'The filter leaves no edge between two nodes.' };
