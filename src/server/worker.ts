import { parentPort, workerData } from 'node:worker_threads';
import { Atlas } from '../core/atlas.js';
import { AtlasError, type Code } from '../core/errors.js';
import type { Records } from '../core/model.js';

/** What the pool sends, one at a time, and gets back. */
export interface Job {
  operation: string;
  input: object;
}
export type Outcome =
  | { answer: string }
  | { fault: { code: Code; message: string; field?: string; mend?: string } }
  | { error: unknown };

/** `called` is 1 when the job in hand has been called off. */
export interface WorkerData {
  records: Records;
  called: Int32Array;
}

const { records, called } = workerData as WorkerData;
const atlas = new Atlas(records).prepare();
const cancelled = () => Atomics.load(called, 0) === 1;

parentPort?.on('message', (job: Job) => parentPort?.postMessage(outcome(job)));

function outcome({ operation, input }: Job): Outcome {
  try {
    return { answer: JSON.stringify(atlas.ask(operation, input, { cancelled })) };
  } catch (error) {
    if (!(error instanceof AtlasError)) return { error };
    const { code, message, field, mend } = error;
    return { fault: { code, message, field, mend } };
  }
}
