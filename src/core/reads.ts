import type { Atlas } from './atlas.js';
import type { Edge } from './model.js';

/** A label within a sentence: as a name, it is singular, whatever its grammar. */
export const quoted = (label: string): string => `“${label}”`;

/** The label of an edge when walked from source to target, or back. */
export function reads(atlas: Pick<Atlas, 'relations'>, edge: Edge, forward: boolean): string {
  const relation = atlas.relations.get(edge.relation);
  const label = relation?.label ?? edge.relation;
  if (forward || relation?.symmetric) return label;
  return relation?.inverse ?? `is reached by “${label}” from`;
}

/** An edge as a sentence without its full stop: “source” relation “target”. */
export function sentenceOf(atlas: Pick<Atlas, 'nodes' | 'relations'>, edge: Edge): string {
  const [source, target] = [edge.source, edge.target].map((id) => quoted(atlas.nodes.get(id)?.label ?? id));
  return `${source} ${reads(atlas, edge, true)} ${target}`;
}
