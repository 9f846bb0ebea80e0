// Cluster Atlas on one graph: load, first answer, then each piece of work again and again. Prints milliseconds as JSON.
import { readFileSync } from 'node:fs';
import { Atlas } from '../dist/core/atlas.js';
import { Budget } from '../dist/core/budget.js';
import { readEdgeList } from '../dist/core/formats/edge-list.js';
import { explain } from '../dist/core/paths/explain.js';
import { search } from '../dist/core/paths/search.js';

const [, , folder, repeats] = process.argv;
const { pairs, sets, k } = JSON.parse(readFileSync(`${folder}/questions.json`, 'utf8'));
const began = performance.now();
const memory = process.memoryUsage().rss;
const atlas = new Atlas(readEdgeList(readFileSync(`${folder}/edges.txt`, 'utf8'), 'bench'));
const snapshot = atlas.snapshot();
const plan = (rank) => ({ direction: 'forward', routes: 'any', rank, edges: 'merged' });
const ask = (rank, from, to) =>
  search(
    snapshot.network(plan(rank)),
    { sources: snapshot.indices(from), targets: snapshot.indices(to), k, maxLength: 12 },
    new Budget({ time: 10_000 }),
  );
snapshot.network(plan('length'));
const load = performance.now() - began;
ask('length', [pairs[0][0]], [pairs[0][1]]);
const first = performance.now() - began;
if (process.env.FIRST) process.exit(0);
const bytes = process.memoryUsage().rss - memory;

const time = (work) => {
  const times = [];
  work();
  for (let round = 0; round < Number(repeats); round++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
};
const allPairs = (rank) => pairs.map(([from, to]) => ask(rank, [from], [to]));
const lengths = allPairs('length').map((found) => found.map(({ arcs }) => arcs.length));
const setLengths = sets.map(([from, to]) => ask('length', from, to).map(({ arcs }) => arcs.length));
const result = {
  load,
  first,
  bytesPerEdge: Math.round(bytes / snapshot.edges.length),
  pairs: time(() => allPairs('length')),
  evidence: time(() => allPairs('evidence')),
  specificity: time(() => allPairs('specificity')),
  explained: time(() =>
    allPairs('length').map((found) => explain(snapshot.network(plan('length')), plan('length'), found)),
  ),
  sets: time(() => sets.map(([from, to]) => ask('length', from, to))),
  lengths,
  setLengths,
};
process.stdout.write(JSON.stringify(result));
