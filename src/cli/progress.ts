const PATIENCE = 1_000;

/** Does a piece of work; says on stderr what it is when it took more than a second. Terminals alone are told. */
export async function during<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work();
  const timer = setTimeout(() => process.stderr.write(`${what}\n`), PATIENCE);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}

/** Shows how far a piece of work is, on one line of stderr that goes away; for terminals alone. */
export function progress(what: string): (done: number, of: number) => void {
  const start = Date.now();
  return (done, of) => {
    if (!process.stderr.isTTY || Date.now() - start < PATIENCE) return;
    process.stderr.write(`\r${what} ${Math.round((100 * done) / of)} %${done === of ? '\n' : ''}`);
  };
}
