// Weights of the rank `specificity` on the graph of the paper, as a table: the ten best routes from each problem to the
// remedies, by several weights and by degrees over all relations.
//   npm run bench:ranks
import { join } from 'node:path';
import { HOME, ready } from '../scripts/ready.mjs';

await ready();
const { createAtlas } = await import('../dist/core/atlas.js');
const { Budget } = await import('../dist/core/budget.js');
const { nodesOf } = await import('../dist/core/paths/best.js');
const { Network } = await import('../dist/core/paths/network.js');
const { search } = await import('../dist/core/paths/search.js');
const { select } = await import('../dist/core/selector.js');
const { readGraph } = await import('../dist/curate/index.js');

const K = 10;
const MAX_LENGTH = 6;
const HUBS = 10;

const { records } = await readGraph(join(HOME, 'graph'));
const atlas = createAtlas(records);
const snapshot = atlas.snapshot();
/** The same graph by an ontology without axes. */
const turning = createAtlas({
  ...records,
  ontology: {
    ...records.ontology,
    relations: records.ontology.relations.map(({ axis, ...relation }) => relation),
  },
}).snapshot();
const { size, sources, targets } = snapshot;
const members = (role) => snapshot.indices(select(atlas, [`role:${role}`], 'from'));
const [problems, remedies] = [members('problem'), members('remedy')];
const degrees = new Int32Array(size);
for (const ends of [sources, targets]) for (const node of ends) degrees[node]++;
const hubs = new Set([...degrees.keys()].sort((a, b) => degrees[b] - degrees[a]).slice(0, HUBS));

const byRelation = (edge) => Math.log(snapshot.degreeProduct(edge));
const overAll = (edge) => Math.log(degrees[sources[edge]] * degrees[targets[edge]]);
const weighed = (weight, logarithm) => (edge) => Math.round(1000 * (1 + weight * logarithm(edge)));
const DIRECT = sum(directAnswers());
const WEIGHTS = [
  ['0 (`length`)', weighed(0, byRelation)],
  ['0.2', weighed(0.2, byRelation)],
  ['0.4', weighed(0.4, byRelation)],
  ['1', weighed(1, byRelation)],
  ['0.4, degrees over all relations', weighed(0.4, overAll)],
];

process.stdout.write(`| w | direct answers that come before every longer route | through a hub, by the rule | through a hub, without it | keep the rule without it | turn back, by the rule | turn back, were there no axes | turn back, without it |
| --- | --- | --- | --- | --- | --- | --- | --- |
${WEIGHTS.map(row).join('\n')}

Pairs of a problem and a remedy that a route of at most ${MAX_LENGTH} steps by the rule joins: ${joined(snapshot)}; were there no axes: ${joined(turning)}.
`);

function row([name, costOf]) {
  const [ruled, free] = ['argument', 'any'].map((routes) => routesBy(routes, costOf));
  const direct = ruled.map((paths) => paths.filter((path) => path.arcs.length === 1).length);
  const first = ruled.map((paths) => paths.findIndex((path) => path.arcs.length > 1));
  const before = direct.map((count, at) => (first[at] < 0 ? count : Math.min(count, first[at])));
  const cells = [
    `${sum(before)} of ${DIRECT}`,
    share(ruled, passesHub),
    share(free, passesHub),
    share(free, keepsRule),
    share(ruled, turnsBack),
    share(routesBy('argument', costOf, turning), turnsBack),
    share(free, turnsBack),
  ];
  return `| ${name} | ${cells.join(' | ')} |`;
}

/** The best routes of each problem. */
function routesBy(routes, costOf, within = snapshot) {
  const plan = { direction: 'any', routes, rank: 'specificity', edges: 'merged' };
  const network = new Network(within, plan, costOf);
  return problems.map((problem) => {
    const question = { sources: [problem], targets: remedies, k: K, maxLength: MAX_LENGTH };
    return search(network, question, new Budget({ time: 60_000 })).map((found) => ({
      ...found,
      nodes: nodesOf(network, found),
      edges: found.arcs.map((arc) => network.edge[arc]),
    }));
  });
}

/** How many remedies a route leads to, each problem and remedy by themselves. */
function joined(within) {
  const network = within.network({ direction: 'any', routes: 'argument', rank: 'length', edges: 'merged' });
  const isJoined = (problem, remedy) => {
    const question = { sources: [problem], targets: [remedy], k: 1, maxLength: MAX_LENGTH };
    return problem !== remedy && search(network, question, new Budget({ time: 60_000 })).length > 0;
  };
  return sum(problems.map((problem) => remedies.filter((remedy) => isJoined(problem, remedy)).length));
}

/** How many remedies answer each problem by one edge; of them so many as can be among the best. */
function directAnswers() {
  const plan = { direction: 'any', routes: 'argument', rank: 'length', edges: 'merged' };
  return problems.map((problem) => {
    const question = { sources: [problem], targets: remedies, k: remedies.length, maxLength: 1 };
    return Math.min(K, search(snapshot.network(plan), question, new Budget({ time: 60_000 })).length);
  });
}

function keepsRule({ nodes, edges }) {
  const steps = edges.map((edge) => snapshot.relation(edge)?.step);
  const mayPass = (node) => atlas.kinds.get(atlas.nodes.get(snapshot.idOf(node)).kind)?.waypoint !== false;
  return (
    !steps.includes('aside') &&
    steps.filter((step) => step === 'cross').length === 1 &&
    !turnsBack({ nodes, edges }) &&
    nodes.slice(1, -1).every(mayPass)
  );
}

function passesHub({ nodes }) {
  return nodes.slice(1, -1).some((node) => hubs.has(node));
}

/** From a cause to its effect and on to another cause of that, or the like. */
function turnsBack({ nodes, edges }) {
  const forward = edges.map((edge, at) => sources[edge] === nodes[at]);
  const lead = (edge) => snapshot.relation(edge)?.axis ?? snapshot.relation(edge)?.id;
  const again = (edge, at) => at > 0 && lead(edge) === lead(edges[at - 1]);
  return edges.some(
    (edge, at) => again(edge, at) && !snapshot.relation(edge)?.symmetric && forward[at] !== forward[at - 1],
  );
}

function share(paths, has) {
  const all = paths.flat();
  return `${Math.round((100 * all.filter(has).length) / all.length)} %`;
}

function sum(counts) {
  return counts.reduce((total, count) => total + count, 0);
}
