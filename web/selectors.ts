import { parseLocator, readLocator } from '../src/core/locator.js';
import type { Node } from '../src/core/model.js';
import type { Catalogue } from './catalogue.js';
import { TEXTS } from './texts.js';

/** Something to choose for a question: a selector, and what it is called. */
export interface Suggestion {
  selector: string;
  label: string;
  /** What it is: a kind, a role, or the kind of a node. */
  detail: string;
}

/** A selector for people: `kind:barrier@t6` reads "barriers in Table 6". */
export function readSelector(atlas: Catalogue, selector: string): string {
  const node = atlas.nodes.get(selector);
  if (node) return node.label;
  const at = selector.lastIndexOf('@');
  if (at < 0) return headOf(atlas, selector);
  return TEXTS.within(headOf(atlas, selector.slice(0, at)), readLocator(selector.slice(at + 1)));
}

function headOf(atlas: Catalogue, head: string): string {
  const name = head.slice(head.indexOf(':') + 1);
  if (head.startsWith('kind:')) return atlas.kinds.get(name)?.plural ?? head;
  const role = head.startsWith('role:') && roleNamed(atlas, name);
  if (role) return TEXTS.anyOf(role.label);
  if (head.startsWith('relation:')) return TEXTS.edgesThatRead(atlas.relations.get(name)?.label ?? name);
  return atlas.nodes.get(head)?.label ?? head;
}

const roleNamed = ({ records }: Catalogue, id: string) =>
  records.ontology.roles.find((role) => role.id === id);

/**
 * Whether a text is a selector that the graph can resolve.
 * @param relations whether `relation:` is one, as it is in what a question excludes
 */
export function isSelector(atlas: Catalogue, text: string, relations = false): boolean {
  if (atlas.nodes.has(text)) return true;
  if (relations && text.startsWith('relation:')) return atlas.relations.has(text.slice('relation:'.length));
  const [head = '', place, ...more] = text.split('@');
  if (more.length > 0 || (place !== undefined && !parseLocator(place))) return false;
  const name = head.slice(head.indexOf(':') + 1);
  if (head.startsWith('kind:')) return atlas.kinds.has(name);
  if (head.startsWith('role:')) return roleNamed(atlas, name) !== undefined;
  return atlas.nodes.has(head);
}

/** The kinds and roles that a text may mean, and for kinds the tables that list them; for no text, all roles and kinds. */
export function suggestSets(atlas: Catalogue, text: string): Suggestion[] {
  const wanted = text.trim().toLowerCase();
  const means = (...names: string[]) => names.some((name) => startsWord(name.toLowerCase(), wanted));
  const roles = atlas.records.ontology.roles
    .filter(({ id, label }) => means(id, label))
    .map(({ id }) => suggestion(atlas, `role:${id}`, TEXTS.sets.role));
  const kinds = [...atlas.kinds.values()]
    .filter(({ id, label, plural }) => atlas.nodesOfKind.has(id) && means(id, label, plural))
    .flatMap(({ id }) => [
      suggestion(atlas, `kind:${id}`, TEXTS.sets.kind),
      ...(wanted === '' ? [] : tablesOf(atlas.nodesOfKind.get(id) ?? [])).map((table) =>
        suggestion(atlas, `kind:${id}@${table}`, TEXTS.sets.kind),
      ),
    ]);
  return [...roles, ...kinds];
}

const suggestion = (atlas: Catalogue, selector: string, detail: string): Suggestion => ({
  selector,
  label: readSelector(atlas, selector),
  detail,
});

const startsWord = (name: string, wanted: string) => name.startsWith(wanted) || name.includes(` ${wanted}`);

/** The relations that a text may mean, for what a question excludes. */
export function suggestRelations(atlas: Catalogue, text: string): Suggestion[] {
  const wanted = text.trim().toLowerCase();
  return [...atlas.relations.values()]
    .filter(({ id, label }) => atlas.edgesOfRelation.has(id) && startsWord(label.toLowerCase(), wanted))
    .map(({ id }) => suggestion(atlas, `relation:${id}`, TEXTS.sets.relation));
}

/** The tables in which at least two of some nodes stand, by number. */
function tablesOf(nodes: readonly Node[]): string[] {
  const counts = new Map<string, number>();
  for (const { evidence } of nodes) {
    const tables = new Set(evidence.flatMap(({ at }) => /^t\d+/.exec(at) ?? []));
    for (const table of tables) counts.set(table, (counts.get(table) ?? 0) + 1);
  }
  const listed = [...counts].filter(([, count]) => count > 1).map(([table]) => table);
  return listed.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}
