import { Bits } from './bits.js';
import type { Network } from './network.js';

/** What a search is for. Nodes are the network's integers, in ascending order. */
export interface Question {
  sources: readonly number[];
  targets: readonly number[];
  /** How many paths. */
  k: number;
  /** The most steps that a path may have. */
  maxLength: number;
  /** At least one of these, not itself a source or target, must lie between the ends; undefined: no such demand. */
  through?: readonly number[];
  /** Whether a path may pass through other members of the two sets. */
  passing?: boolean;
  /** Whether the path after the k best is wanted too, where it is met. */
  beyond?: boolean;
}

/** A path: its arcs in order, and the sum of their costs. */
export interface Found {
  arcs: number[];
  cost: number;
}

/** The k best paths, and what comes after them. */
export interface Ranking {
  found: Found[];
  /** The path after them, where it was wanted and met. */
  next?: Found;
  /**
   * The least that any other path can cost; Infinity: there is none; undefined: not known, as nothing beyond the k best was
   * asked for, or a bound stopped the search.
   */
  least?: number;
}

/**
 * What a question makes of a network. A state is a node together with what is known of a walk to it (its layer: its
 * state by the rule, and that once more if it came through a demanded node), written `node * layers + layer`.
 */
export class Field {
  readonly layers: number;
  /** The layers in which a path may end. */
  readonly goals: readonly number[];
  private readonly between: Bits;
  private readonly sources: Bits;
  private readonly ends: Bits;
  private readonly demanded: Bits | undefined;

  /** @param targets those of the question's targets that paths may end at here */
  constructor(
    readonly network: Network,
    readonly question: Question,
    readonly targets = question.targets,
  ) {
    const { size } = network;
    const { states } = network.rule;
    const first = question.through ? states : 0; // the layers of those that came through
    this.layers = first + states;
    this.goals = Array.from({ length: states }, (_, state) => state)
      .filter((state) => network.rule.isGoal(state))
      .map((state) => first + state);
    this.between = network.waypoints.copy();
    this.sources = Bits.of(size, question.sources);
    this.ends = Bits.of(size, targets);
    this.demanded = question.through && Bits.of(size, question.through);
    for (const ends of [question.sources, question.targets]) {
      for (const node of ends) {
        this.demanded?.delete(node);
        if (!question.passing) this.between.delete(node);
      }
    }
  }

  isSource(node: number): boolean {
    return this.sources.has(node);
  }

  isTarget(node: number): boolean {
    return this.ends.has(node);
  }

  /** Whether a path may pass through the node. */
  mayPass(node: number): boolean {
    return this.between.has(node);
  }

  /** Whether a path may go on from the node. */
  mayLeave(node: number): boolean {
    return this.between.has(node) || this.sources.has(node);
  }

  /** Whether a path may come to the node. */
  mayEnter(node: number): boolean {
    return this.between.has(node) || this.ends.has(node);
  }

  /** Whether a path may end in a layer. */
  isGoal(layer: number): boolean {
    return this.goals.includes(layer);
  }

  /**
   * Whether a walk that gets to a layer by an arc to a node had come through a demanded one before: what that adds to the
   * state by the rule, to make a layer of it.
   */
  throughBefore(layer: number, node: number): readonly number[] {
    const { states } = this.network.rule;
    const through = layer >= states ? states : 0;
    if (!this.demanded?.has(node)) return [through];
    return through > 0 ? [0, states] : [];
  }

  /** The layer after an arc, from a layer; -1 where the rule forbids the arc. */
  step(layer: number, arc: number): number {
    if (this.layers === 1) return 0;
    const { rule, moves, head } = this.network;
    const through = layer >= rule.states ? rule.states : 0;
    const after = rule.after(layer - through, moves[arc] as number);
    if (after < 0) return -1;
    return after + (this.demanded?.has(head[arc] as number) ? rule.states : through);
  }
}
