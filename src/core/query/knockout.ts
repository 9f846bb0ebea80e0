import { z } from 'zod';
import type { Atlas } from '../atlas.js';
import type { Budget } from '../budget.js';
import { filterShape, type View } from '../filter.js';
import { select } from '../selector.js';
import { Snapshot } from '../snapshot.js';
import { matrix } from './coverage.js';
import { operation } from './operation.js';
import { routeShape } from './routes.js';
import { boundsShape, truncatedShape } from './shared.js';

const Pair = z.object({ from: z.string(), to: z.string() });
const Critical = z.object({
  type: z.enum(['node', 'edge']),
  id: z.string().describe('The id of the node or the key of the edge'),
  label: z.string(),
  cuts: z.int().describe('How many pairs its loss alone would cut'),
  pairs: z.array(Pair),
});
type Critical = z.infer<typeof Critical>;

const Input = z.strictObject({
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
});
type Input = z.infer<typeof Input>;

export const knockout = operation({
  name: 'knockout',
  summary: 'What the loss of nodes or edges would cut, and on which ones the most hangs',
  input: Input,
  output: z.object({
    removed: z.array(z.string()),
    before: z.int().describe('How many pairs a path joins'),
    after: z.int().describe('How many of them it still joins after the loss'),
    lost: z.array(Pair),
    critical: z
      .array(Critical)
      .describe('After the loss: single nodes and edges whose loss would cut pairs, the most first'),
    minimumCut: z
      .array(z.string())
      .optional()
      .describe('The fewest nodes between the sets whose loss would cut all pairs'),
    cutNote: z.string().optional().describe('Why there is no such set'),
    ...truncatedShape,
  }),
  run(atlas, input, { budget }) {
    const whole = atlas.view(input);
    const edges = input.remove.filter((text) => atlas.edges.has(text));
    const nodes = select(
      atlas,
      input.remove.filter((text) => !atlas.edges.has(text)),
      'remove',
    );
    const game = new Game(atlas, input, budget);
    const before = game.pairs(whole);
    const rest = without(whole, nodes, new Set(edges));
    const after = game.pairs(rest);
    const kept = new Set(after.map(keyOf));
    const cut = game.minimumCut(rest);
    return {
      removed: [...nodes, ...edges],
      before: before.length,
      after: after.length,
      lost: before.filter((pair) => !kept.has(keyOf(pair))).map(bare),
      critical: game.critical(rest, after).slice(0, input.top),
      ...cut,
      ...(budget.stopped && { truncated: budget.stopped }),
    };
  },
});

interface Joined extends z.infer<typeof Pair> {
  nodes: string[];
}

const keyOf = ({ from, to }: { from: string; to: string }) => JSON.stringify([from, to]);
const bare = ({ from, to }: Joined) => ({ from, to });

function without(view: View, nodes: ReadonlySet<string>, edges: ReadonlySet<string> = new Set()): View {
  return {
    nodes: view.nodes.filter((node) => !nodes.has(node.id)),
    edges: view.edges.filter(
      (edge) => !edges.has(edge.key) && !nodes.has(edge.source) && !nodes.has(edge.target),
    ),
    has: (id) => view.has(id) && !nodes.has(id),
  };
}

/** The largest cut that is looked for: the search branches on every node of a path. */
const LARGEST_CUT = 4;

class Game {
  private readonly from: Set<string>;
  private readonly to: Set<string>;

  constructor(
    private readonly atlas: Atlas,
    private readonly input: Input,
    private readonly budget: Budget,
  ) {
    this.from = select(atlas, input.from, 'from');
    this.to = select(atlas, input.to, 'to');
  }

  /** The pairs that a path joins, each with a shortest one; all of them, or those between some members. */
  pairs(view: View, from: Iterable<string> = this.from, to: Iterable<string> = this.to): Joined[] {
    const snapshot = new Snapshot(view, this.atlas);
    const sides = { ...this.input, sources: snapshot.indices(this.from), targets: snapshot.indices(this.to) };
    const only = { sources: snapshot.indices(from), targets: snapshot.indices(to) };
    return matrix(snapshot, sides, this.budget, 1, only);
  }

  /** A node or edge cuts a pair only if it lies on its shortest path, so that nothing else has to be tried. */
  critical(view: View, joined: Joined[]): Critical[] {
    const found: Critical[] = [];
    for (const [id, pairs] of this.between(joined)) {
      if (this.budget.stopped) break;
      const cut = this.cutBy(without(view, new Set([id])), pairs);
      if (cut.length > 0)
        found.push({
          type: 'node',
          id,
          label: this.atlas.nodes.get(id)?.label ?? id,
          cuts: cut.length,
          pairs: cut,
        });
    }
    for (const [key, pairs] of this.edgesOf(view, joined)) {
      if (this.budget.stopped) break;
      const cut = this.cutBy(without(view, new Set(), new Set([key])), pairs);
      if (cut.length > 0) found.push({ type: 'edge', id: key, label: key, cuts: cut.length, pairs: cut });
    }
    return found.sort(
      (a, b) => b.cuts - a.cuts || (a.type === b.type ? (a.id < b.id ? -1 : 1) : a.type === 'node' ? -1 : 1),
    );
  }

  private cutBy(view: View, pairs: Joined[]) {
    const still = new Set(
      this.pairs(view, new Set(pairs.map(({ from }) => from)), new Set(pairs.map(({ to }) => to))).map(keyOf),
    );
    return pairs.filter((pair) => !still.has(keyOf(pair))).map(bare);
  }

  private between(joined: Joined[]): Map<string, Joined[]> {
    const at = new Map<string, Joined[]>();
    for (const pair of joined)
      for (const id of pair.nodes.slice(1, -1)) at.set(id, [...(at.get(id) ?? []), pair]);
    return at;
  }

  private edgesOf(view: View, joined: Joined[]): Map<string, Joined[]> {
    const steps = new Map<string, Joined[]>();
    for (const pair of joined) {
      pair.nodes.slice(1).forEach((node, at) => {
        for (const key of [
          keyOf({ from: pair.nodes[at] as string, to: node }),
          keyOf({ from: node, to: pair.nodes[at] as string }),
        ]) {
          steps.set(key, [...(steps.get(key) ?? []), pair]);
        }
      });
    }
    return new Map(
      view.edges.flatMap((edge) => {
        const pairs = steps.get(keyOf({ from: edge.source, to: edge.target }));
        return pairs ? [[edge.key, pairs] as const] : [];
      }),
    );
  }

  /** The fewest nodes that lie on every path, by branching on the nodes of one path after another. */
  minimumCut(view: View): { minimumCut?: string[]; cutNote?: string } {
    if (this.pairs(view).some((pair) => pair.nodes.length === 2))
      return { cutNote: 'Some pairs are joined directly: no loss of nodes between them cuts those.' };
    for (let size = 0; size <= LARGEST_CUT && !this.budget.stopped; size++) {
      const cut = this.cutOfSize(view, size);
      if (cut) return size === 0 ? {} : { minimumCut: cut.sort() };
    }
    return { cutNote: `More than ${LARGEST_CUT} nodes would have to be lost.` };
  }

  private cutOfSize(view: View, size: number): string[] | undefined {
    const [first] = this.pairs(view);
    if (!first) return this.budget.stopped ? undefined : [];
    if (size === 0) return undefined;
    for (const id of first.nodes.slice(1, -1)) {
      const rest = this.cutOfSize(without(view, new Set([id])), size - 1);
      if (rest) return [id, ...rest];
    }
    return undefined;
  }
}
