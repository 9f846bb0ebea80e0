/**
 * Does a piece of work that may take long, and says on stderr what it is until it is done; for terminals alone. The
 * word comes first, as nothing can be said while the work runs.
 */
export async function during<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work();
  process.stderr.write(`${what} …`);
  try {
    return await work();
  } finally {
    process.stderr.write(CLEAR);
  }
}

/** Back to the beginning of the line, and clear it. */
const CLEAR = '\r\u001b[K';
