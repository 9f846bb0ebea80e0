import { z } from 'zod';
import { filterShape } from '../filter-input.js';
import type { Edge } from '../model.js';
import { minimumCut } from '../paths/cut.js';
import { Joined, type Pair } from '../paths/joined.js';
import { type Lost, NOTHING_LOST } from '../paths/reach.js';
import { Steps } from '../paths/steps.js';
import { select } from '../selector.js';
import { Critical, criticalOf } from './critical.js';
import { operation } from './operation.js';
import { routeShape } from './routes.js';
import { boundsShape, truncatedShape } from './shared.js';

const PairShape = z.object({ from: z.string(), to: z.string() });

export const knockout = operation({
  name: 'knockout',
  summary: 'What the loss of nodes or edges would cut, and on which ones the most hangs',
  input: z.strictObject({
    ...routeShape,
    remove: z
      .array(z.string().max(1_000))
      .max(100)
      .default([])
      .describe('What is lost: node ids, kind:, role:, or keys of edges'),
    maxLength: z.int().min(1).max(12).default(6).describe('The most steps that a path may have'),
    top: z.int().min(0).max(1_000).default(10).describe('How many of the critical nodes and edges'),
    ...boundsShape,
    ...filterShape,
  }),
  output: z.object({
    removed: z.array(z.string()),
    before: z.int().describe('How many pairs a path joins'),
    after: z
      .int()
      .describe('How many of them it still joins after the loss; where truncated, as far as searched'),
    lost: z.array(PairShape).describe('The others; where truncated, of the sources that were searched'),
    critical: z
      .array(Critical)
      .describe('After the loss: single nodes and edges whose loss would cut pairs, the most first'),
    minimumCut: z
      .array(z.string())
      .optional()
      .describe(
        'After the loss: the fewest nodes, none of them in the sets, whose loss would cut every pair that has any between',
      ),
    cutNote: z.string().optional().describe('Which pairs it leaves out, or why there is none'),
    ...truncatedShape,
  }),
  run(atlas, input, { budget }) {
    const snapshot = atlas.snapshot(input);
    const nodes = (texts: string[], field: string) => snapshot.indices(select(atlas, texts, field));
    const keys = input.remove.filter((text) => atlas.edges.has(text));
    const removed = select(
      atlas,
      input.remove.filter((text) => !atlas.edges.has(text)),
      'remove',
    );
    const lost: Lost = {
      nodes: new Set(snapshot.indices(removed)),
      edges: new Set(keys.flatMap((key) => snapshot.edgeOf(atlas.edges.get(key) as Edge) ?? [])),
    };
    const steps = new Steps(snapshot.network({ ...input, rank: 'length', edges: 'distinct' }));
    const sides = { ...input, sources: nodes(input.from, 'from'), targets: nodes(input.to, 'to') };
    const joined = new Joined(steps, sides, budget);
    const before = joined.pairs(NOTHING_LOST);
    const after = removed.size + keys.length > 0 ? joined.without(before, lost) : before;
    const gone = after === before ? [] : missing(before, after, joined.searched);
    const idOf = (node: number) => snapshot.idOf(node);
    // First, as the minimum cut may take all the time that is left.
    const critical = input.top > 0 ? criticalOf(joined, after, lost, input.top) : [];
    const cut = after.length > 0 ? cutOf() : {};
    return {
      removed: [...removed, ...keys],
      before: before.length,
      after: after.length,
      lost: gone.map(({ from, to }) => ({ from: idOf(from), to: idOf(to) })),
      critical,
      ...cut,
      ...(budget.stopped && { truncated: budget.stopped }),
    };

    function cutOf(): { minimumCut?: string[]; cutNote?: string } {
      if (!budget.goesOn()) return { cutNote: UNSETTLED };
      const between = Array.from({ length: snapshot.size }, (_, node) => node).filter(
        (node) => !joined.isEnd(node),
      );
      const direct = new Set(
        joined.without(after, { ...lost, nodes: new Set([...lost.nodes, ...between]) }).map(keyOf),
      );
      const others = after.filter((pair) => !direct.has(keyOf(pair)));
      const note =
        direct.size > 0
          ? `Between the ends of ${direct.size === 1 ? 'one pair' : `${direct.size} pairs`} nothing lies that could be lost.`
          : '';
      if (budget.stopped) return { cutNote: UNSETTLED };
      if (others.length === 0) return { cutNote: note };
      const cut = minimumCut(joined, others, lost);
      if ('nodes' in cut)
        return {
          minimumCut: cut.nodes.map(idOf),
          ...(note && { cutNote: `${note} The cut is of the others.` }),
        };
      const most = cut.atMost === undefined ? '' : ` and at most ${cut.atMost}`;
      return {
        cutNote: `Not settled before the bound: the fewest nodes are at least ${cut.atLeast}${most}.`,
      };
    }
  },
});

const UNSETTLED = 'Not settled before the bound.';

/** The pairs that are not among those, of sources that were searched. */
function missing(pairs: readonly Pair[], those: readonly Pair[], searched: ReadonlySet<number>): Pair[] {
  const kept = new Set(those.map(keyOf));
  return pairs.filter((pair) => searched.has(pair.from) && !kept.has(keyOf(pair)));
}

const keyOf = ({ from, to }: Pair) => `${from} ${to}`;
