/**
 * The path search alone, for programs that ask many questions of a large graph: it loads in a few milliseconds, as
 * schemas, metrics and explanation stay out.
 */
export { Budget, type Grant } from './budget.js';
export { Facts } from './facts.js';
export { readEdgeList } from './formats/edge-list.js';
export { nodesOf } from './paths/best.js';
export type { Network, Plan } from './paths/network.js';
export type { Found, Question, Ranking } from './paths/question.js';
export { type Per, rankings, search } from './paths/search.js';
