import { z } from 'zod';
import { BASES } from '../basis.js';
import { Basis, Evidence } from '../model.js';
import { reads } from '../reads.js';
import type { Snapshot } from '../snapshot.js';
import { UNIT } from './cost.js';
import type { Network } from './network.js';
import type { Found, Ranking } from './question.js';

const StepEdge = z.object({
  key: z.string(),
  relation: z.string(),
  forward: z.boolean().describe('Whether the step follows the edge from source to target'),
  reads: z.string().describe('The label of the relation in this direction'),
  basis: Basis,
  evidence: z.array(Evidence),
});

export const PathStep = z.object({
  from: z.string(),
  to: z.string(),
  basis: Basis.describe('The strongest basis among its edges'),
  cost: z.int(),
  inference: z.int().describe('How much of the cost is for resting on inference alone'),
  generality: z.int().describe('How much of the cost is for ends that have many edges of this relation'),
  edges: z
    .array(StepEdge)
    .describe('All edges that join the two nodes, the one that the cost is counted by first'),
});

export const Path = z.object({
  nodes: z.array(z.string()),
  steps: z.array(PathStep),
  length: z.int().describe('The number of steps'),
  cost: z.int().describe('The sum of the costs of its steps; the least comes first'),
  basis: Basis.describe('That of its weakest step'),
  sentence: z.string(),
  aboveNext: z.string().optional().describe('What makes it rank above the next'),
});

export type PathStep = z.infer<typeof PathStep>;
export type Path = z.infer<typeof Path>;

/** Bounds on answers: paths, whatever `per` multiplies k to, and the edges that they carry, but for the first path. */
const MOST_PATHS = 1_000;
const MOST_EDGES = 20_000;

/**
 * What is found, made readable: sentences, the cost step by step, the evidence, and why each ranks above the next of its
 * ranking. Steps are frozen, as answers share them.
 */
export function explain(network: Network, rankings: readonly Ranking[]): Path[] {
  const all = rankings.flatMap(({ found }) => found);
  const paths = read(network, all.slice(0, MOST_PATHS));
  let first = 0;
  for (const { found, next, least } of rankings) {
    if (first >= paths.length) break;
    const own = paths.slice(first, first + found.length);
    first += found.length;
    const after = found[own.length] ?? next;
    const last = after && readerOf(network).path(after);
    own.forEach((path, at) => {
      const below = own[at + 1] ?? last;
      path.aboveNext = below ? compare(path, below) : aboveAll(path, least);
    });
  }
  return paths;
}

/** The same one by one, without comparing them. */
export function read(network: Network, found: readonly Found[]): Path[] {
  const reader = readerOf(network);
  let room = MOST_EDGES;
  const paths: Path[] = [];
  for (const each of found) {
    const path = reader.path(each);
    for (const { edges } of path.steps) room -= edges.length;
    if (room < 0 && paths.length > 0) break;
    paths.push(path);
  }
  return paths;
}

/** A step, and how it is said. */
interface Said {
  step: PathStep;
  phrase: string;
}

/** So many steps are kept for the next paths. */
const MOST_SAID = 10_000;

/** Of each snapshot the reader of the network that was asked last: who explores a graph meets the same steps again. */
const readers = new WeakMap<Snapshot, Reader>();

function readerOf(network: Network): Reader {
  const kept = readers.get(network.snapshot);
  if (kept?.network === network) return kept;
  const reader = new Reader(network);
  readers.set(network.snapshot, reader);
  return reader;
}

class Reader {
  /** What several paths take is made once: the steps by arc. */
  private readonly said = new Map<number, Said>();

  constructor(readonly network: Network) {}

  path({ arcs, cost }: Found): Path {
    const { snapshot, tail, basis } = this.network;
    const start = tail[arcs[0] as number] as number;
    const said = arcs.map((arc) => this.saying(arc));
    const steps = said.map(({ step }) => step);
    const nodes = [snapshot.idOf(start), ...steps.map(({ to }) => to)];
    let sentence = `${snapshot.nameOf(start)} ${said[0]?.phrase}`;
    for (let at = 1; at < said.length; at++) sentence += `, which ${said[at]?.phrase}`;
    const weakest = arcs.reduce((weakest, arc) => Math.max(weakest, basis[arc] as number), 0);
    sentence += '.';
    return { nodes, steps, length: steps.length, cost, basis: BASES[weakest] as Basis, sentence };
  }

