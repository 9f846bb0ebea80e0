import { DirectedGraph, MultiDirectedGraph, UndirectedGraph } from 'graphology';
import type { View } from './filter.js';

/** Ids of strangers can be `__proto__`; with a prefix none does harm as a key. */
const PREFIX = 'n:';
const keyOf = (id: string) => PREFIX + id;

/** The id of a node from its key in one of these graphs. */
export const idOf = (key: string) => key.slice(PREFIX.length);

/** The filtered graph as a directed multigraph of graphology; node keys are ids with a prefix, edges have their key as `key`. */
export function toGraph(view: View): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const node of view.nodes) graph.addNode(keyOf(node.id), { kind: node.kind, label: node.label });
  for (const edge of view.edges) {
    graph.addEdge(keyOf(edge.source), keyOf(edge.target), { key: edge.key, relation: edge.relation });
  }
  return graph;
}

/**
 * What centrality runs on: at most one edge from node to node and no self-loops, as graphology-metrics counts parallel
 * edges wrongly.
 */
export function simpleDirected(graph: MultiDirectedGraph): DirectedGraph {
  return project(graph, new DirectedGraph());
}

/** The same without directions. */
export function simpleUndirected(graph: MultiDirectedGraph): UndirectedGraph {
  return project(graph, new UndirectedGraph());
}

function project<G extends DirectedGraph | UndirectedGraph>(graph: MultiDirectedGraph, simple: G): G {
  graph.forEachNode((node) => simple.addNode(node));
  graph.forEachEdge((_edge, _attributes, source, target) => {
    if (source !== target) simple.mergeEdge(source, target);
  });
  return simple;
}
