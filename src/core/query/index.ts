import { coverage } from './coverage.js';
import { edge } from './edge.js';
import { neighbors } from './neighbors.js';
import { node } from './node.js';
import type { Operation } from './operation.js';
import { paths } from './paths.js';
import { search } from './search.js';

/** Every question that can be put to an atlas; each door offers all of them. */
export const OPERATIONS: readonly Operation[] = [search, node, edge, neighbors, paths, coverage];
