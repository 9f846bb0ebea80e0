import { spawn } from 'node:child_process';
import { HOME } from './shipped.js';

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line as a person does. */
export function cli(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['bin/cluster-atlas.js', ...args], {
      cwd: HOME,
      env: { ...process.env, PORT: '' },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
