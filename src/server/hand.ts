import { Worker } from 'node:worker_threads';
import { AtlasError } from '../core/errors.js';
import type { Records } from '../core/model.js';
import type { Job, Outcome, WorkerData } from './worker.js';

/** Megabytes that a worker may take; one that takes more ends, and its job with it. */
const HEAP = 1_024;
/** Milliseconds that a job may take, whatever it is. */
const LIMIT = 20_000;
/** Milliseconds that a job has to notice that it has been called off. */
const GRACE = 500;

/** A job, and who waits for it. */
export interface Task {
  job: Job;
  signal: AbortSignal;
  resolve(answer: string): void;
  reject(error: unknown): void;
}

export const calledOff = (): AtlasError => new AtlasError('cancelled', 'The question was called off.');

/** One worker thread, and another in its place should it have to be ended. Does one task at a time. */
export class Hand {
  private readonly called = new Int32Array(new SharedArrayBuffer(4));
  private worker: Worker;
  private task?: Task;
  private timer?: NodeJS.Timeout;

  /** @param free is told when the hand can take the next task */
  constructor(
    private readonly records: Records,
    private readonly free: (hand: Hand) => void,
  ) {
    this.worker = this.start();
  }

  take(task: Task): void {
    this.task = task;
    Atomics.store(this.called, 0, 0);
    task.signal.addEventListener('abort', this.callOff);
    this.timer = setTimeout(
      () => this.end(new AtlasError('cancelled', 'The question took too long.')),
      LIMIT,
    );
    if (task.signal.aborted) this.callOff();
    this.worker.postMessage(task.job);
  }

  private readonly callOff = (): void => {
    Atomics.store(this.called, 0, 1);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(calledOff()), GRACE);
  };

  /** Ends the worker in the middle of its job, and puts another in its place. */
  private end(why: unknown): void {
    this.worker.removeAllListeners();
    void this.worker.terminate();
    this.worker = this.start();
    this.settle({ error: why });
  }

  private start(): Worker {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: { records: this.records, called: this.called } satisfies WorkerData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    });
    worker.on('message', (outcome: Outcome) => this.settle(outcome));
    worker.on('error', (error) => this.end(error));
    worker.unref();
    return worker;
  }

  private settle(outcome: Outcome): void {
    const { task } = this;
    this.task = undefined;
    clearTimeout(this.timer);
    task?.signal.removeEventListener('abort', this.callOff);
    if ('answer' in outcome) task?.resolve(outcome.answer);
    else if ('error' in outcome) task?.reject(outcome.error);
    else {
      const { code, message, ...details } = outcome.fault;
      task?.reject(new AtlasError(code, message, details));
    }
    if (task) this.free(this);
  }
}
