// Cluster Atlas on one graph: each piece of work again and again. Prints milliseconds as JSON.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Budget, Facts, rankings, readEdgeList, search } from '../dist/engine.js';

const [, , folder] = process.argv;
const { pairs, sets, k } = JSON.parse(readFileSync(`${folder}/questions.json`, 'utf8'));
const before = held();
const loading = performance.now();
const { records, columns } = readEdgeList(readFileSync(`${folder}/edges.txt`, 'utf8'), 'bench');
const snapshot = new Facts(records, columns).snapshot();
const plan = (rank) => ({ direction: 'forward', routes: 'any', rank, edges: 'merged' });
const network = snapshot.network(plan('length'));
const load = performance.now() - loading;
const put = (from, to) => ({
  sources: snapshot.indices(from),
  targets: snapshot.indices(to),
  k,
  maxLength: 12,
});
const ask = (rank, from, to) =>
  search(snapshot.network(plan(rank)), put(from, to), new Budget({ time: 10_000 }));
const bytesPerEdge = Math.round((held() - before) / columns.sources.length);

/** What the process holds after collecting garbage; by a flag that is set here alone, as Node starts slower with it. */
function held() {
  if (!globalThis.gc) {
    setFlagsFromString('--expose-gc');
    globalThis.gc = runInNewContext('gc');
  }
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

function clock(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** At least five rounds and half a second of something, after as long a warm-up. */
function rounds(work) {
  const found = [];
  for (const end = performance.now() + 500; performance.now() < end; ) work();
  for (const end = performance.now() + 500; found.length < 5 || performance.now() < end; ) found.push(work());
  return found;
}

const time = (work) => median(rounds(() => clock(work)));

const { explain } = await import('../dist/core/paths/explain.js');
const allPairs = (rank) => pairs.map(([from, to]) => ask(rank, [from], [to]));
/** Steps that were explained before are kept until another network is asked. */
const forget = (rank) => explain(snapshot.network(plan(ranks.find((other) => other !== rank))), []);
/** Searched, too, as what comes after the best is a part of their explanation. */
const explained = (rank) =>
  pairs.map(([from, to]) => {
    const network = snapshot.network(plan(rank));
    const question = { ...put([from], [to]), beyond: true };
    return explain(network, rankings(network, question, new Budget({ time: 10_000 }), 'all'));
  });
/** By how much more all that is explained takes than the search alone: of pairs that are timed one after the other. */
const costOf = (rank) => {
  const timed = rounds(() => {
    forget(rank);
    return [() => explained(rank), () => explained(rank), () => allPairs(rank)].map(clock);
  });
  return {
    anew: median(timed.map(([anew, , search]) => anew / search - 1)),
    known: median(timed.map(([, known, search]) => known / search - 1)),
  };
};
const ranks = ['length', 'evidence', 'specificity'];
const result = {
  load,
  bytesPerEdge,
  arcs: network.head.length,
  ranks: Object.fromEntries(ranks.map((rank) => [rank, time(() => allPairs(rank))])),
  explanations: Object.fromEntries(ranks.map((rank) => [rank, costOf(rank)])),
  sets: time(() => sets.map(([from, to]) => ask('length', from, to))),
  lengths: allPairs('length').map((found) => found.map(({ arcs }) => arcs.length)),
  setLengths: sets.map(([from, to]) => ask('length', from, to).map(({ arcs }) => arcs.length)),
};
process.stdout.write(JSON.stringify(result));
