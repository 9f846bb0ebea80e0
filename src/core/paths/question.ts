import { Bits } from './bits.js';
import type { Network } from './network.js';

/** What a search is for. Nodes are the network's integers. */
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
  /** The least that any other path can cost; Infinity: there is none; undefined: a bound stopped the search. */
  least?: number;
}

/**
 * What a question makes of a network. A state is a node together with which demands a walk to it has met (its layer:
 * bit 0, it has crossed; bit 1, it came through a demanded node), written `node * layers + layer`.
 */
export class Field {
  readonly layers: number;
  /** The layer in which a path must end. */
  readonly goal: number;
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
    this.layers = (network.crossing ? 2 : 1) * (question.through ? 2 : 1);
    this.goal = this.layers - 1;
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

  /** The layer after an arc, from a layer; -1 where the arc would cross a second time. */
  step(layer: number, arc: number): number {
    if (this.layers === 1) return 0;
    let after = layer;
    if (this.network.crossing && this.network.crosses[arc]) {
      if (layer & 1) return -1;
      after |= 1;
    }
    return this.demanded?.has(this.network.head[arc] as number) ? after | (this.layers >> 1) : after;
  }
}
