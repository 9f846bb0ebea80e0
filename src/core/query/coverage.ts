import { z } from 'zod';
import { BASES } from '../basis.js';
import type { Budget } from '../budget.js';
import { filterShape } from '../filter-input.js';
import { Basis } from '../model.js';
import type { Plan } from '../paths/network.js';
import { Reach, type Shortest, type Sides } from '../paths/reach.js';
import { Steps } from '../paths/steps.js';
import { select } from '../selector.js';
import type { Snapshot } from '../snapshot.js';
import { operation } from './operation.js';
import { routeShape } from './routes.js';
import { Brief, boundsShape, brief, nodeNamed, truncatedShape } from './shared.js';

const Cell = z.object({
  from: z.string(),
  to: z.string(),
  length: z.int().describe('Steps of a shortest path'),
  paths: z.int().describe('How many shortest paths there are; 2^53 - 1 stands for that and more'),
  basis: Basis.describe('The strongest basis of a shortest path'),
  nodes: z.array(z.string()).describe('The first of them by the ids of its nodes'),
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
    emptyRows: z
      .array(Brief)
      .describe(
        'Members of the first set that no path joins to the second; where truncated, of those searched',
      ),
    emptyColumns: z
      .array(Brief)
      .describe('Members of the second set that no path joins to the first; none are named where truncated'),
    ...truncatedShape,
  }),
  run(atlas, input, { budget }) {
    const snapshot = atlas.snapshot(input);
    const nodes = (texts: string[], field: string) => snapshot.indices(select(atlas, texts, field));
    const [sources, targets] = [nodes(input.from, 'from'), nodes(input.to, 'to')];
    const { cells, searched } = matrix(snapshot, { ...input, sources, targets }, budget);
    const list = (indices: number[]) => indices.map((index) => brief(nodeNamed(atlas, snapshot.idOf(index))));
    const columns = list(targets);
    const [joinedRows, joinedColumns] = [new Set<string>(), new Set<string>()];
    for (const { from, to } of cells) {
      joinedRows.add(from);
      joinedColumns.add(to);
    }
    return {
      rows: list(sources),
      columns,
      cells,
      emptyRows: list(searched).filter(({ id }) => !joinedRows.has(id)),
      emptyColumns: budget.stopped ? [] : columns.filter(({ id }) => !joinedColumns.has(id)),
      ...(budget.stopped && { truncated: budget.stopped }),
    };
  },
});

/** The pairs between two sets that a path joins, row by row, and the sources that were searched before a bound. */
export function matrix(
  snapshot: Snapshot,
  sides: Sides & Pick<Plan, 'routes' | 'direction'>,
  budget: Budget,
): { cells: Cell[]; searched: number[] } {
  const steps = new Steps(snapshot.network({ ...sides, rank: 'length', edges: 'distinct' }));
  const reach = new Reach(steps, sides, budget);
  const cells: Cell[] = [];
  const searched: number[] = [];
  for (const source of sides.sources) {
    if (!reach.from(source)) break;
    const row = sides.targets.flatMap((target) => reach.to(target) ?? []);
    if (budget.stopped) break;
    for (const shortest of row) cells.push(cellOf(snapshot, shortest));
    searched.push(source);
  }
  return { cells, searched };
}

function cellOf(snapshot: Snapshot, { nodes, basis, ...shortest }: Shortest): Cell {
  const named = nodes.map((node) => snapshot.idOf(node));
  const [from, to] = [named[0] as string, named[named.length - 1] as string];
  return { from, to, ...shortest, basis: BASES[basis] as Basis, nodes: named };
}
