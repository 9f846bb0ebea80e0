import { AtlasError } from './errors.js';
import { isWithin } from './locator.js';
import type { Node, Records } from './model.js';
import { didYouMean } from './suggest.js';
import type { TextIndex } from './text-index.js';
import { listed } from './words.js';

/** What selectors are resolved against. */
export interface Selectable {
  readonly records: Records;
  readonly nodes: ReadonlyMap<string, Node>;
  rolesOf(node: Node): string[];
  /** Where nodes can be found by text. */
  readonly index?: Pick<TextIndex, 'search'>;
}

/**
 * The nodes that selectors name: ids, `kind:barrier`, `role:remedy`, `with:note`, each optionally at a place (`kind:barrier@t6`).
 * @throws AtlasError `unknown-node` or `bad-selector`, naming the field and the nearest thing that exists.
 */
export function select(atlas: Selectable, selectors: readonly string[], field: string): Set<string> {
  const found = new Set<string>();
  for (const selector of selectors) for (const id of selectOne(atlas, selector, field)) found.add(id);
  return found;
}

function selectOne(atlas: Selectable, text: string, field: string): string[] {
  if (atlas.nodes.has(text)) return [text];
  const at = text.lastIndexOf('@');
  const head = at < 0 ? text : text.slice(0, at);
  const matches = byHead(atlas, head, field);
  if (at < 0) return matches;
  const place = text.slice(at + 1);
  if (place === '') throw badSelector(text, field, 'Write a locator after "@", such as t6 or s3.2.p4.');
  checkPlace(atlas, place, field);
  return matches.filter((id) => atlas.nodes.get(id)?.evidence.some((piece) => isWithin(piece.at, place)));
}

/** Refuses a place that the paper does not have: an empty set would pass for an answer. */
function checkPlace({ records }: Selectable, place: string, field: string): void {
  const units = records.paper.outline.map(({ at }) => at);
  if (units.some((unit) => isWithin(unit, place) || isWithin(place, unit))) return;
  if (records.nodes.some(({ evidence }) => evidence.some((piece) => isWithin(piece.at, place)))) return;
  const mend = didYouMean(place, units) ?? 'Places are written as in evidence, such as t6 or s3.2.p4.';
  throw new AtlasError('bad-selector', `The paper has no place "${place}".`, { field, mend });
}

function byHead(atlas: Selectable, head: string, field: string): string[] {
  const [type, name] = splitOnce(head);
  const { kinds, roles } = atlas.records.ontology;
  if (type === 'kind') {
    known(
      name,
      kinds.map((kind) => kind.id),
      'kind',
      field,
    );
    return atlas.records.nodes.filter((node) => node.kind === name).map((node) => node.id);
  }
  if (type === 'role') {
    known(
      name,
      roles.map((role) => role.id),
      'role',
      field,
    );
    return atlas.records.nodes.filter((node) => atlas.rolesOf(node).includes(name)).map((node) => node.id);
  }
  if (type === 'with') {
    known(name, ['note'], 'field', field);
    return atlas.records.nodes.filter((node) => node.note).map((node) => node.id);
  }
  if (!atlas.nodes.has(head)) throw unknownNode(atlas, head, field);
  return [head];
}

function splitOnce(text: string): [string, string] {
  const colon = text.indexOf(':');
  return colon < 0 ? ['', text] : [text.slice(0, colon), text.slice(colon + 1)];
}

/** Refuses a name that the ontology does not have. */
export function known(name: string, names: string[], what: string, field: string): void {
  if (names.includes(name)) return;
  throw new AtlasError('bad-selector', `There is no ${what} "${name}".`, {
    field,
    mend: didYouMean(name, names) ?? `Use one of: ${names.join(', ')}.`,
  });
}

/** The error for an id that no node has. */
export function unknownNode(atlas: Selectable, id: string, field: string): AtlasError {
  return new AtlasError('unknown-node', `There is no node "${id}".`, {
    field,
    mend: meant(atlas, id) ?? 'Look it up with the operation "search".',
  });
}

/** What someone may have meant by an id that no node has: a set of that name, an id that is nearly so, or what has its words. */
function meant({ records, nodes, index }: Selectable, id: string): string | undefined {
  const { kinds, roles } = records.ontology;
  if (kinds.some((kind) => kind.id === id)) return `Did you mean "kind:${id}"?`;
  if (roles.some((role) => role.id === id)) return `Did you mean "role:${id}"?`;
  const near = didYouMean(id, [...nodes.keys()]);
  if (near || !index) return near;
  const found = index.search(id.replace(/[-_]/g, ' ')).slice(0, 3);
  const names = found.map((hit) => `"${hit.id}"`);
  return names.length > 0 ? `Did you mean ${listed(names, 'or')}?` : undefined;
}

function badSelector(text: string, field: string, mend: string): AtlasError {
  return new AtlasError('bad-selector', `The selector "${text}" cannot be read.`, { field, mend });
}
