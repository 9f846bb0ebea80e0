// The measurements: the same work in Cluster Atlas, NetworkX and igraph, alternating in one run, medians and ratios.
//   npm run bench -- [--quick] [--json]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOME, ready } from '../scripts/ready.mjs';
import { makeGraph, SIZES } from './graphs.mjs';

const quick = process.argv.includes('--quick');
const ROUNDS = 3;
const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const say = (text) => process.stderr.write(`${text}\n`);

await ready();
const root = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
const results = [];
for (const size of quick ? SIZES.slice(0, 2) : SIZES) results.push(measure(size));
rmSync(root, { recursive: true });
const page = report(results);
writeFileSync(join(HOME, 'bench/RESULTS.md'), page);
process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(results, null, 2)}\n` : page);
if (results.some(({ agree }) => !agree)) process.exit(1);

function measure(size) {
  const folder = join(root, size.name.replace('/', '-'));
  mkdirSync(folder);
  say(`${size.name}: making the graph`);
  makeGraph(size, folder);
  const runs = { atlas: [], networkx: [], igraph: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const tool of Object.keys(runs)) {
      say(`${size.name}: round ${round + 1}, ${tool}`);
      const result = once(tool, folder, size);
      if (result) runs[tool].push(result);
    }
  }
  const { atlas, networkx, igraph } = runs;
  const of = (list, what) => (list.length > 0 ? median(list.map((each) => each[what])) : undefined);
  const agree =
    networkx.every(
      (peer) => same(peer.lengths, atlas[0].lengths) && same(peer.setLengths, atlas[0].setLengths),
    ) && igraph.every((peer) => same(peer.lengths, atlas[0].lengths.slice(0, peer.lengths.length)));
  return {
    size: size.name,
    agree,
    bytesPerEdge: of(atlas, 'bytesPerEdge'),
    rows: [
      row('100 pairs, k = 10, warm', of(atlas, 'pairs'), of(networkx, 'pairs'), of(igraph, 'pairs')),
      row('5 x (20 x 20), k = 10, warm', of(atlas, 'sets'), of(networkx, 'sets')),
      row('first answer of a fresh process', of(atlas, 'wall'), of(networkx, 'wall')),
      row('reading the edges', of(atlas, 'load'), of(networkx, 'load'), of(igraph, 'load')),
    ],
    costs: {
      evidence: of(atlas, 'evidence') / of(atlas, 'pairs'),
      specificity: of(atlas, 'specificity') / of(atlas, 'pairs'),
      explained: of(atlas, 'explained') / of(atlas, 'pairs'),
    },
    versions: { networkx: networkx[0]?.version, igraph: igraph[0]?.version },
  };
}

function row(what, atlas, networkx, igraph) {
  return { what, atlas, networkx, igraph, ratio: networkx / atlas };
}

function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

function once(tool, folder, size) {
  const repeats = size.nodes > 50_000 ? 5 : 15;
  const command =
    tool === 'atlas'
      ? [process.execPath, 'bench/atlas.mjs', folder, repeats]
      : [PYTHON, 'bench/peers.py', tool, folder, tool === 'igraph' ? 1 : 3, size.nodes > 50_000 ? 1 : 5];
  const fresh = wall([...command, 'first']);
  if (fresh === undefined) return undefined;
  const { stdout } = spawnSync(command[0], command.slice(1).map(String), {
    cwd: HOME,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { ...JSON.parse(stdout), wall: fresh };
}

/** How long a whole process takes that answers one question and ends; undefined where it cannot run. */
function wall(command) {
  const start = performance.now();
  const { status } = spawnSync(command[0], command.slice(1).map(String), {
    cwd: HOME,
    stdio: 'ignore',
    env: { ...process.env, FIRST: '1' },
  });
  return status === 0 ? performance.now() - start : undefined;
}

function report(all) {
  const node = process.version;
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: HOME,
    encoding: 'utf8',
  }).trim();
  const ms = (number) =>
    number === undefined ? '' : number < 10 ? number.toFixed(2) : Math.round(number).toString();
  const sections = all.map(({ size, agree, rows, costs, bytesPerEdge, versions }) =>
    [
      `## ${size}`,
      '',
      `NetworkX ${versions.networkx ?? 'not there'}, igraph ${versions.igraph ?? 'not there'}. ${agree ? 'All answers agree.' : 'THE ANSWERS DIFFER.'}`,
      '',
      '| work | Cluster Atlas, ms | NetworkX, ms | igraph, ms | NetworkX / Cluster Atlas |',
      '| --- | --- | --- | --- | --- |',
      ...rows.map(
        ({ what, atlas, networkx, igraph, ratio }) =>
          `| ${what} | ${ms(atlas)} | ${ms(networkx)} | ${ms(igraph)} | ${Number.isFinite(ratio) ? ratio.toFixed(1) : ''} |`,
      ),
      '',
      `Against \`length\`: \`evidence\` ${costs.evidence.toFixed(1)}, \`specificity\` ${costs.specificity.toFixed(1)}, explanation of all paths ${costs.explained.toFixed(1)}. Memory: ${bytesPerEdge} bytes an edge, records included.`,
      '',
    ].join('\n'),
  );
  return `# Measurements\n\nMade by \`npm run bench\` at ${commit}, Node ${node}, ${cpus()[0].model}, ${cpus().length} cores. Medians of ${ROUNDS} rounds that alternate between the tools.\n\n${sections.join('\n')}`;
}
