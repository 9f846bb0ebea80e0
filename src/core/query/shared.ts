import { z } from 'zod';
import type { Atlas } from '../atlas.js';
import { DEFAULT_TIME, MOST_TIME } from '../budget.js';
import { AtlasError } from '../errors.js';
import { Edge, type Node } from '../model.js';
import { reads } from '../reads.js';
import { unknownNode } from '../selector.js';
import { didYouMean } from '../suggest.js';

/** The bounds on work that searching operations take. */
export const boundsShape = {
  timeout: z
    .int()
    .min(1)
    .max(MOST_TIME)
    .default(DEFAULT_TIME)
    .describe('Milliseconds after which the search stops'),
  steps: z
    .int()
    .min(1)
    .max(1e9)
    .optional()
    .describe('Steps of work after which the search stops: the same answer every time'),
};

/** Which bound stopped the work, where one did. */
export const truncatedShape = {
  truncated: z
    .enum(['time', 'steps', 'cancelled', 'limit'])
    .optional()
    .describe('The bound that was reached'),
};

/** A set of nodes, by selectors. */
export const selectors = (what: string) => z.array(z.string().max(200)).min(1).max(1_000).describe(what);

/** What a list shows of a node. */
export const Brief = z.object({ id: z.string(), label: z.string(), kind: z.string() });
export type Brief = z.infer<typeof Brief>;

export const brief = ({ id, label, kind }: Node): Brief => ({ id, label, kind });

/** An edge as seen from one of its ends: `reads` is its label in that direction. */
export const SeenEdge = Edge.extend({ forward: z.boolean(), reads: z.string(), other: Brief });

export function seenFrom(atlas: Atlas, id: string, edge: Edge): z.infer<typeof SeenEdge> {
  const forward = edge.source === id;
  const other = atlas.nodes.get(forward ? edge.target : edge.source) as Node;
  return { ...edge, forward, reads: reads(atlas, edge, forward), other: brief(other) };
}

/** The node of this id. @throws AtlasError `unknown-node` */
export function nodeNamed(atlas: Atlas, id: string, field = 'id'): Node {
  const node = atlas.nodes.get(id);
  if (!node) throw unknownNode(atlas, id, field);
  return node;
}

/** The edge of this key. @throws AtlasError `unknown-edge` */
export function edgeNamed(atlas: Atlas, key: string): Edge {
  const edge = atlas.edges.get(key);
  if (edge) return edge;
  throw new AtlasError('unknown-edge', `There is no edge "${key}".`, {
    field: 'key',
    mend:
      didYouMean(key, [...atlas.edges.keys()]) ??
      'A key reads source--relation--target; "node" lists those at a node.',
  });
}
