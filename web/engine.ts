import type { Records } from '../src/core/model.js';
import type { Fault } from './answers.js';
import type { Reply, Request } from './worker.js';

type Question = Request extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

/** Asks the engine, which runs in a worker so that the page never waits for it. A fault rejects as a `Fault`. */
export class Engine {
  private readonly worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  private readonly waiting = new Map<
    number,
    { resolve(answer: unknown): void; reject(fault: Fault): void }
  >();
  private count = 0;

  constructor(records: Records, onFault: (fault: Fault) => void) {
    this.worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.settle(data));
    this.worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.fail({ code: 'unexpected', message: event.message || 'The engine did not start.' });
    });
    this.send({ type: 'load', records }).catch(onFault);
  }

  ask<Answer>(operation: string, input: object): Promise<Answer> {
    return this.send({ type: 'ask', operation, input }) as Promise<Answer>;
  }

  export(format: string, input: object): Promise<Blob> {
    return this.send({ type: 'export', format, input }) as Promise<Blob>;
  }

  private send(question: Question): Promise<unknown> {
    const id = ++this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, ...question });
    });
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
