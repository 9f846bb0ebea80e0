import type { AttributeType, Value } from '../../core/model.js';
import { type Finding, hint, type Rule } from './rule.js';

export const kindsKnown: Rule = {
  name: 'kinds-known',
  explains: 'A file of nodes is named after a kind, a file of edges after a relation, of the ontology.',
  check: ({ nodes, edges, kinds, relations }) => [
    ...firstOfFiles(nodes)
      .filter((at) => !kinds.has(at.value.kind))
      .map((at) => ({
        at,
        what: `The ontology has no kind "${at.value.kind}".`,
        mend: hint(at.value.kind, [...kinds.keys()]),
      })),
    ...firstOfFiles(edges)
      .filter((at) => !relations.has(at.value.relation))
      .map((at) => ({
        at,
        what: `The ontology has no relation "${at.value.relation}".`,
        mend: hint(at.value.relation, [...relations.keys()]),
      })),
  ],
};

/** One item of each file: the others would say the same. */
function firstOfFiles<T extends { file: string }>(items: T[]): T[] {
  const seen = new Set<string>();
  return items.filter(({ file }) => !seen.has(file) && seen.add(file));
}

export const endsAllowed: Rule = {
  name: 'ends-allowed',
  explains: 'A relation joins only the kinds that the ontology allows at its ends.',
  check: ({ edges, relations, byId }) =>
    edges.flatMap((at): Finding[] => {
      const relation = relations.get(at.value.relation);
      const sides = [
        ['source', relation?.from ?? []],
        ['target', relation?.to ?? []],
      ] as const;
      return sides.flatMap(([side, allowed]) => {
        const kind = byId.get(at.value[side])?.value.kind;
        if (kind === undefined || allowed.length === 0 || allowed.includes(kind)) return [];
        return [
          {
            at,
            what: `"${at.value.relation}" cannot have a ${kind} as its ${side} ("${at.value[side]}").`,
            mend: `Allowed: ${allowed.join(', ')}.`,
          },
        ];
      });
    }),
};

export const attributesDeclared: Rule = {
  name: 'attributes-declared',
  explains: 'Attributes are those that the kind or relation declares, with their types.',
  check: ({ nodes, edges, kinds, relations }) => [
    ...nodes.flatMap((at) =>
      wrongAttributes(at, at.value.attributes, kinds.get(at.value.kind)?.attributes ?? []),
    ),
    ...edges.flatMap((at) =>
      wrongAttributes(at, at.value.attributes, relations.get(at.value.relation)?.attributes ?? []),
    ),
  ],
};

function wrongAttributes(
  at: Finding['at'],
  attributes: Record<string, Value>,
  declared: AttributeType[],
): Finding[] {
  const names = declared.map(({ name }) => name);
  const missing = declared.filter(({ name, required }) => required && !Object.hasOwn(attributes, name));
  return [
    ...missing.map(({ name }) => ({ at, what: `The attribute "${name}" is missing.` })),
    ...Object.entries(attributes).flatMap(([name, value]): Finding[] => {
      const type = declared.find((each) => each.name === name);
      const wrong = type
        ? wrongValue(type, value)
        : { what: `The attribute "${name}" is not declared.`, mend: hint(name, names) };
      return wrong ? [{ at, ...wrong }] : [];
    }),
  ];
}

function wrongValue(type: AttributeType, value: Value): Omit<Finding, 'at'> | undefined {
  const { name, values } = type;
  if (!fits(type, value)) return { what: `The attribute "${name}" is not of type ${type.type}.` };
  const odd = [value].flat().find((each) => values && !values.includes(String(each)));
  if (odd === undefined) return undefined;
  return { what: `The attribute "${name}" cannot be "${odd}".`, mend: hint(String(odd), values as string[]) };
}

function fits({ type }: AttributeType, value: Value): boolean {
  if (type === 'list') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

const DOI = /^10\.\d{4,9}\/[^\s"<>]+$/;

export const doiForm: Rule = {
  name: 'doi-form',
  explains: 'A DOI is written bare: 10.4236/jss.2026.143034.',
  check: ({ nodes }) =>
    nodes
      .filter(({ value }) => value.attributes.doi !== undefined && !DOI.test(String(value.attributes.doi)))
      .map((at) => ({
        at,
        what: `"${at.value.attributes.doi}" is not a DOI.`,
        mend: 'Write it as 10.…/…, without https://doi.org/.',
      })),
};
