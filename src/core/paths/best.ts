import type { Network } from './network.js';
import type { Found } from './question.js';

/** The k best paths so far: by cost, then step by step by the id of the next node, then by edge. */
export class Best {
  readonly found: Found[] = [];

  constructor(
    private readonly k: number,
    private readonly network: Network,
  ) {}

  get full(): boolean {
    return this.found.length === this.k;
  }

  /** Whether a path that costs at least so much can still be taken. */
  mayTake(bound: number): boolean {
    if (this.found.length < this.k) return true;
    const worst = (this.found[this.k - 1] as Found).cost;
    return this.network.repeats ? bound <= worst : bound < worst;
  }

  clear(): void {
    this.found.length = 0;
  }

  /** Takes a path if it is good enough. Paths come in order of nodes, but for the twins of networks with repeats. */
  offer(path: Found): void {
    if (!this.mayTake(path.cost) || (this.network.repeats && !this.replaces(path))) return;
    let at = this.found.length;
    while (at > 0 && this.comesBefore(path, this.found[at - 1] as Found)) at--;
    this.found.splice(at, 0, path);
    if (this.found.length > this.k) this.found.pop();
  }

  private comesBefore(a: Found, b: Found): boolean {
    if (a.cost !== b.cost || !this.network.repeats) return a.cost < b.cost;
    return compareNodes(nodesOf(this.network, a), nodesOf(this.network, b)) < 0;
  }

  private replaces(path: Found): boolean {
    const nodes = nodesOf(this.network, path);
    const twin = this.found.findIndex((each) => compareNodes(nodesOf(this.network, each), nodes) === 0);
    if (twin < 0) return true;
    if ((this.found[twin] as Found).cost <= path.cost) return false;
    this.found.splice(twin, 1);
    return true;
  }
}

/** The nodes of a path, from its source to its target. */
export function nodesOf({ tail, head }: Network, { arcs }: Found): number[] {
  return [tail[arcs[0] as number] as number, ...arcs.map((arc) => head[arc] as number)];
}

/** Node by node; a beginning of the other comes first. */
export function compareNodes(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length && at < b.length; at++)
    if (a[at] !== b[at]) return (a[at] as number) - (b[at] as number);
  return a.length - b.length;
}
