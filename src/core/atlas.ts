import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { Budget, type Grant } from './budget.js';
import { AtlasError } from './errors.js';
import { Facts } from './facts.js';
import { type Filter, NO_FILTER, type View } from './filter.js';
import { parameters, readInput, toQuery } from './input.js';
import { METRICS } from './metrics/index.js';
import { type Measured, measure, Projections } from './metrics/metric.js';
import { Records } from './model.js';
import { OPERATIONS } from './query/index.js';
import type { Operation } from './query/operation.js';
import { didYouMean } from './suggest.js';
import { TextIndex } from './text-index.js';

/** What is measured on a filtered graph. */
interface Measures {
  projections: Projections;
  measured: Map<string, Measured>;
}

/** A node's place by a metric. */
export interface Ranked {
  node: string;
  value: number;
  rank: number;
}

/** Values that differ by less are equal: the rest is rounding. */
const SAME = 1e-9;

/** The one thing that the doors hold: the records, what is derived from them when first asked for, and the operations. */
export class Atlas extends Facts {
  private readonly measures = new WeakMap<View, Measures>();
  private digest?: string;
  private places?: Map<string, readonly [number, number]>;
  private texts?: TextIndex;

  /** SHA-256, in hex, of the paper's record, the ontology, the nodes and the edges; positions do not count. */
  get hash(): string {
    const { positions: _, ...facts } = this.records;
    this.digest ??= bytesToHex(sha256(utf8ToBytes(JSON.stringify(facts))));
    return this.digest;
  }

  /** Derives what every answer needs, so that none waits for it. */
  prepare(): this {
    this.hash;
    this.table;
    for (const { input } of OPERATIONS) parameters(input);
    return this;
  }

  /** Finds nodes by text. */
  get index(): TextIndex {
    this.texts ??= new TextIndex(this.records.nodes, this.kinds);
    return this.texts;
  }

  /** What a metric gives on the filtered graph; computed once and kept. */
  measured(metric: string, filter: Filter = NO_FILTER): Measured {
    const view = this.view(filter);
    const kept = this.measures.get(view) ?? { projections: new Projections(view), measured: new Map() };
    this.measures.set(view, kept);
    const declared = METRICS.find((each) => each.id === metric) as (typeof METRICS)[number];
    const measured = kept.measured.get(metric) ?? measure(declared, kept.projections);
    kept.measured.set(metric, measured);
    return measured;
  }

  /** The nodes by a metric, the highest first, equals by id with the same rank; groups in ascending order. */
  ranked(metric: string, filter: Filter = NO_FILTER): Ranked[] | undefined {
    const { values } = this.measured(metric, filter);
    if (!values) return undefined;
    const sign = METRICS.find((each) => each.id === metric)?.groups ? -1 : 1;
    const sorted = [...values].sort((a, b) => sign * (b[1] - a[1]) || (a[0] < b[0] ? -1 : 1));
    let rank = 0;
    return sorted.map(([node, value], at) => {
      if (at === 0 || Math.abs(value - (sorted[at - 1]?.[1] as number)) > SAME) rank = at + 1;
      return { node, value, rank };
    });
  }

  /** Where nodes stand when the viewer opens, by id; y upwards. Empty where no layout is stored. */
  get positions(): ReadonlyMap<string, readonly [number, number]> {
    this.places ??= new Map(
      this.records.positions?.map((position, at) => [this.records.nodes[at]?.id as string, position]),
    );
    return this.places;
  }

  /**
   * Answers a question. The answer carries the hash of the graph and its own permalink.
   * @throws AtlasError for an unknown operation or a bad input
   */
  ask(name: string, input: unknown = {}, grant: Grant = {}): Answer {
    const operation = operationNamed(name);
    const read = readInput(operation.input, input) as Record<string, unknown>;
    const budget = new Budget({
      time: read.timeout as number | undefined,
      steps: read.steps as number | undefined,
      ...grant,
    });
    const answer = operation.run(this, read, { budget });
    const query = toQuery(operation.input, read);
    return { ...answer, graph: this.hash, permalink: `/api/${name}${query && `?${query}`}` };
  }
}

export type Answer = Record<string, unknown> & { graph: string; permalink: string };

/** The operation of this name. @throws AtlasError `unknown-operation` */
export function operationNamed(name: string): Operation {
  const operation = OPERATIONS.find((each) => each.name === name);
  if (operation) return operation;
  const names = OPERATIONS.map((each) => each.name);
  throw new AtlasError('unknown-operation', `There is no operation "${name}".`, {
    field: 'operation',
    mend: didYouMean(name, names) ?? `There are: ${names.join(', ')}.`,
  });
}

/**
 * An atlas from records: the JSON export, parsed.
 * @throws AtlasError `bad-graph` naming the place, where they are not a graph of this schema or do not hold together
 */
export function createAtlas(records: unknown): Atlas {
  const read = Records.safeParse(records);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw badGraph(`${issue?.path.join('.') || 'the file'}: ${issue?.message}`);
  }
  const atlas = new Atlas(read.data);
  if (atlas.nodes.size < read.data.nodes.length) throw badGraph('two nodes have the same id');
  if (atlas.edges.size < read.data.edges.length) throw badGraph('two edges have the same key');
  for (const edge of read.data.edges) {
    for (const end of [edge.source, edge.target]) {
      if (!atlas.nodes.has(end))
        throw badGraph(`edge "${edge.key}" ends at "${end}", which no node is called`);
    }
  }
  return atlas.prepare();
}

function badGraph(what: string): AtlasError {
  return new AtlasError('bad-graph', `The graph cannot be used: ${what}.`, {
    mend: 'Mend it, or export it again; for a graph folder, "cluster-atlas check" lists every fault.',
  });
}
