// The first answer of a fresh process, from the first line of the program. Prints milliseconds as JSON.
// CommonJS, as Node starts a script sooner than a module.
const began = performance.now();
const { readFileSync, writeSync } = require('node:fs');
const { Budget, Facts, nodesOf, readEdgeList, search } = require('../dist/engine.cjs');

const [, , folder] = process.argv;
const { pairs, k } = JSON.parse(readFileSync(`${folder}/questions.json`, 'utf8'));
const { records, columns } = readEdgeList(readFileSync(`${folder}/edges.txt`, 'utf8'), 'bench');
const snapshot = new Facts(records, columns).snapshot();
const network = snapshot.network({ direction: 'forward', routes: 'any', rank: 'length', edges: 'merged' });
const [sources, targets] = pairs[0].map((id) => snapshot.indices([id]));
const found = search(network, { sources, targets, k, maxLength: 12 }, new Budget({ time: 10_000 }));
const names = found.map((path) => nodesOf(network, path).map((node) => snapshot.idOf(node)));
// Not process.stdout: to make that stream takes longer than the search.
writeSync(
  1,
  JSON.stringify({ first: performance.now() - began, lengths: names.map((row) => row.length - 1) }),
);
