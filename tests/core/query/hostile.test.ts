import { describe, expect, it } from 'vitest';
import {
  bipartite,
  clique,
  diamonds,
  grid,
  type Links,
  name,
  range,
  star,
  trap,
} from '../../../bench/hostile-graphs.mjs';
import { atlasOf, ONTOLOGY } from '../../support/graphs.js';

/** Every third edge crosses from a problem to its answer. */
const crossed = (links: Links) =>
  links.map(([source, target], at) => ({ source, target, relation: at % 3 === 0 ? 'crosses' : 'keeps' }));

const parallel = () => {
  const [like] = ONTOLOGY.relations;
  const relations = range(8_000).map((at) => ({ ...like, id: `r${name(at)}` }));
  const ends = [
    ['a', 'b'],
    ['b', 'c'],
  ] as const;
  const links = ends.flatMap(([source, target]) =>
    relations.map(({ id }) => ({ source, target, relation: id })),
  );
  return atlasOf(links, ['lonely'], { ...ONTOLOGY, relations });
};

const GRAPHS: [string, ReturnType<typeof atlasOf>, string, string][] = [
  ['a clique of 12', atlasOf(crossed(clique(12)), ['lonely']), name(0), name(1)],
  ['a clique of 200', atlasOf(crossed(clique(200)), ['lonely']), name(0), name(1)],
  ['a grid', atlasOf(crossed(grid(9, 9)), ['lonely']), name(0, 0), name(6, 6)],
  ['a ladder', atlasOf(crossed(grid(2, 200)), ['lonely']), name(0, 0), name(1, 10)],
  ['a chain of diamonds', atlasOf(crossed(diamonds(200)), ['lonely']), name(0), name(6)],
  ['a bipartite graph', atlasOf(crossed(bipartite(40)), ['lonely']), `l${name(0)}`, `r${name(1)}`],
  ['a star', atlasOf(crossed(star(2_000)), ['lonely']), name(0), name(1)],
  ['dead ends', atlasOf(crossed(trap(6, 20)), ['lonely']), name(0), name(6)],
  ['8,000 parallel edges', parallel(), 'a', 'c'],
];

/** Far more than the steps take, so that it is these that stop the work. */
const TIME = { timeout: 10_000 };
const STEPS = 20_000;

const QUESTIONS: [string, string, object][] = [
  ['paths', 'paths', { k: 1_000, maxLength: 12, ...TIME }],
  ['all their patterns', 'paths', { maxLength: 12, group: 'pattern', ...TIME }],
  ['parallel edges apart', 'paths', { k: 1_000, maxLength: 12, edges: 'distinct', routes: 'any', ...TIME }],
  [
    'why there is none',
    'paths',
    { through: ['lonely'], basis: ['tabulated'], direction: 'forward', ...TIME },
  ],
  ['coverage', 'coverage', { maxLength: 12, ...TIME }],
  ['knockout', 'knockout', { maxLength: 12, passing: true, ...TIME }],
];

describe.each(GRAPHS)('on %s', (_, atlas, from, to) => {
  it.each(QUESTIONS)(
    'the question for %s is answered the same every time, or stopped and said so',
    (_, name, input) => {
      const ask = (steps: number) => atlas.ask(name, { from: [from], to: [to], ...input, steps });
      const answer = ask(STEPS);
      expect([undefined, 'steps', 'limit']).toContain(answer.truncated);
      expect(ask(STEPS)).toEqual(answer);
      const { permalink, ...few } = ask(50);
      expect(permalink).toContain('steps=50');
      if (few.truncated) expect(few.truncated).toBe('steps');
      else expect(answer).toMatchObject(few);
    },
  );
});
