import { parseLocator, readLocator } from '../src/core/locator.js';
import type { Catalogue } from './catalogue.js';
import { TEXTS } from './texts.js';

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
