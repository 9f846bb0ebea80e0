import type { Job, Report } from './job.js';

/** A layout under way in a worker. */
export interface Run {
  /** Where the nodes stand, as x, y, x, y; never, where it was cancelled. */
  done: Promise<number[]>;
  cancel(): void;
}

/** Runs a layout where it does not hold up the page. */
export function run(job: Job, progress: (share: number) => void): Run {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const done = new Promise<number[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
      if ('share' in data) progress(data.share);
      else if ('places' in data) resolve(data.places);
      else reject({ code: 'unexpected', message: data.fault });
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject({ code: 'unexpected', message: event.message || 'The layout did not start.' });
    });
  });
  worker.postMessage(job);
  const cancel = () => worker.terminate();
  return { done: done.finally(cancel), cancel };
}
