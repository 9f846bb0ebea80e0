/** What a host grants an operation: steps of work, time, and a way to call it off. */
export interface Grant {
  steps?: number;
  /** Milliseconds. */
  time?: number;
  cancelled?: () => boolean;
}

export const DEFAULT_TIME = 1_000;
export const MOST_TIME = 10_000;
const LOOK_EVERY = 256;

/** Counts the work of one operation and says which bound stopped it, if one did. */
export class Budget {
  private readonly deadline: number;
  private readonly steps: number;
  private spent = 0;
  /** The bound that was reached: `time`, `steps` or `cancelled`. */
  stopped?: 'time' | 'steps' | 'cancelled';

  constructor(private readonly grant: Grant = {}) {
    this.deadline = Date.now() + Math.min(grant.time ?? DEFAULT_TIME, MOST_TIME);
    this.steps = grant.steps ?? Number.POSITIVE_INFINITY;
  }

  /** Spends one step; false when the work has to stop. The clock is looked at every 256 steps, as it is slow. */
  spend(): boolean {
    if (this.stopped) return false;
    if (++this.spent > this.steps) this.stopped = 'steps';
    else if (this.spent % LOOK_EVERY === 0) this.look();
    return !this.stopped;
  }

  private look(): void {
    if (Date.now() > this.deadline) this.stopped = 'time';
    else if (this.grant.cancelled?.()) this.stopped = 'cancelled';
  }
}
