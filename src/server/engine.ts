import type { Atlas } from '../core/atlas.js';

/** Where questions are answered. */
export interface Engine {
  /**
   * The answer as JSON text.
   * @param signal calls the work off
   * @throws AtlasError for a bad question, and `cancelled` or `busy` where the work did not come to its end
   */
  ask(operation: string, input: object, signal: AbortSignal): Promise<string>;
}

/** Answers in the thread that asks, which waits: for tests and small graphs. */
export const inThisThread = (atlas: Atlas): Engine => ({
  ask: async (operation, input) => JSON.stringify(atlas.ask(operation, input)),
});
