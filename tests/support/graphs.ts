import { type Atlas, createAtlas } from '../../src/core/atlas.js';
import type { Basis } from '../../src/core/model.js';
import { edgeKey } from '../../src/core/naming.js';

export interface PlainEdge {
  source: string;
  target: string;
  relation?: string;
  basis?: Basis;
}

const kind = (id: string, waypoint = true) => ({
  id,
  label: id,
  plural: `${id}s`,
  explains: '.',
  colour: '#888888',
  shape: 'ellipse',
  waypoint,
});
const relation = (id: string, step: string) => ({
  id,
  label: id,
  inverse: `is ${id} of`,
  explains: '.',
  step,
  from: [],
  to: [],
});

/** An ontology with a relation for each kind of step, and one kind that may not be passed through. */
export const ONTOLOGY = {
  roles: [{ id: 'problem', label: 'problem', explains: '.' }],
  kinds: [kind('thing'), kind('end', false)],
  relations: [
    relation('keeps', 'keep'),
    relation('keeps-too', 'keep'),
    relation('crosses', 'cross'),
    relation('aside', 'aside'),
    { ...relation('alike', 'keep'), inverse: undefined, symmetric: true },
    { ...relation('causes', 'keep'), axis: 'cause' },
    { ...relation('leads', 'keep'), axis: 'cause' },
    { ...relation('part', 'keep'), axis: 'whole' },
  ],
};

/** An atlas of named nodes; a node whose name starts with "e" is of the kind that may not be passed through. */
export function atlasOf(edges: PlainEdge[], extraNodes: string[] = [], ontology: object = ONTOLOGY): Atlas {
  const ids = [...new Set([...extraNodes, ...edges.flatMap((edge) => [edge.source, edge.target])])];
  return createAtlas({
    schema: 'cluster-atlas/1',
    paper: { id: 'test', title: 'Test', authors: [], year: 2026 },
    ontology,
    nodes: ids.map((id) => ({ id, kind: id.startsWith('e') ? 'end' : 'thing', label: id })),
    edges: edges.map(({ source, target, relation: type = 'keeps', basis = 'stated' }) => ({
      key: edgeKey(source, type, target),
      source,
      target,
      relation: type,
      basis,
      evidence: [{ at: 's1.p1.s1', basis, cue: 'as printed' }],
    })),
  });
}
