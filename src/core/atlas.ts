import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { Budget, type Grant } from './budget.js';
import { AtlasError } from './errors.js';
import { applyFilter, type Filter, NO_FILTER, type View } from './filter.js';
import { readInput, toQuery } from './input.js';
import { METRICS } from './metrics/index.js';
import { type Measured, measure, Projections } from './metrics/metric.js';
import { type Edge, type Kind, type Node, Records, type Relation } from './model.js';
import { OPERATIONS } from './query/index.js';
import type { Operation } from './query/operation.js';
import { Snapshot } from './snapshot.js';
import { didYouMean } from './suggest.js';
import { TextIndex } from './text-index.js';

/** What is derived from a filter. */
interface Derived {
  view: View;
  measured: Map<string, Measured>;
  projections?: Projections;
  snapshot?: Snapshot;
}

/** A node's place by a metric. */
export interface Ranked {
  node: string;
  value: number;
  rank: number;
}

/** Values that differ by less are equal: the rest is rounding. */
const SAME = 1e-9;

/** The one thing that the doors hold: the records, and what is derived from them when first asked for. */
export class Atlas {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly relations: ReadonlyMap<string, Relation>;
  private readonly views = new Map<string, Derived>();
  private edgesByKey?: ReadonlyMap<string, Edge>;
  private digest?: string;
  private places?: Map<string, readonly [number, number]>;
  private texts?: TextIndex;
  private degrees?: Map<string, Map<string, number>>;

  constructor(readonly records: Records) {
    this.nodes = new Map(records.nodes.map((node) => [node.id, node]));
    this.kinds = new Map(records.ontology.kinds.map((kind) => [kind.id, kind]));
    this.relations = new Map(records.ontology.relations.map((relation) => [relation.id, relation]));
  }

  /** The edges by key; made when first asked for, as searches do without. */
  get edges(): ReadonlyMap<string, Edge> {
    this.edgesByKey ??= new Map(this.records.edges.map((edge) => [edge.key, edge]));
    return this.edgesByKey;
  }

  /** SHA-256 of the paper's record, the ontology, the nodes and the edges, in hex; positions do not count. */
  get hash(): string {
    const { positions: _, ...facts } = this.records;
    this.digest ??= bytesToHex(sha256(utf8ToBytes(JSON.stringify(facts))));
    return this.digest;
  }

  /** Finds nodes by text. */
  get index(): TextIndex {
    this.texts ??= new TextIndex(this.records.nodes, this.kinds);
    return this.texts;
  }

  /** How many edges of each relation each node has in the whole graph. */
  get relationDegrees(): ReadonlyMap<string, ReadonlyMap<string, number>> {
    this.degrees ??= countDegrees(this.records.edges);
    return this.degrees;
  }

  /** The roles of a node: those of its kind and its own. */
  rolesOf(node: Node): string[] {
    return [...(this.kinds.get(node.kind)?.roles ?? []), ...(node.roles ?? [])];
  }

  /** The filtered graph; made once per filter and kept (the last few). */
  view(filter: Filter = NO_FILTER): View {
    return this.derived(filter).view;
  }

  /** The filtered graph as typed arrays; made once per filter and kept (the last few). */
  snapshot(filter: Filter = NO_FILTER): Snapshot {
    const derived = this.derived(filter);
    derived.snapshot ??= new Snapshot(derived.view, this);
    return derived.snapshot;
  }

  /** What a metric gives on the filtered graph; computed once and kept. */
  measured(metric: string, filter: Filter = NO_FILTER): Measured {
    const derived = this.derived(filter);
    const declared = METRICS.find((each) => each.id === metric) as (typeof METRICS)[number];
    derived.projections ??= new Projections(derived.view);
    const measured = derived.measured.get(metric) ?? measure(declared, derived.projections);
    derived.measured.set(metric, measured);
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

  private derived(filter: Filter): Derived {
    const { kinds, relations, basis, exclude } = filter;
    const key = JSON.stringify([kinds, relations, basis, exclude]);
    const kept = this.views.get(key) ?? { view: applyFilter(this, filter), measured: new Map() };
    this.views.delete(key);
    this.views.set(key, kept);
    if (this.views.size > KEPT_VIEWS) this.views.delete(this.views.keys().next().value as string);
    return kept;
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

function countDegrees(edges: readonly Edge[]): Map<string, Map<string, number>> {
  const degrees = new Map<string, Map<string, number>>();
  for (const edge of edges) {
    const of = degrees.get(edge.relation) ?? new Map<string, number>();
    degrees.set(edge.relation, of);
    for (const end of [edge.source, edge.target]) of.set(end, (of.get(end) ?? 0) + 1);
  }
  return degrees;
}

const KEPT_VIEWS = 16;

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
  return atlas;
}

function badGraph(what: string): AtlasError {
  return new AtlasError('bad-graph', `The graph cannot be used: ${what}.`, {
    mend: 'Mend it, or export it again; for a graph folder, "cluster-atlas check" lists every fault.',
  });
}
