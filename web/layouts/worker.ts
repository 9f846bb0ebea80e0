import type { Job, Report } from './job.js';

const say = (report: Report) => self.postMessage(report);

self.addEventListener('message', async ({ data: job }: MessageEvent<Job>) => {
  try {
    const places =
      job.way === 'force'
        ? (await import('./force.js')).force(job)
        : (await import('./spread.js')).spread(job, (share) => say({ share }));
    say({ places });
  } catch (error) {
    say({ fault: String((error as Error).message ?? error) });
  }
});
