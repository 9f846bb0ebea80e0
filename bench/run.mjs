// The measurements: the same work in Cluster Atlas, NetworkX and igraph, alternating in one run, medians and ratios.
//   npm run bench -- [--quick] [--json]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOME, ready } from '../scripts/ready.mjs';
import { makeGraph, SIZES } from './graphs.mjs';

const quick = process.argv.includes('--quick');
const ROUNDS = 5;
const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';
/** What gives a first answer and no more. */
const FIRST = (folder) => ({
  atlas: [process.execPath, 'bench/first.cjs', folder],
  networkx: [PYTHON, 'bench/peers.py', 'networkx', folder],
  igraph: [PYTHON, 'bench/peers.py', 'igraph', folder],
});
/** What starts a runtime and does nothing. */
const BARE = {
  atlas: [process.execPath, '-e', '0'],
  networkx: [PYTHON, '-c', '0'],
  igraph: [PYTHON, '-c', '0'],
};

// Certificates that the environment names, Node reads before the first line of any program, for 40 ms and more.
const { NODE_EXTRA_CA_CERTS: _, ...ENVIRONMENT } = process.env;

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
  const tools = {
    atlas: [process.execPath, 'bench/atlas.mjs', folder],
    networkx: [PYTHON, 'bench/peers.py', 'networkx', folder, 3],
    igraph: [PYTHON, 'bench/peers.py', 'igraph', folder, 1, size.nodes > 50_000 ? 1 : 5],
  };
  const runs = { atlas: [], networkx: [], igraph: [] };
  for (let round = 1; round <= ROUNDS; round++) {
    for (const [tool, command] of Object.entries(tools)) {
      say(`${size.name}: round ${round} of ${ROUNDS}, ${tool}`);
      const fresh = once(FIRST(folder)[tool]);
      if (!fresh) continue;
      runs[tool].push({ ...once(command), fresh, bare: once(BARE[tool]).wall });
    }
  }
  return summary(size.name, runs);
}

function summary(size, { atlas, networkx, igraph }) {
  const row = (what, read) => {
    const of = (list) => (list.length > 0 ? median(list.map(read)) : undefined);
    const [ours, nx, ig] = [of(atlas), of(networkx), of(igraph)];
    return {
      what,
      atlas: ours,
      networkx: nx,
      igraph: Number.isFinite(ig) ? ig : undefined,
      ratio: nx / ours,
    };
  };
  const lengths = JSON.stringify(atlas[0].lengths);
  const agree =
    atlas.every(({ fresh }) => JSON.stringify(fresh.lengths) === JSON.stringify(atlas[0].lengths[0])) &&
    networkx.every(
      (peer) =>
        JSON.stringify(peer.lengths) === lengths &&
        JSON.stringify(peer.setLengths) === JSON.stringify(atlas[0].setLengths),
    ) &&
    igraph.every(
      (peer) =>
        JSON.stringify(peer.lengths) === JSON.stringify(atlas[0].lengths.slice(0, peer.lengths.length)),
    );
  return {
    size,
    agree,
    // The least, as what is not collected yet only adds.
    bytesPerEdge: Math.min(...atlas.map((each) => each.bytesPerEdge)),
    rows: [
      row('100 pairs, k = 10, warm', ({ pairs, ranks }) => pairs ?? ranks.length),
      row('5 x (20 x 20), k = 10, warm', ({ sets }) => sets),
      row('first answer: imports, reading, answer', ({ fresh }) => fresh.first),
      row('first answer: the whole process', ({ fresh }) => fresh.wall),
      row('of which the bare runtime', ({ bare }) => bare),
      row('reading the edges, ready for paths', ({ load }) => load),
    ],
    costs: Object.keys(atlas[0].ranks).map((rank) => ({
      rank,
      search: median(atlas.map(({ ranks }) => ranks[rank] / ranks.length)),
      known: median(atlas.map(({ explanations }) => explanations[rank].known)),
      anew: median(atlas.map(({ explanations }) => explanations[rank].anew)),
    })),
    versions: { networkx: networkx[0]?.version, igraph: igraph[0]?.version },
  };
}

/** Runs a command and reads what it prints, with the milliseconds that the whole process took; undefined where it cannot run. */
function once([command, ...args]) {
  const start = performance.now();
  const { status, stdout } = spawnSync(command, args.map(String), {
    cwd: HOME,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: ENVIRONMENT,
  });
  const wall = performance.now() - start;
  return status === 0 ? { ...JSON.parse(stdout || '{}'), wall } : undefined;
}

function report(all) {
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
      '| rank | search / search by length | explanation / search, steps known | explanation / search, steps new |',
      '| --- | --- | --- | --- |',
      ...costs.map(
        ({ rank, search, known, anew }) =>
          `| ${rank} | ${search.toFixed(1)} | ${known.toFixed(1)} | ${anew.toFixed(1)} |`,
      ),
      '',
      `Memory: ${bytesPerEdge} bytes an edge.`,
      '',
    ].join('\n'),
  );
  return `# Measurements\n\nMade by \`npm run bench\` at ${commit}, Node ${process.version}, ${cpus()[0].model}, ${cpus().length} cores. Medians of ${ROUNDS} rounds that alternate between the tools.\n\n${sections.join('\n')}`;
}
