import { signal } from '@preact/signals';
import type { Fault } from './answers.js';
import type { Catalogue } from './catalogue.js';
import { concentric } from './layouts/concentric.js';
import type { Job } from './layouts/job.js';
import { layers } from './layouts/layers.js';
import type { Places, Spot } from './layouts/places.js';
import { type Run, run } from './layouts/run.js';
import type { Shown } from './shown.js';
import type { Layout, Place } from './state.js';

/** What a layout goes by. */
export interface Wanted {
  layout: Layout;
  shown: Shown;
  sizes: ReadonlyMap<string, number>;
}

/** The forces that leave each node its room take too long for more. */
const MOST_FORCED = 1_500;

/** Where nodes stand. The same graph, shown part and layout always give the same places. */
export class Arranger {
  readonly places = signal<Places>(new Map());
  /** How far a layout is, 0 to 1 (null: it cannot tell); undefined where none runs. */
  readonly progress = signal<number | null | undefined>(undefined);
  private base: Places | null;
  /** The layout that the places come from. */
  private laid: Layout = 'stored';
  private under?: Run;
  private turn = 0;

  /** @param stay told which layout is still shown, where another was given up */
  constructor(
    private readonly atlas: Catalogue,
    private readonly tell: (fault: Fault) => void,
    private readonly stay: (layout: Layout) => void,
  ) {
    const { nodes, positions } = atlas.records;
    const spots = positions?.map(([x, y], at): [string, Spot] => [nodes[at]?.id as string, { x, y: -y }]);
    this.base = spots ? new Map(spots) : null;
    this.places.value = this.base ?? spiral(atlas.byDegree);
  }

  /** Lays out; what was under way is given up. */
  async arrange(wanted: Wanted): Promise<void> {
    const turn = ++this.turn;
    this.under?.cancel();
    this.progress.value = undefined;
    try {
      const places = await this.placesFor(wanted);
      if (turn !== this.turn) return;
      this.laid = wanted.layout;
      this.places.value = places;
    } catch (fault) {
      this.tell(fault as Fault);
      if (turn === this.turn) this.stay(this.laid);
    } finally {
      if (turn === this.turn) this.progress.value = undefined;
    }
  }

  /** Leaves nodes where they stand. */
  cancel(): void {
    this.turn++;
    this.under?.cancel();
    this.progress.value = undefined;
    this.base ??= this.places.peek();
    this.stay(this.laid);
  }

  private async placesFor({ layout, shown, sizes }: Wanted): Promise<Places> {
    const { atlas } = this;
    const kind = (id: string) => atlas.nodes.get(id)?.kind ?? '';
    if (layout === 'layers') return layers(atlas, shown.nodes);
    if (layout === 'concentric') return concentric([...shown.nodes], (id) => sizes.get(id) ?? 0, kind);
    this.base ??= await this.spreadAll();
    if (layout === 'stored') return this.base;
    const way = shown.nodes.size > MOST_FORCED ? 'spread' : 'force';
    return this.run(way, [...shown.nodes], shown, sizes, this.base);
  }

  /** A graph that came without places gets some; meanwhile it stands in a spiral, the best joined inside. */
  private async spreadAll(): Promise<Places> {
    const { byDegree, edges } = this.atlas;
    const start = spiral(byDegree);
    const all = { nodes: new Set(byDegree), edges: new Set(edges.keys()) };
    return this.run('spread', byDegree, all, new Map(), start);
  }

  private async run(
    way: Job['way'],
    ids: readonly string[],
    shown: Shown,
    sizes: ReadonlyMap<string, number>,
    start: Places,
  ): Promise<Places> {
    const numbers = new Map(ids.map((id, at) => [id, at]));
    const nodes = ids.map((id) => {
      const { x, y } = start.get(id) ?? { x: 0, y: 0 };
      return { x, y, size: sizes.get(id) ?? 20 };
    });
    const edges = [...shown.edges].flatMap((key): [number, number][] => {
      const edge = this.atlas.edges.get(key);
      const [source, target] = [numbers.get(edge?.source ?? ''), numbers.get(edge?.target ?? '')];
      return source === undefined || target === undefined ? [] : [[source, target]];
    });
    this.progress.value = null;
    this.under = run({ way, nodes, edges }, (share) => {
      this.progress.value = share;
    });
    const places = await this.under.done;
    return new Map(
      ids.map((id, at) => [id, { x: places[2 * at] as number, y: places[2 * at + 1] as number }]),
    );
  }
}

/** Places with those that a person gave. */
export function withPinned(places: Places, pinned: readonly Place[]): Places {
  return new Map([...places, ...pinned.map(({ id, x, y }): [string, Spot] => [id, { x, y }])]);
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

function spiral(ids: readonly string[]): Places {
  return new Map(
    ids.map((id, at) => {
      const radius = Math.sqrt(at + 1) * 34;
      return [id, { x: radius * Math.cos(at * GOLDEN_ANGLE), y: radius * Math.sin(at * GOLDEN_ANGLE) }];
    }),
  );
}
