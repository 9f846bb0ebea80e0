import type { DirectedGraph, UndirectedGraph } from 'graphology';
import type { Metric } from './metric.js';

const count = (graph: DirectedGraph | UndirectedGraph, of: 'degree' | 'inDegree' | 'outDegree') =>
  Object.fromEntries(graph.mapNodes((node) => [node, graph[of](node)]));

export const degree: Metric = {
  id: 'degree',
  label: 'Degree',
  explains: 'With how many other things the paper joins it directly.',
  run: ({ undirected }) => count(undirected, 'degree'),
};

export const inDegree: Metric = {
  id: 'in_degree',
  label: 'In-degree',
  explains: 'From how many other things an edge points to it: what is caused, addressed, cited most.',
  run: ({ directed }) => count(directed, 'inDegree'),
};

export const outDegree: Metric = {
  id: 'out_degree',
  label: 'Out-degree',
  explains: 'To how many other things it points: what causes, addresses, cites most.',
  run: ({ directed }) => count(directed, 'outDegree'),
};
