import type { Atlas } from './atlas.js';
import type { Edge } from './model.js';

/** The label of an edge when walked from source to target, or back. */
export function reads(atlas: Pick<Atlas, 'relations'>, edge: Edge, forward: boolean): string {
  const relation = atlas.relations.get(edge.relation);
  const label = relation?.label ?? edge.relation;
  if (forward || relation?.symmetric) return label;
  return relation?.inverse ?? `is reached by “${label}” from`;
}
