import { z } from 'zod';
import type { Budget } from '../budget.js';
import { filterShape } from '../filter.js';
import { BASES, Basis } from '../model.js';
import { nodesOf } from '../paths/best.js';
import type { Network, Plan } from '../paths/network.js';
import type { Found } from '../paths/question.js';
import { search } from '../paths/search.js';
import { select } from '../selector.js';
import type { Snapshot } from '../snapshot.js';
import { operation } from './operation.js';
import { routeShape } from './routes.js';
import { Brief, boundsShape, brief, nodeNamed, truncatedShape } from './shared.js';

/** More shortest paths than this are not counted. */
const MOST_COUNTED = 1_000;

const Cell = z.object({
  from: z.string(),
  to: z.string(),
  length: z.int().describe('Steps of a shortest path'),
  paths: z.int().describe(`How many shortest paths there are, counted up to ${MOST_COUNTED}`),
  basis: Basis.describe('The strongest basis of a shortest path'),
  nodes: z.array(z.string()).describe('The best of them'),
});
type Cell = z.infer<typeof Cell>;

export const coverage = operation({
  name: 'coverage',
  summary: 'Who answers whom: for two sets, which pairs a path joins, and which members are left without',
  input: z.strictObject({
    ...routeShape,
    maxLength: z
      .int()
      .min(1)
      .max(12)
      .default(1)
      .describe('The most steps that a path may have; 1: direct edges alone'),
    ...boundsShape,
    ...filterShape,
  }),
  output: z.object({
    rows: z.array(Brief),
    columns: z.array(Brief),
    cells: z.array(Cell).describe('The pairs that a path joins, row by row'),
    emptyRows: z.array(Brief).describe('Members of the first set that no path joins to the second'),
    emptyColumns: z.array(Brief).describe('Members of the second set that no path joins to the first'),
    ...truncatedShape,
  }),
  run(atlas, input, { budget }) {
    const snapshot = atlas.snapshot(input);
    const nodes = (texts: string[], field: string) => snapshot.indices(select(atlas, texts, field));
    const [sources, targets] = [nodes(input.from, 'from'), nodes(input.to, 'to')];
    const cells = matrix(snapshot, { ...input, sources, targets }, budget);
    const list = (indices: number[]) =>
      indices.map((index) => brief(nodeNamed(atlas, snapshot.ids[index] as string)));
    const [rows, columns] = [list(sources), list(targets)];
    return {
      rows,
      columns,
      cells,
      emptyRows: rows.filter((row) => !cells.some((cell) => cell.from === row.id)),
      emptyColumns: columns.filter((column) => !cells.some((cell) => cell.to === column.id)),
      ...(budget.stopped && { truncated: budget.stopped }),
    };
  },
});

type Sides = Pick<Plan, 'routes' | 'direction'> & {
  sources: number[];
  targets: number[];
  maxLength: number;
  passing?: boolean;
};

/**
 * The pairs that a path joins, with their shortest paths. Members of both sets may lie on the way of other pairs only if passing.
 * @param counted more shortest paths of a pair than this are not looked for
 * @param only the members between which pairs are wanted; default: all
 */
export function matrix(
  snapshot: Snapshot,
  sides: Sides,
  budget: Budget,
  counted = MOST_COUNTED,
  only: Pick<Sides, 'sources' | 'targets'> = sides,
): Cell[] {
  const network = snapshot.network({ ...sides, rank: 'length', edges: 'merged' });
  const found = search(network, { ...sides, k: counted, leastOnly: true }, budget, 'pair', only);
  const cells = new Map<string, Cell>();
  for (const each of found) {
    const cell = cellOf(network, each);
    const key = JSON.stringify([cell.from, cell.to]);
    const known = cells.get(key);
    if (!known) cells.set(key, cell);
    else {
      known.paths++;
      if (BASES.indexOf(cell.basis) < BASES.indexOf(known.basis)) known.basis = cell.basis;
    }
  }
  return [...cells.values()];
}

function cellOf(network: Network, found: Found): Cell {
  const { arcs } = found;
  const { ids } = network.snapshot;
  const named = nodesOf(network, found).map((node) => ids[node] as string);
  const weakest = Math.max(...arcs.map((arc) => network.basis[arc] as number));
  const [from, to] = [named[0] as string, named[named.length - 1] as string];
  return { from, to, length: arcs.length, paths: 1, basis: BASES[weakest] as Basis, nodes: named };
}