  private saying(arc: number): Said {
    const known = this.said.get(arc);
    if (known) return known;
    const step = frozen(this.step(arc));
    if (this.said.size === MOST_SAID) this.said.clear();
    const said = { step, phrase: this.phrase(step, this.network.head[arc] as number) };
    this.said.set(arc, said);
    return said;
  }

  private step(arc: number): PathStep {
    const { snapshot, tail, head, rank, cost: costs, basis } = this.network;
    const from = tail[arc] as number;
    const cost = costs[arc] as number;
    return {
      from: snapshot.idOf(from),
      to: snapshot.idOf(head[arc] as number),
      basis: BASES[basis[arc] as number] as Basis,
      cost,
      inference: rank === 'evidence' ? cost - UNIT : 0,
      generality: rank === 'specificity' ? cost - UNIT : 0,
      edges: this.network.edgesOf(arc).map((edge) => this.read(edge, from)),
    };
  }

  private read(at: number, from: number): PathStep['edges'][number] {
    const { snapshot } = this.network;
    const edge = snapshot.edge(at);
    const forward = snapshot.sources[at] === from;
    const { key, relation, basis, evidence } = edge;
    return { key, relation, forward, reads: reads(snapshot.atlas, edge, forward), basis, evidence };
  }

  private phrase({ edges }: PathStep, to: number): string {
    const [first] = edges;
    const ways =
      edges.length > 1 ? [...new Set(edges.map((edge) => edge.reads))].join(' and ') : first?.reads;
    return `${ways} ${this.network.snapshot.nameOf(to)}`;
  }
}

function frozen(step: PathStep): PathStep {
  for (const edge of step.edges) Object.freeze(edge);
  Object.freeze(step.edges);
  return Object.freeze(step);
}

/** What makes one path rank above the next, by the parts of their costs. */
function compare(path: Path, next: Path): string {
  if (path.cost === next.cost)
    return 'It costs as much as the next, and comes first step by step: by the id of the next node, then by the edge.';
  const [gains, losses]: [string[], string[]] = [[], []];
  for (const { of, saved, lost } of PARTS) {
    const difference = of(next) - of(path);
    if (difference > 0) gains.push(saved(difference));
    if (difference < 0) losses.push(lost(-difference));
  }
  const though = losses.length > 0 ? `, though ${losses.join(' and ')}` : '';
  return `It costs ${next.cost - path.cost} less than the next: ${gains.join(' and ')}${though}.`;
}

/** The same where the next is not known. @param least what any other path costs at least */
function aboveAll({ cost }: Path, least: number | undefined): string | undefined {
  if (least === undefined) return undefined;
  if (least === Number.POSITIVE_INFINITY) return 'There is no further path.';
  return least > cost
    ? `Any further path would cost at least ${least - cost} more.`
    : 'No further path costs less.';
}

const sum = (path: Path, part: 'inference' | 'generality') =>
  path.steps.reduce((total, step) => total + step[part], 0);
const steps = (cost: number) => `${cost / UNIT} step${cost === UNIT ? '' : 's'}`;

/** The parts of a cost, and how to say what they save or add. */
const PARTS = [
  {
    of: (path: Path) => path.length * UNIT,
    saved: (cost: number) => `it is ${steps(cost)} shorter (${cost})`,
    lost: (cost: number) => `it is ${steps(cost)} longer (${cost})`,
  },
  {
    of: (path: Path) => sum(path, 'inference'),
    saved: (cost: number) => `less of it rests on inference alone (${cost})`,
    lost: (cost: number) => `more of it rests on inference alone (${cost})`,
  },
  {
    of: (path: Path) => sum(path, 'generality'),
    saved: (cost: number) => `general nodes add less (${cost})`,
    lost: (cost: number) => `general nodes add more (${cost})`,
  },
];
