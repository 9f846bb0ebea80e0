/** The schema that records are of. */
export const SCHEMA = 'cluster-atlas/1';

/** The key of an edge, made from what makes it one of a kind. */
export function edgeKey(source: string, relation: string, target: string): string {
  return `${source}--${relation}--${target}`;
}
