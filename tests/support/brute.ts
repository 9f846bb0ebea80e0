import type { Atlas } from '../../src/core/atlas.js';
import { BASES } from '../../src/core/basis.js';
import type { Basis, Edge } from '../../src/core/model.js';
import type { PathsInput } from '../../src/core/query/routes.js';
import { select } from '../../src/core/selector.js';

export interface BrutePath {
  nodes: string[];
  keys: string[];
  cost: number;
  /** That of its weakest step; a step's is the strongest among all edges that could be walked there. */
  basis: Basis;
}

/**
 * Every path that a question admits, by trying every walk: the definition in the plainest words, with none of the
 * engine's code but the selectors. In order of cost, then step by step by node and by the order of the edges.
 */
export function brutePaths(atlas: Atlas, input: PathsInput): BrutePath[] {
  const { nodes, edges, has } = atlas.view(input);
  const named = (texts: string[], field: string) => new Set([...select(atlas, texts, field)].filter(has));
  const from = named(input.from, 'from');
  const to = named(input.to, 'to');
  const through = named(input.through, 'through');
  const ruled =
    input.routes === 'argument' && [...atlas.relations.values()].some((each) => each.step === 'cross');
  const stepOf = (edge: Edge) => atlas.relations.get(edge.relation)?.step;
  const isEnd = (id: string) => from.has(id) || to.has(id);
  const isWaypoint = (id: string) => !ruled || atlas.kinds.get(atlas.nodes.get(id)?.kind as string)?.waypoint;
  const all: BrutePath[] = [];

  const basisOf = (a: string, b: string) =>
    Math.min(...edges.filter((edge) => leads(edge, a, b)).map((edge) => BASES.indexOf(edge.basis)));
  const leads = (edge: Edge, a: string, b: string) =>
    !(ruled && stepOf(edge) === 'aside') &&
    ((edge.source === a && edge.target === b) ||
      (edge.source === b &&
        edge.target === a &&
        (input.direction === 'any' || atlas.relations.get(edge.relation)?.symmetric)));

  /** Which way a step follows which axis; a step of several edges goes that way only if all of them do that keep. */
  const wayOf = (edge: Edge, a: string, b: string): string | undefined => {
    const keeping = edges.filter((each) => leads(each, a, b) && stepOf(each) === 'keep');
    const ways = (input.edges === 'merged' ? keeping : [edge]).map((each) => {
      const { axis } = atlas.relations.get(each.relation) ?? {};
      return axis && `${axis} ${each.source === a ? 'forth' : 'back'}`;
    });
    return ways.every((way) => way === ways[0]) ? ways[0] : undefined;
  };
  const turns = (path: string[], walked: Edge[]) => {
    const crossing = walked.findIndex((edge) => stepOf(edge) === 'cross');
    const ways = walked.map((edge, at) => wayOf(edge, path[at] as string, path[at + 1] as string));
    return [ways.slice(0, crossing), ways.slice(crossing + 1)].some((side) =>
      side.some((way) => way?.endsWith('forth') && side.includes(way.replace('forth', 'back'))),
    );
  };

  const walk = (path: string[], walked: Edge[]) => {
    const last = path[path.length - 1] as string;
    if (walked.length > 0 && to.has(last)) {
      const crossings = walked.filter((edge) => stepOf(edge) === 'cross').length;
      const between = path.slice(1, -1);
      const passed = input.through.length === 0 || between.some((id) => through.has(id) && !isEnd(id));
      if ((!ruled || (crossings === 1 && !turns(path, walked))) && passed) {
        all.push({
          nodes: path,
          keys: walked.map((edge) => edge.key),
          cost: walked.reduce((sum, edge) => sum + cost(edge), 0),
          basis: BASES[
            Math.max(...walked.map((_, at) => basisOf(path[at] as string, path[at + 1] as string)))
          ] as Basis,
        });
      }
      if (!input.passing) return;
    }
    if (walked.length === input.maxLength) return;
    if (path.length > 1 && (!isWaypoint(last) || (isEnd(last) && !input.passing))) return;
    for (const edge of edges) {
      for (const next of new Set([edge.source, edge.target]))
        if (leads(edge, last, next) && !path.includes(next)) walk([...path, next], [...walked, edge]);
    }
  };
  const cost = (edge: Edge): number => {
    if (input.rank === 'length') return 1000;
    if (input.rank === 'evidence') return edge.basis === 'inferred' ? 3000 : 1000;
    const degree = (id: string) =>
      atlas.records.edges
        .filter((each) => each.relation === edge.relation)
        .reduce((sum, each) => sum + (each.source === id ? 1 : 0) + (each.target === id ? 1 : 0), 0);
    return Math.round(1000 * (1 + 0.4 * Math.log(degree(edge.source) * degree(edge.target))));
  };
  for (const node of nodes) if (from.has(node.id)) walk([node.id], []);
  const place = new Map(edges.map((edge, at) => [edge.key, String(at).padStart(9, '0')]));
  const steps = ({ nodes, keys }: BrutePath) =>
    nodes.flatMap((id, at) => (at === 0 ? [id] : [id, place.get(keys[at - 1] as string) as string]));
  const order = input.edges === 'distinct' ? steps : (path: BrutePath) => path.nodes;
  all.sort((a, b) => a.cost - b.cost || compare(order(a), order(b)));
  return input.edges === 'distinct'
    ? all
    : all.filter((path, at) => all.findIndex((each) => `${each.nodes}` === `${path.nodes}`) === at);
}

function compare(a: string[], b: string[]): number {
  for (let at = 0; at < a.length && at < b.length; at++)
    if (a[at] !== b[at]) return (a[at] as string) < (b[at] as string) ? -1 : 1;
  return a.length - b.length;
}
