import type { EdgeDefinition, NodeDefinition } from 'cytoscape';
import type { Edge, Node } from '../../src/core/model.js';
import type { Catalogue } from '../catalogue.js';
import type { Spot } from '../layouts/places.js';

/** Nodes and edges share one space of ids in the drawing library; a graph's own ids may clash. */
export const nodeKey = (id: string) => `n:${id}`;
export const edgeKey = (key: string) => `e:${key}`;
export const idOf = (element: { id(): string }) => element.id().slice(2);

export function nodeElement(
  { kinds }: Catalogue,
  node: Node,
  look: { size: number; colour: string },
  position: Spot,
): NodeDefinition {
  const shape = kinds.get(node.kind)?.shape ?? 'ellipse';
  const data = { id: nodeKey(node.id), kind: node.kind, shape, ...look };
  return { group: 'nodes', data, position: { ...position } };
}

/** Lines are straight unless several join the same two nodes. */
export function edgeElement({ between, relations }: Catalogue, edge: Edge, isNear: boolean): EdgeDefinition {
  const { key, source, target, relation, basis } = edge;
  const reads = relations.get(relation)?.label ?? relation;
  const curve = source === target || between(source, target) > 1 ? 'bezier' : 'straight';
  const data = { id: edgeKey(key), source: nodeKey(source), target: nodeKey(target), basis, curve, reads };
  return { group: 'edges', data, classes: isNear ? 'near' : '' };
}
