import type { Network } from './network.js';
import type { Found } from './question.js';

/** The k best paths so far: by cost, then node by node (and among parallel edges arc by arc). */
export class Best {
  readonly found: Found[] = [];

  constructor(
    private readonly k: number,
    private readonly network: Network,
  ) {}

  get full(): boolean {
    return this.found.length === this.k;
  }

  /** What a path must cost less than to be taken, if it does not come before its equals. */
  get limit(): number {
    return this.full ? (this.found[this.k - 1] as Found).cost : Number.POSITIVE_INFINITY;
  }

  clear(): void {
    this.found.length = 0;
  }

  /** Takes a path if it is good enough. Among equals the one offered first stays first. */
  offer(path: Found): void {
    if (this.full && path.cost >= this.limit) return;
    if (this.network.repeats && !this.replaces(path)) return;
    let at = this.found.length;
    while (at > 0 && (this.found[at - 1] as Found).cost > path.cost) at--;
    this.found.splice(at, 0, path);
    if (this.found.length > this.k) this.found.pop();
  }

  private replaces(path: Found): boolean {
    const twin = this.found.findIndex((each) => sameNodes(this.network, each.arcs, path.arcs));
    if (twin < 0) return true;
    if ((this.found[twin] as Found).cost <= path.cost) return false;
    this.found.splice(twin, 1);
    return true;
  }
}

function sameNodes({ tail, head }: Network, a: number[], b: number[]): boolean {
  return a.length === b.length && tail[a[0] as number] === tail[b[0] as number] && a.every((arc, at) => head[arc] === head[b[at] as number]);
}
