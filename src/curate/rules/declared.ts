import { type Context, type Finding, hint, type Rule } from './rule.js';

export const namesOnce: Rule = {
  name: 'names-once',
  explains: 'No two kinds, relations, roles or units of the outline have one name.',
  check: (context) => {
    const { kinds, relations, roles } = context.ontology;
    const units = context.paper.outline.map((unit) => ({ id: unit.at }));
    return [
      ...repeated(context, 'ontology.yaml', 'kinds', kinds),
      ...repeated(context, 'ontology.yaml', 'relations', relations),
      ...repeated(context, 'ontology.yaml', 'roles', roles),
      ...repeated(context, 'paper.yaml', 'outline', units),
    ];
  },
};

function repeated({ folder }: Context, file: string, list: string, named: { id: string }[]): Finding[] {
  const seen = new Set<string>();
  return named.flatMap(({ id }, at): Finding[] => {
    const known = seen.has(id);
    seen.add(id);
    if (!known) return [];
    const line = folder.lineOf(file, [list, at]);
    return [
      { at: { file, line }, what: `"${id}" stands twice among the ${list}.`, mend: 'Keep one of them.' },
    ];
  });
}

export const ontologyHolds: Rule = {
  name: 'ontology-holds',
  explains:
    'The kinds and roles that the ontology and the nodes name are declared; a relation can be read both ways, and has an axis only if it keeps to one side and leads one way.',
  check: (context) => {
    const { folder, ontology, nodes, kinds, relations } = context;
    const roles = new Set(ontology.roles.map((role) => role.id));
    const at = (list: string, index: number) => {
      return { file: 'ontology.yaml', line: folder.lineOf('ontology.yaml', [list, index]) };
    };
    return [
      ...ontology.kinds.flatMap((kind, i) => [
        ...undeclared(at('kinds', i), 'role', kind.roles, roles),
        ...(kind.expects ?? []).flatMap((expected) => [
          ...undeclared(at('kinds', i), 'relation', [expected.relation], relations),
          ...undeclared(at('kinds', i), 'kind', [expected.kind], kinds),
        ]),
      ]),
      ...ontology.relations.flatMap((relation, i) => [
        ...undeclared(at('relations', i), 'kind', [...relation.from, ...relation.to], kinds),
        ...(relation.inverse || relation.symmetric ? [] : [oneWay(at('relations', i), relation.id)]),
        ...(relation.axis && (relation.symmetric || relation.step !== 'keep')
          ? [astray(at('relations', i), relation.id)]
          : []),
      ]),
      ...nodes.flatMap((node) => undeclared(node, 'role', node.value.roles ?? [], roles)),
    ];
  },
};

type Names = Pick<ReadonlySet<string>, 'has' | 'keys'>;

function undeclared(at: Finding['at'], what: string, used: string[], declared: Names): Finding[] {
  return used
    .filter((name) => !declared.has(name))
    .map((name) => ({ at, what: `There is no ${what} "${name}".`, mend: hint(name, [...declared.keys()]) }));
}

function astray(at: Finding['at'], relation: string): Finding {
  const mend = 'Take the axis away, or give it "step: keep" and no "symmetric".';
  return { at, what: `The relation "${relation}" has an axis, and yet does not keep or is symmetric.`, mend };
}

function oneWay(at: Finding['at'], relation: string): Finding {
  const mend = 'Add an inverse ("is addressed by"), or "symmetric: true" where both ways read the same.';
  return { at, what: `The relation "${relation}" has no inverse.`, mend };
}
