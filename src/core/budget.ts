/** What a host grants an operation: steps of work, time, and a way to call it off. */
export interface Grant {
  steps?: number;
  /** Milliseconds. */
  time?: number;
  cancelled?: () => boolean;
}

export const DEFAULT_TIME = 1_000;
export const MOST_TIME = 10_000;
const LOOK_EVERY = 1_000;

/** Counts the work of one operation and says which bound stopped it, if one did. */
export class Budget {
  private readonly deadline: number;
  private readonly steps: number;
  private spent = 0;
  private nextLook = LOOK_EVERY;
  /** The bound that was reached: `time`, `steps` or `cancelled`. */
  stopped?: 'time' | 'steps' | 'cancelled';

  constructor(private readonly grant: Grant = {}) {
    this.deadline = Date.now() + Math.min(grant.time ?? DEFAULT_TIME, MOST_TIME);
    this.steps = grant.steps ?? Number.POSITIVE_INFINITY;
  }

  /** Spends steps; false when the work has to stop. The clock is looked at now and then, as it is slow. */
  spend(steps = 1): boolean {
    if (this.stopped) return false;
    this.spent += steps;
    if (this.spent > this.steps) this.stopped = 'steps';
    else if (this.spent >= this.nextLook) this.look();
    return !this.stopped;
  }

  /** Looks at the clock at once: before a piece of work that spends no steps. False when the work has to stop. */
  goesOn(): boolean {
    if (!this.stopped) this.look();
    return !this.stopped;
  }

  private look(): void {
    this.nextLook = this.spent + LOOK_EVERY;
    if (Date.now() > this.deadline) this.stopped = 'time';
    else if (this.grant.cancelled?.()) this.stopped = 'cancelled';
  }
}
