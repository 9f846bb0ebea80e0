import type { Finding, Rule } from './rule.js';

export const labelsShort: Rule = {
  name: 'labels-short',
  explains: 'A label has no more words than its kind allows.',
  check: ({ nodes, kinds }) =>
    nodes.flatMap((at): Finding[] => {
      const { id, kind, label } = at.value;
      const most = kinds.get(kind)?.words ?? Number.POSITIVE_INFINITY;
      if (label.trim().split(/\s+/).length <= most) return [];
      return [
        { at, what: `The label of "${id}" is longer than ${most} words.`, mend: 'Say it in fewer words.' },
      ];
    }),
};

export const namesTold: Rule = {
  name: 'names-told',
  explains: 'Every node has a label, and no alias is empty.',
  check: ({ nodes }) =>
    nodes.flatMap((at): Finding[] => {
      const empty = [at.value.label, ...at.value.aliases].some((name) => name.trim() === '');
      return empty ? [{ at, what: `The node "${at.value.id}" has an empty label or alias.` }] : [];
    }),
};

export const namesApart: Rule = {
  name: 'names-apart',
  explains: 'No two nodes of a kind share a label or an alias.',
  check: ({ nodes }) => {
    const seen = new Map<string, string>();
    return nodes.flatMap((at) => {
      const { id, kind, label, aliases } = at.value;
      const names = new Set([label, ...aliases].map((name) => name.toLowerCase()));
      return [...names].flatMap((name): Finding[] => {
        const other = seen.get(`${kind} ${name}`);
        seen.set(`${kind} ${name}`, id);
        if (other === undefined) return [];
        const mend = 'If they are one thing, make them one node; if not, tell them apart.';
        return [{ at, what: `"${other}" is called "${name}" too.`, mend }];
      });
    });
  },
};
