import { BASES } from '../basis.js';
import { entries, orderBy } from '../counting.js';
import type { Network } from './network.js';
import { CROSSES, RowRule, withMove } from './rule.js';

/**
 * A network with all parallel arcs taken together as one step: those from node `i` are
 * `starts[i] … starts[i + 1] - 1`, in ascending order of `head`; those into it are listed by `into`.
 */
export class Steps {
  readonly starts: Int32Array;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly intoStarts: Int32Array;
  readonly into: Int32Array;
  /** The strongest basis of the edges of each step, as an index into BASES. */
  basis: Uint8Array;
  /** What joins the ends of each step (a move that keeps, plus one, and CROSSES); 0: nothing any more. */
  joins: Uint8Array;
  private readonly rule: RowRule;
  /** The first arc of each step, and after the last one the number of arcs. */
  private readonly arcs: Int32Array;

  /** @param network one with distinct edges, so that single ones can be lost */
  constructor(readonly network: Network) {
    const { tail, head, moves, basis, size } = network;
    const arcs = new Int32Array(tail.length + 1);
    this.joins = new Uint8Array(tail.length);
    this.basis = new Uint8Array(tail.length).fill(BASES.length - 1);
    let step = -1;
    for (let arc = 0; arc < tail.length; arc++) {
      if (arc === 0 || tail[arc] !== tail[arc - 1] || head[arc] !== head[arc - 1]) arcs[++step] = arc;
      this.joins[step] = withMove(this.joins[step] as number, moves[arc] as number);
      this.basis[step] = Math.min(this.basis[step] as number, basis[arc] as number);
    }
    const count = step + 1;
    arcs[count] = tail.length;
    this.arcs = arcs.subarray(0, count + 1);
    this.tail = entries(tail, arcs.subarray(0, count));
    this.head = entries(head, arcs.subarray(0, count));
    [this.starts] = orderBy(this.tail, size);
    [this.intoStarts, this.into] = orderBy(this.head, size);
    const keeping = network.rule.keeping.map((move) => move + 1);
    const both = this.joins.some((joins) => joins > CROSSES) ? keeping.map((each) => each | CROSSES) : [];
    this.rule = new RowRule(network.rule, [...keeping, CROSSES, ...both]);
  }

  /** How many layers a walk has: a state is `node * layers + layer`. */
  get layers(): number {
    return this.rule.after.length;
  }

  /** The first layer that a path may end in. */
  get goal(): number {
    return this.rule.goal;
  }

  /** The layer that a step leads to from a layer; -1 where it may not be taken. */
  next(layer: number, step: number): number {
    return this.leads(layer)[this.joins[step] as number] as number;
  }

  /** The layer that each way of joining leads to from a layer: for loops over many steps. */
  leads(layer: number): readonly number[] {
    return this.rule.after[layer] as readonly number[];
  }

  /** The same without some edges of the snapshot. */
  without(edges: ReadonlySet<number>): Steps {
    if (edges.size === 0) return this;
    const copy: Steps = Object.assign(Object.create(Steps.prototype), this);
    copy.joins = this.joins.slice();
    copy.basis = this.basis.slice();
    const { sources, targets } = this.network.snapshot;
    for (const edge of edges) {
      const [a, b] = [sources[edge] as number, targets[edge] as number];
      for (const step of [...this.between(a, b), ...this.between(b, a)]) copy.read(step, edges);
    }
    return copy;
  }

  /** The edges on which a step from node to node may hang: those that have none of the same move beside them. */
  *soleEdges(from: number, to: number, lost: ReadonlySet<number>): Generator<number> {
    const { edge, moves } = this.network;
    for (const step of this.between(from, to)) {
      const byMove = Array.from({ length: CROSSES }, (): number[] => []);
      for (let arc = this.arcs[step] as number; arc < (this.arcs[step + 1] as number); arc++)
        if (!lost.has(edge[arc] as number)) byMove[moves[arc] as number]?.push(edge[arc] as number);
      for (const some of byMove) if (some.length === 1) yield some[0] as number;
    }
  }

  private *between(from: number, to: number): Generator<number> {
    for (let step = this.starts[from] as number; step < (this.starts[from + 1] as number); step++)
      if (this.head[step] === to) yield step;
  }

  private read(step: number, lost: ReadonlySet<number>): void {
    const { edge, moves, basis } = this.network;
    let [joins, strongest] = [0, BASES.length - 1];
    for (let arc = this.arcs[step] as number; arc < (this.arcs[step + 1] as number); arc++) {
      if (lost.has(edge[arc] as number)) continue;
      joins = withMove(joins, moves[arc] as number);
      strongest = Math.min(strongest, basis[arc] as number);
    }
    this.joins[step] = joins;
    this.basis[step] = strongest;
  }
}
