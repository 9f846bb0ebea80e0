import type { Budget } from '../budget.js';
import { Field } from './question.js';
import { type Lost, Reach, type Sides } from './reach.js';
import type { Steps } from './steps.js';

/** A pair that a path joins, as integers of the network, with the first of its shortest paths. */
export interface Pair {
  from: number;
  to: number;
  nodes: number[];
}

/** Which pairs between two sets paths join, whatever is lost. */
export class Joined {
  readonly field: Field;
  /** The sources that the last search got through before the budget stopped it. */
  searched: ReadonlySet<number> = new Set();

  constructor(
    readonly steps: Steps,
    readonly sides: Sides,
    readonly budget: Budget,
  ) {
    this.field = new Field(steps.network, { ...sides, k: 1 });
  }

  /** Whether a node is a member of one of the sets. */
  isEnd = (node: number): boolean => this.field.isSource(node) || this.field.isTarget(node);

  /** All pairs that are joined. */
  pairs(lost: Lost): Pair[] {
    return this.search(lost, new Map(this.sides.sources.map((source) => [source, this.sides.targets])));
  }

  /** Those of some pairs that are still joined. */
  without(pairs: readonly Pair[], lost: Lost): Pair[] {
    const wanted = new Map<number, number[]>();
    for (const { from, to } of pairs) {
      const targets = wanted.get(from);
      if (targets) targets.push(to);
      else wanted.set(from, [to]);
    }
    return this.search(lost, wanted);
  }

  private search(lost: Lost, wanted: ReadonlyMap<number, readonly number[]>): Pair[] {
    const reach = new Reach(this.steps, this.sides, this.budget, lost);
    const found: Pair[] = [];
    const searched = new Set<number>();
    this.searched = searched;
    for (const [from, targets] of wanted) {
      if (!reach.from(from, targets)) break;
      for (const to of targets) {
        const shortest = reach.to(to);
        if (shortest) found.push({ from, to, nodes: shortest.nodes });
      }
      if (this.budget.stopped) break;
      searched.add(from);
    }
    return found;
  }
}
