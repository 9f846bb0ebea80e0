import { z } from 'zod';
import { BASES, Basis, type Edge, Evidence, type Node, stronger, weaker } from '../model.js';
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

/** What is found, made readable: sentences, the cost step by step, the evidence, and why each ranks above the next. */
export function explain(network: Network, plan: Plan, found: readonly Found[]): Path[] {
  const explainer = new Explainer(network, plan);
  const paths = found.map((each) => explainer.path(each));
  paths.forEach((path, at) => {
    const next = paths[at + 1];
    if (next && next.cost >= path.cost) path.aboveNext = compare(path, next);
  });
  return paths;
}

class Explainer {
  private readonly costOf: (edge: Edge) => Cost;

  constructor(
    private readonly network: Network,
    private readonly plan: Plan,
  ) {
    this.costOf = costBy(plan.rank, network.snapshot);
  }

  path({ arcs, cost }: Found): Path {
    const steps = arcs.map((arc) => this.step(arc));
    const nodes = [(steps[0] as PathStep).from, ...steps.map((step) => step.to)];
    const basis = steps.reduce<Basis>((weakest, step) => weaker(weakest, step.basis), BASES[0]);
    return { nodes, steps, length: steps.length, cost, basis, sentence: this.sentence(nodes, steps) };
  }

  private step(arc: number): PathStep {
    const { snapshot, tail, head, edge } = this.network;
    const walked = snapshot.edges[edge[arc] as number] as Edge;
    const from = snapshot.ids[tail[arc] as number] as string;
    const to = snapshot.ids[head[arc] as number] as string;
    const edges =
      this.plan.edges === 'distinct' ? [walked] : [walked, ...this.beside(tail[arc] as number, to, walked)];
    const basis = edges.reduce<Basis>((strongest, each) => stronger(strongest, each.basis), 'inferred');
    const { total, inference, generality } = this.costOf(walked);
    return {
      from,
      to,
      basis,
      cost: total,
      inference,
      generality,
      edges: edges.map((each) => this.read(each, from)),
    };
  }

  /** The other edges that join the ends of a step and that this plan may walk. */
  private beside(tail: number, to: string, walked: Edge): Edge[] {
    const { snapshot, crossing } = this.network;
    const from = snapshot.ids[tail] as string;
    return [...snapshot.edgesAt(tail)].filter((edge) => {
      const relation = snapshot.atlas.relations.get(edge.relation);
      const forward = edge.source === from;
      if (edge === walked || (forward ? edge.target : edge.source) !== to) return false;
      if (crossing && (relation?.step ?? 'aside') === 'aside') return false;
      return forward || this.plan.direction === 'any' || relation?.symmetric;
    });
  }

  private read(edge: Edge, from: string): PathStep['edges'][number] {
    const { key, relation, basis, evidence } = edge;
    const forward = edge.source === from;
    const type = this.network.snapshot.atlas.relations.get(relation);
    const reads = forward || type?.symmetric ? type?.label : type?.inverse;
    return { key, relation, forward, reads: reads ?? relation, basis, evidence };
  }

  private sentence(nodes: string[], steps: PathStep[]): string {
    const label = (id: string) => (this.network.snapshot.atlas.nodes.get(id) as Node).label;
    const said = steps.map((step) => {
      const reads = [...new Set(step.edges.map((edge) => edge.reads))].join(' and ');
      return `${reads} ${label(step.to)}`;
    });
    const text = `${label(nodes[0] as string)} ${said.join(', which ')}.`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
}

/** What makes one path rank above the next, by the parts of their costs. */
function compare(path: Path, next: Path): string {
  if (path.cost === next.cost) return 'It costs as much as the next and comes first by the ids of its nodes.';
  const sum = (of: Path, part: 'inference' | 'generality') =>
    of.steps.reduce((total, step) => total + step[part], 0);
  const parts: [number, string][] = [
    [(next.length - path.length) * UNIT, counted(next.length - path.length, 'step')],
    [sum(next, 'inference') - sum(path, 'inference'), 'less rests on inference alone'],
    [sum(next, 'generality') - sum(path, 'generality'), 'its nodes are more specific'],
  ];
  const reasons = parts.filter(([saved]) => saved > 0).map(([saved, why]) => `${why} (${saved})`);
  return `It costs ${next.cost - path.cost} less than the next: ${reasons.join(', ')}.`;
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'} fewer`;
