import type { Edge, Evidence, Kind, Node, Ontology, Paper, Relation } from '../../core/model.js';
import { didYouMean } from '../../core/suggest.js';
import type { Fault } from '../fault.js';
import type { Folder, Written } from '../folder.js';

/** A folder whose files could all be read, with what rules look up. */
export interface Context {
  folder: Folder;
  ontology: Ontology;
  paper: Paper;
  nodes: Written<Node>[];
  edges: Written<Edge>[];
  kinds: ReadonlyMap<string, Kind>;
  relations: ReadonlyMap<string, Relation>;
  byId: ReadonlyMap<string, Written<Node>>;
}

/** Something wrong at a node or an edge. */
export interface Finding {
  at: { file: string; line: number };
  what: string;
  mend?: string;
}

/** What a graph folder owes its readers: declared once, checked apart from the others. */
export interface Rule {
  name: string;
  explains: string;
  check(context: Context): Finding[];
}

export function contextOf(folder: Folder): Context | undefined {
  const { ontology, paper, nodes, edges } = folder;
  if (!ontology || !paper) return undefined;
  return {
    folder,
    ontology,
    paper,
    nodes,
    edges,
    kinds: new Map(ontology.kinds.map((kind) => [kind.id, kind])),
    relations: new Map(ontology.relations.map((relation) => [relation.id, relation])),
    byId: new Map(nodes.map((node) => [node.value.id, node])),
  };
}

export const faultOf = (rule: { name: string }, { at, what, mend }: Finding): Fault => ({
  file: at.file,
  line: at.line,
  rule: rule.name,
  what,
  mend,
});

/** Every piece of evidence with the node or edge that it stands at. */
export function evidenceIn({ nodes, edges }: Context): { at: Written<Node | Edge>; piece: Evidence }[] {
  return [...nodes, ...edges].flatMap((at) => at.value.evidence.map((piece) => ({ at, piece })));
}

export const nameOf = (value: Node | Edge): string =>
  'key' in value ? `edge "${value.key}"` : `node "${value.id}"`;

/** "Did you mean", or the list where it is short. */
export const hint = (name: string, names: string[]): string =>
  didYouMean(name, names) ??
  (names.length <= 40 ? `There are: ${names.join(', ')}.` : 'Look for its name among the others.');
