import type { Records } from '../src/core/model.js';
import type { Fault } from './answers.js';
import { whenIdle } from './idle.js';
import type { Picked, Reply, Request } from './worker.js';

type Question = Request extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

interface Waiting {
  question: Question;
  resolve(answer: unknown): void;
  reject(fault: Fault): void;
}

/**
 * Asks the engine, which runs in a worker so that the page never waits for it. It starts with the first question, or
 * when the page has nothing else to do. A fault rejects as a `Fault`.
 */
export class Engine {
  private worker?: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;

  constructor(
    private readonly records: Records,
    private readonly onFault: (fault: Fault) => void,
  ) {
    whenIdle(() => this.started());
  }

  /** @param signal calls the question off: it rejects with the code `cancelled` */
  ask<Answer>(operation: string, input: object, signal?: AbortSignal): Promise<Answer> {
    return this.send({ type: 'ask', operation, input }, signal) as Promise<Answer>;
  }

  /** A part of the graph in a format. */
  export(format: string, options: object, picked: Picked): Promise<Blob> {
    return this.send({ type: 'export', format, options, picked }) as Promise<Blob>;
  }

  private started(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.settle(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.fail({ code: 'unexpected', message: event.message || 'The engine did not start.' });
    });
    this.worker = worker;
    this.send({ type: 'load', records: this.records }).catch(this.onFault);
    return worker;
  }

  private send(question: Question, signal?: AbortSignal): Promise<unknown> {
    const id = ++this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { question, resolve, reject });
      this.started().postMessage({ id, ...question });
      signal?.addEventListener('abort', () => this.cancel(id), { once: true });
    });
  }

  /** A worker that is busy hears nothing, so it is ended; what else waits is asked again of a new one. */
  private cancel(id: number): void {
    const cancelled = this.waiting.get(id);
    if (!cancelled) return;
    this.waiting.delete(id);
    this.worker?.terminate();
    this.worker = undefined;
    const others = [...this.waiting].filter(([, { question }]) => question.type !== 'load');
    this.waiting.clear();
    const worker = this.started();
    for (const [other, caller] of others) {
      this.waiting.set(other, caller);
      worker.postMessage({ id: other, ...caller.question });
    }
    cancelled.reject({ code: 'cancelled', message: '' });
  }

  private settle(reply: Reply): void {
    const caller = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if ('fault' in reply) caller?.reject(reply.fault);
    else caller?.resolve(reply.answer);
  }

  private fail(fault: Fault): void {
    for (const caller of this.waiting.values()) caller.reject(fault);
    this.waiting.clear();
  }
}
