import type { Metric, Outcome, SimpleGraph } from './metric.js';

const count = (graph: SimpleGraph, of: 'degree' | 'inDegree' | 'outDegree'): Outcome => ({
  values: Object.fromEntries(graph.mapNodes((node) => [node, graph[of](node)])),
});

export const degree: Metric = {
  id: 'degree',
  label: 'Degree',
  explains: 'With how many other things the paper joins it directly.',
  projection: 'undirected',
  run: (graph) => count(graph, 'degree'),
};

export const inDegree: Metric = {
  id: 'in_degree',
  label: 'In-degree',
  explains: 'From how many other things an edge points to it: what is caused, addressed, cited most.',
  projection: 'directed',
  run: (graph) => count(graph, 'inDegree'),
};

export const outDegree: Metric = {
  id: 'out_degree',
  label: 'Out-degree',
  explains: 'To how many other things it points: what causes, addresses, cites most.',
  projection: 'directed',
  run: (graph) => count(graph, 'outDegree'),
};
