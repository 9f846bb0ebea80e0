import MiniSearch from 'minisearch';
import type { Kind, Node } from './model.js';

/** A node that a text was found in, and in which of its fields, best first. */
export interface Hit {
  id: string;
  fields: string[];
}

const BOOST = { label: 4, aliases: 3, id: 2, kind: 1, summary: 1, attributes: 1 };
const FIELDS = Object.keys(BOOST);

/** Finds nodes by text. Accents and case do not matter; words may be cut short or slightly misspelt. */
export class TextIndex {
  private readonly index = new MiniSearch<Record<string, string>>({
    fields: FIELDS,
    processTerm: fold,
    searchOptions: { boost: BOOST, prefix: true, fuzzy: slip, combineWith: 'AND' },
  });

  constructor(nodes: readonly Node[], kinds: ReadonlyMap<string, Kind>) {
    this.index.addAll(nodes.map((node) => documentOf(node, kinds.get(node.kind))));
  }

  /** The nodes that have all the words, the best first; ties by id. */
  search(text: string): Hit[] {
    const near = this.index.search(text);
    const found = near.length > 0 ? near : this.index.search(text, { fuzzy: twoSlips });
    found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return found.map((hit) => ({
      id: hit.id,
      fields: FIELDS.filter((field) => Object.values(hit.match).flat().includes(field)),
    }));
  }
}

function fold(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Short words allow no slip of typing, long ones one letter in five. */
const slip = (term: string) => (term.length > 3 ? 0.2 : false);

/** Where that finds nothing, two letters: two that changed places are so many. */
const twoSlips = (term: string) => (term.length > 3 ? 2 : false);

function documentOf(node: Node, kind: Kind | undefined): Record<string, string> {
  return {
    id: node.id,
    label: node.label,
    aliases: node.aliases.join('\n'),
    kind: kind?.label ?? node.kind,
    summary: node.summary ?? '',
    attributes: Object.values(node.attributes).flat().join('\n'),
  };
}
