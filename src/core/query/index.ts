import { aboutWith } from './about.js';
import { coverage } from './coverage.js';
import { edge } from './edge.js';
import { knockout } from './knockout.js';
import { metrics } from './metrics.js';
import { neighbors } from './neighbors.js';
import { node } from './node.js';
import type { Operation } from './operation.js';
import { paths } from './paths.js';
import { report } from './report.js';
import { search } from './search.js';
import { subgraph } from './subgraph.js';

/** Every question that can be put to an atlas; each door offers all of them. */
export const OPERATIONS: readonly Operation[] = [
  aboutWith(() => OPERATIONS),
  search,
  node,
  edge,
  neighbors,
  paths,
  coverage,
  metrics,
  knockout,
  subgraph,
  report,
];
