import { BASES } from './basis.js';
import type { Edge, Node } from './model.js';

/**
 * A graph as columns, which is all that searches need of it: nodes are counted in ascending order of ids, edge `e` runs
 * from node `sources[e]` to node `targets[e]`.
 */
export interface Table {
  /** How many nodes there are. */
  readonly size: number;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** The relation of each edge, as an index into the ontology's. */
  readonly relations: Uint16Array;
  /** The basis of each edge, as an index into BASES. */
  readonly bases: Uint8Array;
  /** Whether edges are known to come in order of source, then target, none twice and none from a node to itself. */
  readonly simple?: boolean;
  /** The id of a node. */
  idOf(node: number): string;
  /** The integer of a node; undefined where there is none of this id. */
  indexOf(id: string): number | undefined;
  /** The record of an edge. */
  edge(at: number): Edge;
}

/** The columns of some nodes and of edges between them. @param relationIds those of the ontology, in its order */
export function tableOf(
  nodes: readonly Node[],
  edges: readonly Edge[],
  relationIds: readonly string[],
): Table {
  const ids = nodes.map(({ id }) => id).sort();
  const index = new Map(ids.map((id, at) => [id, at]));
  const relations = new Map(relationIds.map((id, at) => [id, at]));
  return {
    size: ids.length,
    sources: Int32Array.from(edges, ({ source }) => index.get(source) as number),
    targets: Int32Array.from(edges, ({ target }) => index.get(target) as number),
    relations: Uint16Array.from(edges, ({ relation }) => relations.get(relation) ?? UNDECLARED),
    bases: Uint8Array.from(edges, ({ basis }) => BASES.indexOf(basis)),
    idOf: (node) => ids[node] as string,
    indexOf: (id) => index.get(id),
    edge: (at) => edges[at] as Edge,
  };
}

/** For a relation that the ontology does not have. */
const UNDECLARED = 0xffff;
