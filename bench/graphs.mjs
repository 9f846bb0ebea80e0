// Seeded random graphs and questions, as files that every tool reads.
import { writeFileSync } from 'node:fs';

export const SIZES = [
  { name: '300/900', nodes: 300, edges: 900 },
  { name: '10k/50k', nodes: 10_000, edges: 50_000 },
  { name: '100k/1M', nodes: 100_000, edges: 1_000_000 },
];

function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Writes an edge list, 100 pairs that a path joins, and 5 pairs of sets of 20 at least three steps apart. */
export function makeGraph({ nodes, edges }, folder, seed = 1) {
  const random = seeded(seed);
  const pick = () => Math.floor(random() * nodes);
  const out = Array.from({ length: nodes }, () => new Set());
  for (let made = 0; made < edges; ) {
    const [a, b] = [pick(), pick()];
    if (a === b || out[a].has(b)) continue;
    out[a].add(b);
    made++;
  }
  const lines = out.flatMap((targets, a) => [...targets].map((b) => `${a} ${b}`));
  writeFileSync(`${folder}/edges.txt`, `${lines.join('\n')}\n`);
  const reach = (from, steps) => {
    const seen = new Set(from);
    let edge = [...from];
    for (let step = 0; step < steps; step++) {
      edge = edge.flatMap((node) => [...out[node]].filter((next) => !seen.has(next) && seen.add(next)));
    }
    return seen;
  };
  const pairs = [];
  while (pairs.length < 100) {
    const [a, b] = [pick(), pick()];
    if (a !== b && reach([a], 12).has(b)) pairs.push([String(a), String(b)]);
  }
  const sets = [];
  while (sets.length < 5) {
    const from = new Set(Array.from({ length: 20 }, pick));
    const near = reach(from, 2);
    const far = new Set();
    for (let tries = 0; far.size < 20 && tries < 5_000; tries++) {
      const node = pick();
      if (!near.has(node)) far.add(node);
    }
    if (far.size === 20 && from.size === 20) sets.push([[...from].map(String), [...far].map(String)]);
  }
  writeFileSync(`${folder}/questions.json`, JSON.stringify({ pairs, sets, k: 10 }));
}
