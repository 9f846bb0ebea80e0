import { availableParallelism } from 'node:os';
import { AtlasError } from '../core/errors.js';
import type { Records } from '../core/model.js';
import type { Engine } from './engine.js';
import { calledOff, Hand, type Task } from './hand.js';

/** How many jobs may wait. */
const QUEUE = 16;
/** Answers questions in worker threads, so that the server never waits for one: each has an atlas of its own. */
export class Pool implements Engine {
  private readonly idle: Hand[] = [];
  private readonly waiting: Task[] = [];
  private hired = 1;

  constructor(
    private readonly records: Records,
    private readonly size = Math.max(2, availableParallelism() - 1),
  ) {
    this.idle.push(this.hire());
  }

  /** @throws AtlasError `busy` when too much waits already */
  ask(operation: string, input: object, signal: AbortSignal): Promise<string> {
    return new Promise((resolve, reject) => {
      const task = { job: { operation, input }, signal, resolve, reject };
      const hand = this.idle.pop() ?? this.another();
      if (hand) hand.take(task);
      else if (this.waiting.length < QUEUE) this.waiting.push(task);
      else
        reject(
          new AtlasError('busy', 'Too many questions wait already.', { mend: 'Ask again in a moment.' }),
        );
    });
  }

  private another(): Hand | undefined {
    if (this.hired >= this.size) return undefined;
    this.hired++;
    return this.hire();
  }

  private hire(): Hand {
    return new Hand(this.records, (hand) => this.free(hand));
  }

  private free(hand: Hand): void {
    let next = this.waiting.shift();
    while (next?.signal.aborted) {
      next.reject(calledOff());
      next = this.waiting.shift();
    }
    if (next) hand.take(next);
    else this.idle.push(hand);
  }
}
