import { z } from 'zod';
import type { Budget } from '../budget.js';
import { every } from '../paths/every.js';
import { Path, read } from '../paths/explain.js';
import type { Network } from '../paths/network.js';
import { Field, type Found, type Question } from '../paths/question.js';

export const Pattern = z.object({
  kinds: z.array(z.string()).describe('The kinds of the nodes, in order'),
  relations: z.array(z.string()).describe('The relations of the steps between them'),
  sentence: z.string(),
  count: z.int().describe('How many paths follow it, of all that there are'),
  example: Path.describe('The best of them'),
});
type Pattern = z.infer<typeof Pattern>;

/** Bounds on answers, and on what is counted at a time: on a hostile graph every path has a pattern of its own. */
const MOST_PATTERNS = 100;
const MOST_COUNTED = 10_000;

interface Group {
  count: number;
  best: Found;
}

/**
 * All paths of a question by their sequence of kinds and relations (meta paths: Sun et al. 2011), whatever k is; the
 * most frequent first, then the one with the better example.
 * @returns whether bounds left any out, too
 */
export function groupByPattern(
  network: Network,
  question: Question,
  budget: Budget,
): { patterns: Pattern[]; cut: boolean } {
  const groups = new Map<string, Group>();
  const key = keyIn(network);
  let cut = false;
  every(new Field(network, question), budget, (path) => {
    const of = key(path);
    const group = groups.get(of);
    if (group) {
      group.count++;
      if (path.cost < group.best.cost) group.best = path;
    } else if (groups.size < MOST_COUNTED) groups.set(of, { count: 1, best: path });
    else cut = true;
  });
  const sorted = [...groups.values()].sort((a, b) => b.count - a.count || a.best.cost - b.best.cost);
  const best = sorted.slice(0, MOST_PATTERNS);
  const examples = read(
    network,
    best.map((group) => group.best),
  );
  const patterns = examples.map((example, at) => describe(network, example, (best[at] as Group).count));
  return { patterns, cut: cut || patterns.length < sorted.length };
}

/** The pattern of a path as a text: the kind of its source, then step by step relation, direction and kind. */
function keyIn({ snapshot, tail, head, edge }: Network): (path: Found) => string {
  const [kinds, relations] = [new Map<string, number>(), new Map<string, number>()];
  const kindOf = Int32Array.from({ length: snapshot.size }, (_, node) =>
    number(kinds, snapshot.atlas.nodes.get(snapshot.idOf(node))?.kind ?? ''),
  );
  const step = (arc: number) => {
    const at = edge[arc] as number;
    const relation = snapshot.relation(at);
    const forward = relation?.symmetric || snapshot.sources[at] === tail[arc];
    return `${forward ? '>' : '<'}${number(relations, snapshot.edge(at).relation)} ${kindOf[head[arc] as number]}`;
  };
  return ({ arcs }) => `${kindOf[tail[arcs[0] as number] as number]}${arcs.map(step).join('')}`;
}

function number(known: Map<string, number>, name: string): number {
  const at = known.get(name) ?? known.size;
  known.set(name, at);
  return at;
}

function describe({ snapshot: { atlas } }: Network, example: Path, count: number): Pattern {
  const kinds = example.nodes.map((id) => atlas.nodes.get(id)?.kind as string);
  const walked = example.steps.map(({ edges }) => edges[0] as (typeof edges)[number]);
  const label = (kind: string | undefined) => atlas.kinds.get(kind ?? '')?.label ?? kind;
  const said = walked.map(({ reads }, at) => `${reads} ${label(kinds[at + 1])}`).join(', which ');
  const relations = walked.map(({ relation }) => relation);
  return { kinds, relations, sentence: `${label(kinds[0])} ${said}`, count, example };
}
