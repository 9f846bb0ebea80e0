import fc from 'fast-check';
import type { PlainEdge } from './graphs.js';

/** The nodes of small random graphs; "ea" may not be passed through. */
export const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'ea'];

const name = fc.constantFrom(...NAMES);
export const someNames = fc.uniqueArray(name, { minLength: 1, maxLength: 2 });

const edgesAmong = (nodes: fc.Arbitrary<string>, minLength: number): fc.Arbitrary<PlainEdge[]> =>
  fc.uniqueArray(
    fc.record({
      source: nodes,
      target: nodes,
      relation: fc.constantFrom(
        'keeps',
        'keeps-too',
        'crosses',
        'crosses',
        'aside',
        'alike',
        'causes',
        'causes',
      ),
      basis: fc.constantFrom('stated', 'tabulated', 'inferred'),
    }),
    {
      minLength,
      maxLength: 16,
      selector: ({ source, target, relation }) => `${source} ${relation} ${target}`,
    },
  );

/** Small graphs with parallel edges, edges both ways, self-loops and parts that nothing joins; some of them with many routes. */
export const edges: fc.Arbitrary<PlainEdge[]> = fc.oneof(
  edgesAmong(name, 0),
  edgesAmong(fc.constantFrom(...NAMES.slice(0, 5)), 10),
);

/** What narrows a graph. */
export const filter = {
  exclude: fc.oneof(
    fc.constant([]),
    fc.constant([]),
    fc.constant(['relation:keeps-too']),
    fc.constant(['kind:end']),
    someNames,
  ),
  basis: fc.oneof(fc.constant([]), fc.constant(['stated', 'tabulated']), fc.constant(['inferred'])),
  kinds: fc.oneof(fc.constant([]), fc.constant([]), fc.constant(['thing'])),
  relations: fc.oneof(
    fc.constant([]),
    fc.constant([]),
    fc.constant(['keeps', 'crosses', 'alike', 'causes', 'part']),
  ),
};

/** What decides which routes there are. */
export const routes = {
  from: someNames,
  to: someNames,
  maxLength: fc.integer({ min: 1, max: 6 }),
  routes: fc.constantFrom('argument', 'any'),
  direction: fc.constantFrom('any', 'forward'),
  passing: fc.boolean(),
};
