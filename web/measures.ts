import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Fault, MetricsAnswer } from './answers.js';
import type { Catalogue } from './catalogue.js';
import { groupColour, scaleColours } from './colours.js';
import type { Shown } from './shown.js';
import { sizesOf } from './sizes.js';
import type { Colour, Filter, Size } from './state.js';

/** What nodes are worth, by id. */
export type Values = ReadonlyMap<string, number>;

/** What is measured of what. */
export interface Wanted {
  size: Size;
  colour: Colour;
  shown: Shown;
  /** The filter that leaves exactly what is shown. */
  filter: Filter;
}

type Ask = (metric: string, filter: Filter) => Promise<Values>;

/** What size and colour go by, measured in the engine for what is shown; until an answer is there, the last one stays. */
export class Measures {
  readonly size = signal<Values>(new Map());
  /** Null: colour goes by kind. */
  readonly colour = signal<Values | null>(null);
  readonly sizes = computed(() => sizesOf(this.size.value));
  readonly colours: ReadonlySignal<ReadonlyMap<string, string> | null>;

  constructor(
    private readonly atlas: Catalogue,
    wanted: ReadonlySignal<Wanted>,
    private readonly ask: Ask,
    private readonly tell: (fault: Fault) => void,
  ) {
    const byGroup = computed(() => wanted.value.colour === 'community');
    this.colours = computed(() => {
      const values = this.colour.value;
      if (!values) return null;
      if (!byGroup.value) return scaleColours(values);
      return new Map([...values].map(([id, group]) => [id, groupColour(group)]));
    });
    let isFirst = true;
    effect(() => {
      const now = wanted.value;
      const isLate = () => wanted.peek() !== now;
      const measureNow = () => {
        if (isLate()) return;
        this.measure(now.size, now, isLate, this.size);
        if (now.colour === 'kind') this.colour.value = null;
        else this.measure(now.colour, now, isLate, this.colour);
      };
      // Later not in the task of the filter that made it necessary, which has a frame to draw.
      if (isFirst) measureNow();
      else setTimeout(measureNow);
      isFirst = false;
    });
  }

  private async measure(
    metric: string,
    { shown, filter }: Wanted,
    isLate: () => boolean,
    into: { value: Values | null },
  ): Promise<void> {
    try {
      if (metric === 'degree') into.value = this.neighbours(shown);
      else {
        const values = await this.ask(metric, filter);
        if (!isLate()) into.value = values;
      }
    } catch (fault) {
      if (!isLate()) this.tell(fault as Fault);
    }
  }

  /** How many neighbours nodes have among what is shown: quick enough to count here. */
  private neighbours({ nodes, edges }: Shown): Values {
    const counts = new Map<string, number>();
    for (const id of nodes) {
      const own = this.atlas.around.get(id) ?? [];
      const others = own
        .filter(({ key }) => edges.has(key))
        .map(({ source, target }) => (source === id ? target : source));
      counts.set(id, new Set(others).size);
    }
    return counts;
  }
}

/** The values of an answer. @throws the reason where a metric is not defined */
export function valuesOf({ metrics: [measured] }: MetricsAnswer): Values {
  if (!measured?.values) throw { code: 'undefined', message: measured?.reason ?? '' } satisfies Fault;
  return new Map(measured.values.map(({ id, value }) => [id, value]));
}
