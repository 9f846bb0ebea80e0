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
  /** Only the paths of the least cost. */
  leastOnly?: boolean;
}

/** A path: its arcs in order, and the sum of their costs. */
export interface Found {
  arcs: number[];
  cost: number;
}

/** As in `Network.waypoint`. */
const BETWEEN = 1;
const SOURCE = 2;
const TARGET = 4;
const DEMANDED = 8;

/**
 * What a question makes of a network. A state is a node together with which demands a walk to it has met (its layer:
 * bit 0, it has crossed; bit 1, it came through a demanded node), written `node * layers + layer`.
 */
export class Field {
  readonly layers: number;
  /** The layer in which a path must end. */
  readonly goal: number;
  private readonly flags: Uint8Array;

  /** @param targets those of the question's targets that paths may end at here */
  constructor(
    readonly network: Network,
    readonly question: Question,
    readonly targets = question.targets,
  ) {
    this.layers = (network.crossing ? 2 : 1) * (question.through ? 2 : 1);
    this.goal = this.layers - 1;
    this.flags = network.waypoint.slice();
    for (const node of question.through ?? []) this.flags[node] = (this.flags[node] as number) | DEMANDED;
    for (const ends of [question.sources, question.targets]) {
      for (const node of ends)
        this.flags[node] = question.passing ? (this.flags[node] as number) & BETWEEN : 0;
    }
    for (const node of question.sources) this.mark(node, SOURCE);
    for (const node of targets) this.mark(node, TARGET);
  }

  private mark(node: number, end: number): void {
    this.flags[node] = (this.flags[node] as number) | end;
  }

  isSource(node: number): boolean {
    return ((this.flags[node] as number) & SOURCE) !== 0;
  }

  isTarget(node: number): boolean {
    return ((this.flags[node] as number) & TARGET) !== 0;
  }

  /** Whether a path may pass through the node. */
  mayPass(node: number): boolean {
    return ((this.flags[node] as number) & BETWEEN) !== 0;
  }

  /** The layer after an arc, from a layer; -1 where the arc would cross a second time. */
  step(layer: number, arc: number): number {
    if (this.layers === 1) return 0;
    let after = layer;
    if (this.network.crossing && this.network.crosses[arc]) {
      if (layer & 1) return -1;
      after |= 1;
    }
    const demanded = ((this.flags[this.network.head[arc] as number] as number) & DEMANDED) !== 0;
    return demanded ? after | (this.layers >> 1) : after;
  }
}
