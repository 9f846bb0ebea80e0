import { community } from './community.js';
import { degree, inDegree, outDegree } from './degree.js';
import { authorities, hubs } from './hits.js';
import type { Metric } from './metric.js';
import { betweenness, closeness } from './shortest.js';
import { eigenvector, pagerank } from './spectral.js';

/** Every measure of nodes; each door offers all of them. */
export const METRICS: readonly Metric[] = [
  degree,
  inDegree,
  outDegree,
  betweenness,
  closeness,
  eigenvector,
  pagerank,
  hubs,
  authorities,
  community,
];
