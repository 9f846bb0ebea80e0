import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../../src/core/budget.js';
import { RANKS } from '../../../src/core/paths/cost.js';
import { enumerate, Goals } from '../../../src/core/paths/enumerate.js';
import { splitBeginnings } from '../../../src/core/paths/lawler.js';
import { Field } from '../../../src/core/paths/question.js';
import { find, PathsInput } from '../../../src/core/query/routes.js';
import { select } from '../../../src/core/selector.js';
import { brutePaths } from '../../support/brute.js';
import { atlasOf, type PlainEdge } from '../../support/graphs.js';
import { edges, filter, NAMES, routes, someNames } from '../../support/random.js';

const question = fc.record({
  ...routes,
  ...filter,
  k: fc.integer({ min: 1, max: 12 }),
  rank: fc.constantFrom(...RANKS),
  edges: fc.constantFrom('merged', 'distinct'),
  through: fc.oneof(fc.constant([]), someNames),
});

const asked = (edges: PlainEdge[], raw: object) => {
  const atlas = atlasOf(edges, NAMES);
  const input = PathsInput.parse(raw);
  return { atlas, input, all: brutePaths(atlas, input) };
};

const nodesOf = ({ network, found }: ReturnType<typeof find>) =>
  found.map(({ arcs, cost }) => ({
    nodes: [network.tail[arcs[0] as number], ...arcs.map((arc) => network.head[arc])].map((node) =>
      network.snapshot.idOf(node as number),
    ),
    cost,
  }));
const keysOf = ({ network, found }: ReturnType<typeof find>) =>
  found.map(({ arcs }) => arcs.map((arc) => network.snapshot.edge(network.edge[arc] as number).key));

describe('the path search', () => {
  it('gives what trying every walk gives, whatever the question', () => {
    fc.assert(
      fc.property(edges, question, (edges, raw) => {
        const { atlas, input, all } = asked(edges, raw);
        const answer = find(atlas, input, new Budget());
        expect(nodesOf(answer)).toEqual(all.slice(0, input.k).map(({ nodes, cost }) => ({ nodes, cost })));
        if (input.edges === 'distinct') {
          expect(keysOf(answer)).toEqual(all.slice(0, input.k).map(({ keys }) => keys));
        }
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);

  it('gives the same by splitting beginnings, which takes over on hostile graphs', () => {
    fc.assert(
      fc.property(edges, question, (edges, raw) => {
        const { atlas, input, all } = asked(edges, raw);
        const { network, found } = find(atlas, input, new Budget());
        const nodes = (texts: string[]) => network.snapshot.indices(select(atlas, texts, ''));
        const through = input.through.length > 0 ? nodes(input.through) : undefined;
        const field = new Field(network, {
          ...input,
          sources: nodes(input.from),
          targets: nodes(input.to),
          through,
          beyond: true,
        });
        const { found: split, least } = splitBeginnings(field, field.question.sources, new Budget());
        expect(nodesOf({ network, found: split })).toEqual(nodesOf({ network, found }));
        expect(least).toBeLessThanOrEqual(all[input.k]?.cost ?? Number.POSITIVE_INFINITY);
        const impatient = enumerate(new Goals(field, network.rooms), field.question.sources, new Budget(), 0);
        if (found.length > 0) expect(impatient).toBeUndefined();
      }),
      { numRuns: 1_500 },
    );
  }, 60_000);

  it.each(['source', 'target', 'pair'] as const)(
    'counts k for each %s where asked to',
    (per) => {
      fc.assert(
        fc.property(edges, question, (edges, raw) => {
          const { atlas, input } = asked(edges, { ...raw, per });
          const all = brutePaths(atlas, input);
          const first = (path: { nodes: string[] }) => path.nodes[0] as string;
          const last = (path: { nodes: string[] }) => path.nodes[path.nodes.length - 1] as string;
          const groupOf = {
            source: first,
            target: last,
            pair: (path: { nodes: string[] }) => `${first(path)} ${last(path)}`,
          }[per];
          const groups = [...new Set(all.map(groupOf))].sort();
          const expected = groups.flatMap((group) =>
            all.filter((path) => groupOf(path) === group).slice(0, input.k),
          );
          expect(nodesOf(find(atlas, input, new Budget()))).toEqual(
            expected.map(({ nodes, cost }) => ({ nodes, cost })),
          );
        }),
        { numRuns: 500 },
      );
    },
    60_000,
  );
});
