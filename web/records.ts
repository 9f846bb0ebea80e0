import type { Records } from '../src/core/model.js';

/**
 * The graph, from where the page says: the server, or a file of a static folder. It is asked for before the drawing
 * library starts, which takes as long; undefined where there is none.
 */
export const records: Promise<Records | undefined> = read();

async function read(): Promise<Records | undefined> {
  const { href } = document.getElementById('graph') as HTMLLinkElement;
  const response = await fetch(href);
  return response.ok ? ((await response.json()) as Records) : undefined;
}
