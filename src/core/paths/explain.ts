import { z } from 'zod';
import { BASES, stronger, weaker } from '../basis.js';
import { Basis, Evidence, type Node } from '../model.js';
import { reads } from '../reads.js';
import { type Cost, costBy, UNIT } from './cost.js';
import type { Network, Plan } from './network.js';
import type { Found } from './question.js';

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

/** The most edges that an answer carries; paths that would need more are left out, but never the first. */
const MOST_EDGES = 20_000;

/** What is found, made readable: sentences, the cost step by step, the evidence, and why each ranks above the next. */
export function explain(network: Network, plan: Plan, found: readonly Found[]): Path[] {
  const paths = read(network, plan, found);
  paths.forEach((path, at) => {
    const next = paths[at + 1];
    if (next && next.cost >= path.cost) path.aboveNext = compare(path, next);
  });
  return paths;
}

/** The same one by one, without comparing them. */
export function read(network: Network, plan: Plan, found: readonly Found[]): Path[] {
  const explainer = new Explainer(network, plan);
  let room = MOST_EDGES;
  const paths: Path[] = [];
  for (const each of found) {
    const path = explainer.path(each);
    for (const { edges } of path.steps) room -= edges.length;
    if (room < 0 && paths.length > 0) break;
    paths.push(path);
  }
  return paths;
}

class Explainer {
  private readonly costOf: (edge: number) => Cost;
  /** What several paths take is made once: the steps by arc, and how they are said. */
  private readonly steps = new Map<number, PathStep>();
  private readonly phrases = new Map<PathStep, string>();

  constructor(
    private readonly network: Network,
    private readonly plan: Plan,
  ) {
    this.costOf = costBy(plan.rank, network.snapshot);
  }

  path({ arcs, cost }: Found): Path {
    const steps = arcs.map((arc) => this.stepAt(arc));
    const nodes = [(steps[0] as PathStep).from, ...steps.map((step) => step.to)];
    const basis = steps.reduce<Basis>((weakest, step) => weaker(weakest, step.basis), BASES[0]);
    return { nodes, steps, length: steps.length, cost, basis, sentence: this.sentence(nodes, steps) };
  }

  private stepAt(arc: number): PathStep {
    const known = this.steps.get(arc);
    if (known) return known;
    const step = this.step(arc);
    this.steps.set(arc, step);
    return step;
  }

  private step(arc: number): PathStep {
    const { snapshot, tail, head, edge } = this.network;
    const [from, to] = [tail[arc] as number, head[arc] as number];
    const walked = edge[arc] as number;
    const edges = this.plan.edges === 'distinct' ? [walked] : [walked, ...this.beside(from, to, walked)];
    const read = edges.map((each) => this.read(each, from));
    const { total, inference, generality } = this.costOf(walked);
    return {
      from: snapshot.idOf(from),
      to: snapshot.idOf(to),
      basis: read.reduce<Basis>((strongest, each) => stronger(strongest, each.basis), 'inferred'),
      cost: total,
      inference,
      generality,
      edges: read,
    };
  }

  /** The other edges that join the ends of a step and that this plan may walk. */
  private beside(from: number, to: number, walked: number): number[] {
    const { snapshot, crossing } = this.network;
    return snapshot.edgesBetween(from, to).filter((edge) => {
      const relation = snapshot.relation(edge);
      if (edge === walked || (crossing && (relation?.step ?? 'aside') === 'aside')) return false;
      return snapshot.sources[edge] === from || this.plan.direction === 'any' || relation?.symmetric;
    });
  }

  private read(at: number, from: number): PathStep['edges'][number] {
    const { snapshot } = this.network;
    const edge = snapshot.edge(at);
    const forward = snapshot.sources[at] === from;
    const { key, relation, basis, evidence } = edge;
    return { key, relation, forward, reads: reads(snapshot.atlas, edge, forward), basis, evidence };
  }

  private sentence(nodes: string[], steps: PathStep[]): string {
    const said = steps.map((step) => this.phrase(step));
    const begin = this.label(nodes[0] as string);
    return `${begin.charAt(0).toUpperCase()}${begin.slice(1)} ${said.join(', which ')}.`;
  }

  private phrase(step: PathStep): string {
    const known = this.phrases.get(step);
    if (known !== undefined) return known;
    const [first, ...others] = step.edges.map((edge) => edge.reads);
    const said = others.length > 0 ? [...new Set([first, ...others])].join(' and ') : first;
    const phrase = `${said} ${this.label(step.to)}`;
    this.phrases.set(step, phrase);
    return phrase;
  }

  private label(id: string): string {
    return (this.network.snapshot.atlas.nodes.get(id) as Node).label;
  }
}

/** What makes one path rank above the next, by the parts of their costs. */
function compare(path: Path, next: Path): string {
  if (path.cost === next.cost) return 'It costs as much as the next and comes first by the ids of its nodes.';
  const [gains, losses]: [string[], string[]] = [[], []];
  for (const { of, saved, lost } of PARTS) {
    const difference = of(next) - of(path);
    if (difference > 0) gains.push(saved(difference));
    if (difference < 0) losses.push(lost(-difference));
  }
  const though = losses.length > 0 ? `, though ${losses.join(' and ')}` : '';
  return `It costs ${next.cost - path.cost} less than the next: ${gains.join(' and ')}${though}.`;
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
    saved: (cost: number) => `its nodes are more specific (${cost})`,
    lost: (cost: number) => `its nodes are less specific (${cost})`,
  },
];
