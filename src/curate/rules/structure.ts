import { hint, nameOf, type Rule } from './rule.js';

export const uniqueIds: Rule = {
  name: 'unique-ids',
  explains: 'No two nodes have one id, no two edges have one source, relation and target.',
  check: ({ nodes, edges }) => {
    const seen = new Map<string, string>();
    return [...nodes, ...edges].flatMap((at) => {
      const name = nameOf(at.value);
      const first = seen.get(name);
      if (first === undefined) seen.set(name, `${at.file}:${at.line}`);
      return first === undefined
        ? []
        : [
            {
              at,
              what: `There is another ${name}, at ${first}.`,
              mend: 'Make them one, with the evidence of both.',
            },
          ];
    });
  },
};

export const idForm: Rule = {
  name: 'id-form',
  explains: 'Ids are lower-case words joined by hyphens.',
  check: ({ nodes }) =>
    nodes
      .filter(({ value }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value.id))
      .map((at) => ({
        at,
        what: `The id "${at.value.id}" is not made of lower-case words joined by hyphens.`,
      })),
};

export const endsExist: Rule = {
  name: 'ends-exist',
  explains: 'Both ends of an edge are nodes.',
  check: ({ edges, byId }) =>
    edges.flatMap((at) =>
      [at.value.source, at.value.target]
        .filter((end) => !byId.has(end))
        .map((end) => ({ at, what: `No node is called "${end}".`, mend: hint(end, [...byId.keys()]) })),
    ),
};

export const noSelfLoop: Rule = {
  name: 'no-self-loop',
  explains: 'An edge joins two different nodes.',
  check: ({ edges }) =>
    edges
      .filter(({ value }) => value.source === value.target)
      .map((at) => ({
        at,
        what: `The edge joins "${at.value.source}" to itself.`,
        mend: 'Take it out, or name the other end.',
      })),
};

export const noOrphan: Rule = {
  name: 'no-orphan',
  explains: 'Every node has an edge.',
  check: ({ nodes, edges }) => {
    const joined = new Set(edges.flatMap(({ value }) => [value.source, value.target]));
    return nodes
      .filter(({ value }) => !joined.has(value.id))
      .map((at) => ({
        at,
        what: `No edge joins the node "${at.value.id}" to anything.`,
        mend: 'Say what the paper relates it to, or take it out.',
      }));
  },
};

export const symmetricOnce: Rule = {
  name: 'symmetric-once',
  explains: 'A symmetric relation is written one way only.',
  check: ({ edges, relations }) => {
    const keys = new Set(edges.map(({ value }) => value.key));
    return edges
      .filter(({ value }) => relations.get(value.relation)?.symmetric && value.source < value.target)
      .filter(({ value }) => keys.has(`${value.target}--${value.relation}--${value.source}`))
      .map((at) => ({
        at,
        what: `"${at.value.relation}" is symmetric, and this edge is written the other way too.`,
        mend: 'Make them one.',
      }));
  },
};
