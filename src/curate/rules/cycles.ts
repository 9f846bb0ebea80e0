import type { Context, Rule } from './rule.js';

export const noCycle: Rule = {
  name: 'no-cycle',
  explains: 'By a relation that the ontology calls acyclic nothing leads back to itself.',
  check: ({ edges, ontology }) =>
    hierarchies(ontology).flatMap(({ id }) =>
      cyclesIn(edges.filter(({ value }) => value.relation === id)).map(({ at, ids }) => ({
        at,
        what: `"${id}" runs in a circle: ${ids.join(' → ')}.`,
        mend: 'Take one of these edges out, or turn it round.',
      })),
    ),
};

const hierarchies = ({ relations }: Context['ontology']) => relations.filter(({ acyclic }) => acyclic);

type WrittenEdge = Context['edges'][number];
type Cycle = { at: WrittenEdge; ids: string[] };

/** Each edge that leads a depth-first walk back onto its own trail, with the ids between; self-loops apart. */
function cyclesIn(edges: WrittenEdge[]): Cycle[] {
  const from = new Map<string, WrittenEdge[]>(edges.map(({ value }) => [value.source, []]));
  for (const edge of edges)
    if (edge.value.source !== edge.value.target) from.get(edge.value.source)?.push(edge);
  const walked = new Set<string>();
  return [...from.keys()].flatMap((start) => (walked.has(start) ? [] : walk(start, from, walked)));
}

function walk(start: string, from: ReadonlyMap<string, WrittenEdge[]>, walked: Set<string>): Cycle[] {
  const found: Cycle[] = [];
  const trail: string[] = [];
  const left = new Map<string, Iterator<WrittenEdge>>();
  const enter = (id: string) => {
    walked.add(id);
    trail.push(id);
    left.set(id, (from.get(id) ?? []).values());
  };
  enter(start);
  for (let here = trail.at(-1); here !== undefined; here = trail.at(-1)) {
    const at: WrittenEdge | undefined = left.get(here)?.next().value;
    const target = at?.value.target;
    if (!at || !target) left.delete(trail.pop() as string);
    else if (left.has(target)) found.push({ at, ids: [...trail.slice(trail.indexOf(target)), target] });
    else if (!walked.has(target)) enter(target);
  }
  return found;
}
