import { isWithin, readLocator } from '../src/core/locator.js';
import type { Node } from '../src/core/model.js';
import type { Catalogue } from './catalogue.js';
import { readSelector } from './selectors.js';
import { TEXTS } from './texts.js';

/** Something to choose for a question: a selector, and what it is called. */
export interface Suggestion {
  selector: string;
  label: string;
  /** What it is: a kind, a role, or the kind of a node. */
  detail: string;
}

/** A kind or a role with what it may be called. */
interface Named {
  selector: string;
  names: readonly string[];
  detail: string;
  members(): readonly Node[];
}

/** The kinds and roles that a text may mean, each with the tables that list it; for no text, all roles and kinds. */
export function suggestSets(atlas: Catalogue, text: string): Suggestion[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return [...rolesOf(atlas), ...kindsOf(atlas)].flatMap((set) => {
    const isMeant = words.every((word) => begins(set.names, word));
    const tables = words.length === 0 ? [] : tablesMeant(atlas, set, words);
    const selectors = [
      ...(isMeant ? [set.selector] : []),
      ...tables.map((table) => `${set.selector}@${table}`),
    ];
    return selectors.map((selector) => suggestion(atlas, selector, set.detail));
  });
}

/** The relations that a text may mean, for what a question excludes. */
export function suggestRelations(atlas: Catalogue, text: string): Suggestion[] {
  const wanted = text.trim().toLowerCase();
  return [...atlas.relations.values()]
    .filter(({ id, label }) => atlas.edgesOfRelation.has(id) && begins([label], wanted))
    .map(({ id }) => suggestion(atlas, `relation:${id}`, TEXTS.sets.relation));
}

const rolesOf = ({ records, kinds }: Catalogue): Named[] =>
  records.ontology.roles.map(({ id, label }) => ({
    selector: `role:${id}`,
    names: [id, label],
    detail: TEXTS.sets.role,
    members: () =>
      records.nodes.filter(({ kind, roles }) => roles?.includes(id) || kinds.get(kind)?.roles.includes(id)),
  }));

const kindsOf = ({ kinds, nodesOfKind }: Catalogue): Named[] =>
  [...kinds.values()]
    .filter(({ id }) => nodesOfKind.has(id))
    .map(({ id, label, plural }) => ({
      selector: `kind:${id}`,
      names: [id, label, plural],
      detail: TEXTS.sets.kind,
      members: () => nodesOfKind.get(id) ?? [],
    }));

/** The tables that words may mean with a set: "barriers of table 6", "table 6", or of "barriers" those that list some. */
function tablesMeant({ records }: Catalogue, { names, members }: Named, words: readonly string[]): string[] {
  const isOwn = words.some((word) => begins(names, word));
  return records.paper.outline
    .filter(({ rows }) => rows !== undefined)
    .map(({ at }) => at)
    .filter((table) => {
      const places = [table, readLocator(table), ...TEXTS.joining];
      const isNamed = words.some((word) => word === table || word === table.slice(1));
      const isMeant = words.every((word) => begins(names, word) || begins(places, word));
      return isMeant && (isOwn || isNamed) && standing(members(), table) >= (isNamed ? 1 : 2);
    });
}

const standing = (nodes: readonly Node[], table: string) =>
  nodes.filter(({ evidence }) => evidence.some(({ at }) => isWithin(at, table))).length;

const suggestion = (atlas: Catalogue, selector: string, detail: string): Suggestion => ({
  selector,
  label: readSelector(atlas, selector),
  detail,
});

/** Whether a word of some names begins so. */
const begins = (names: readonly string[], start: string) =>
  names
    .map((name) => name.toLowerCase())
    .some((name) => name.startsWith(start) || name.includes(` ${start}`));
