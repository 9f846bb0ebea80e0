// How late answers are on hostile graphs: each question in a process of its own, its first answer and later ones.
//   npm run bench:hostile -- [GRAPH ...]
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOME, ready } from '../scripts/ready.mjs';
import { bipartite, clique, diamonds, grid, name, range, star, trap } from './hostile-graphs.mjs';

const DEADLINES = [20, 100, 500];
/** How often a question is put: the first time to a process that knows nothing yet. */
const TIMES = 3;

const pairs = (links) => () => ({ links });
const GRAPHS = {
  'clique of 12': [pairs(clique(12)), name(0), name(1)],
  'clique of 60': [pairs(clique(60)), name(0), name(1)],
  'clique of 200': [pairs(clique(200)), name(0), name(1)],
  'grid 40 x 40': [pairs(grid(40, 40)), name(0, 0), name(6, 6)],
  'ladder of 2,000': [pairs(grid(2, 2_000)), name(0, 0), name(1, 10)],
  '500 diamonds': [pairs(diamonds(500)), name(0), name(6)],
  'bipartite 100 x 100': [pairs(bipartite(100)), `l${name(0)}`, `r${name(1)}`],
  'star of 5,000': [pairs(star(5_000)), name(0), name(1)],
  'dead ends': [pairs(trap(6, 60)), name(0), name(6)],
  '8,000 parallel edges': [
    () => ({
      links: ['ab', 'bc'].flatMap((ends) => range(8_000).map(() => [...ends])),
      relations: 8_000,
    }),
    'a',
    'c',
  ],
};

const QUESTIONS = {
  'ten by length': ['paths', { rank: 'length', maxLength: 12 }],
  'ten by evidence': ['paths', { rank: 'evidence', maxLength: 12 }],
  'ten by specificity': ['paths', { maxLength: 12 }],
  'a thousand': ['paths', { k: 1_000, maxLength: 12 }],
  'a thousand without the rule': ['paths', { k: 1_000, maxLength: 12, routes: 'any' }],
  'through a node that is far': ['paths', { through: ['lonely'], maxLength: 12 }],
  'parallel edges apart': ['paths', { k: 1_000, maxLength: 12, edges: 'distinct', routes: 'any' }],
  patterns: ['paths', { maxLength: 12, group: 'pattern' }],
  'why there is none': ['paths', { through: ['lonely'], basis: ['tabulated'], direction: 'forward' }],
  'all to all': ['paths', { ...all(), passing: true, maxLength: 12 }],
  'all to all, each source': ['paths', { ...all(), per: 'source', maxLength: 12 }],
  'all to all, each target': ['paths', { ...all(), per: 'target', maxLength: 12 }],
  coverage: ['coverage', { maxLength: 12 }],
  'coverage of all': ['coverage', { ...all(), maxLength: 12 }],
  knockout: ['knockout', { maxLength: 12 }],
  'knockout of all': ['knockout', { ...all(), maxLength: 6, passing: true }],
};

function all() {
  return { from: ['kind:thing'], to: ['kind:thing'] };
}

/** An answer may be late by a fifth of its deadline, or 50 ms. */
const isLate = ({ spent, deadline }) => spent > Math.max(1.2 * deadline, deadline + 50);

if (process.argv[2] === '--ask') await ask(process.argv[3], process.argv[4], Number(process.argv[5]));
else await main(process.argv.slice(2));

async function main(names) {
  await ready();
  const rows = Object.keys(GRAPHS)
    .filter((graph) => names.length === 0 || names.includes(graph))
    .map(measure);
  const page = `# Hostile graphs

Made by \`npm run bench:hostile\`: ${Object.keys(QUESTIONS).length} questions at deadlines of ${DEADLINES.join(', ')} ms, each in a process of its own that
is asked ${TIMES} times. An answer is late if it comes more than a fifth of its deadline, and more than 50 ms, after it.

| graph | answers | complete | truncated | late | most after its deadline, first answer, ms | later answers, ms |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
  if (names.length === 0) writeFileSync(join(HOME, 'bench/HOSTILE.md'), page);
  process.stdout.write(page);
}

function measure(graph) {
  const answers = Object.keys(QUESTIONS).flatMap((question) =>
    DEADLINES.flatMap((deadline) => {
      const { stdout } = spawnSync(
        process.execPath,
        [fileURLToPath(import.meta.url), '--ask', graph, question, deadline],
        { encoding: 'utf8' },
      );
      const asked = JSON.parse(stdout).map((each, at) => ({ ...each, deadline, first: at === 0 }));
      for (const each of asked.filter(isLate))
        process.stderr.write(`${graph}, ${question}: ${JSON.stringify(each)}\n`);
      return asked;
    }),
  );
  const most = (some) => Math.max(0, ...some.map(({ spent, deadline }) => Math.round(spent - deadline)));
  const cells = [
    answers.length,
    answers.filter(({ truncated }) => !truncated).length,
    answers.filter(({ truncated }) => truncated).length,
    answers.filter(isLate).length,
    most(answers.filter(({ first }) => first)),
    most(answers.filter(({ first }) => !first)),
  ];
  return `| ${graph} | ${cells.join(' | ')} |`;
}

/** Prints how long each answer took, and which bound stopped it. */
async function ask(graph, question, deadline) {
  const { createAtlas } = await import('../dist/core/atlas.js');
  const [make, from, to] = GRAPHS[graph];
  const [operation, input] = QUESTIONS[question];
  const atlas = createAtlas(recordsOf(make()));
  const answers = range(TIMES).map(() => {
    const begin = performance.now();
    const { truncated } = atlas.ask(operation, { from: [from], to: [to], ...input, timeout: deadline });
    return { spent: performance.now() - begin, truncated };
  });
  process.stdout.write(JSON.stringify(answers));
}

/** Every third edge crosses from a problem to its answer, every third follows a cause; or each is of a relation of its own. */
function recordsOf({ links, relations }) {
  const relation = (id, more) => ({
    id,
    label: id,
    inverse: `is ${id} of`,
    explains: '.',
    step: 'keep',
    from: [],
    to: [],
    ...more,
  });
  const kinds = ['crosses', 'causes', 'keeps'];
  const declared = [
    relation('keeps'),
    relation('causes', { axis: 'cause' }),
    relation('crosses', { step: 'cross' }),
    ...range(relations ?? 0).map((at) => relation(`r${at}`)),
  ];
  const ids = [...new Set([...links.flat(), 'lonely'])].sort();
  return {
    schema: 'cluster-atlas/1',
    paper: { id: 'hostile', title: 'Hostile', authors: [], year: 2026 },
    ontology: {
      kinds: [
        {
          id: 'thing',
          label: 'thing',
          plural: 'things',
          explains: '.',
          colour: '#888888',
          shape: 'ellipse',
          waypoint: true,
        },
      ],
      relations: declared,
    },
    nodes: ids.map((id) => ({ id, kind: 'thing', label: id })),
    edges: links.map(([source, target], at) => {
      const type = relations ? `r${at % relations}` : kinds[at % kinds.length];
      const basis = ['stated', 'inferred'][at % 2];
      return {
        key: `${source}--${type}--${target}`,
        source,
        target,
        relation: type,
        basis,
        evidence: [{ at: 's1.p1.s1', basis, cue: 'as printed' }],
      };
    }),
  };
}
