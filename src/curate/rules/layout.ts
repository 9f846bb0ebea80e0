import type { Rule } from './rule.js';

const AT = { file: 'layout.json', line: 1 };
const MEND = 'Make it anew with "cluster-atlas layout".';
const NAMED = 5;

export const everyNodePlaced: Rule = {
  name: 'every-node-placed',
  explains: 'A layout that is stored has a place for every node, and for nothing else.',
  check: ({ folder: { layout }, nodes, byId }) => {
    if (!layout) return [];
    const without = nodes.map(({ value }) => value.id).filter((id) => !layout.has(id));
    const unknown = [...layout.keys()].filter((id) => !byId.has(id));
    return [
      ...(without.length > 0 ? [{ at: AT, what: `Without a place: ${some(without)}.`, mend: MEND }] : []),
      ...(unknown.length > 0 ? [{ at: AT, what: `Placed, but no node: ${some(unknown)}.`, mend: MEND }] : []),
    ];
  },
};

function some(ids: string[]): string {
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  return `${ids.sort().slice(0, NAMED).join(', ')}${more}`;
}
