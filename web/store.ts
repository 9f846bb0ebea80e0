import { computed, effect, signal } from '@preact/signals';
import type { CoverageAnswer, Fault, MetricsAnswer, Path, PathsAnswer } from './answers.js';
import { type Catalogue, catalogue, type Shown, shownBy } from './catalogue.js';
import { Engine } from './engine.js';
import { filterOf, INITIAL, type State } from './state.js';
import { TEXTS } from './texts.js';
import { readHash, writeHash } from './url.js';

/** What the page is made of: the graph, the engine, the state, and the answers to what the state asks. */
export class Store {
  readonly atlas: Catalogue;
  readonly engine: Engine;
  readonly state = signal<State>(INITIAL);
  readonly answer = signal<PathsAnswer | null>(null);
  readonly matrix = signal<CoverageAnswer | null>(null);
  /** What the size of nodes goes by, where that is not how many edges they have. */
  readonly sizes = signal<ReadonlyMap<string, number> | null>(null);
  /** The communities of nodes, where they are coloured by them. */
  readonly groups = signal<ReadonlyMap<string, number> | null>(null);
  readonly notice = signal('');
  /** What a person points at in a list: lit for as long as that lasts. */
  readonly pointed = signal<Shown | null>(null);
  /** Whether the ground is dark. */
  readonly dark = signal(false);
  readonly filter = computed(() => filterOf(this.state.value));
  readonly shown = computed(() => shownBy(this.atlas, this.filter.value));
  readonly chosenPath = computed(() => {
    const { path } = this.state.value;
    const chosen = path === null ? undefined : this.answer.value?.paths[path];
    return chosen ? litBy(chosen) : null;
  });
  private readonly past = signal<readonly State[]>([]);
  private readonly future = signal<readonly State[]>([]);

  constructor(records: Catalogue['records']) {
    this.atlas = catalogue(records);
    this.engine = new Engine(records, this.tell);
    this.restore();
    window.addEventListener('popstate', () => this.restore());
    const asked = computed(() =>
      JSON.stringify([this.state.value.query, this.state.value.view, this.filter.value]),
    );
    effect(() => {
      asked.value;
      this.ask();
    });
    const look = computed(() =>
      JSON.stringify([this.state.value.size, this.state.value.colour, this.filter.value]),
    );
    effect(() => {
      look.value;
      this.measure();
    });
  }

  /** Makes a change that can be undone and that a link restores. */
  change(transition: (state: State) => State): void {
    const before = this.state.value;
    const after = transition(before);
    if (after === before) return;
    this.past.value = [...this.past.value, before].slice(-MOST_UNDONE);
    this.future.value = [];
    this.show(after, true);
  }

  readonly canUndo = computed(() => this.past.value.length > 0);
  readonly canRedo = computed(() => this.future.value.length > 0);

  undo(): void {
    const before = this.past.value.at(-1);
    if (!before) return;
    this.past.value = this.past.value.slice(0, -1);
    this.future.value = [this.state.value, ...this.future.value];
    this.show(before, false);
  }

  redo(): void {
    const [after] = this.future.value;
    if (!after) return;
    this.future.value = this.future.value.slice(1);
    this.past.value = [...this.past.value, this.state.value];
    this.show(after, false);
  }

  readonly tell = (fault: Fault): void => {
    this.notice.value = [fault.message, fault.mend].filter(Boolean).join(' ');
  };

  private show(state: State, push: boolean): void {
    this.notice.value = '';
    this.state.value = state;
    const url = `#${writeHash(state)}`;
    if (push) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  }

  private restore(): void {
    const { state, leftOut } = readHash(location.hash, this.atlas);
    this.state.value = state;
    this.notice.value = leftOut.length > 0 ? TEXTS.leftOut(leftOut) : '';
  }

  /** Measures what is shown, in the worker. */
  private async measure(): Promise<void> {
    const { size, colour } = this.state.peek();
    try {
      if (size !== INITIAL.size || this.sizes.peek()) this.sizes.value = await this.valuesOf(size);
      this.groups.value = colour === 'community' ? await this.valuesOf('community') : null;
    } catch (fault) {
      this.tell(fault as Fault);
    }
  }

  private async valuesOf(metric: string): Promise<ReadonlyMap<string, number>> {
    const answer = await this.engine.ask<MetricsAnswer>('metrics', {
      metrics: [metric],
      top: 0,
      ...this.filter.peek(),
    });
    const [{ values, reason }] = answer.metrics as [MetricsAnswer['metrics'][number]];
    if (reason) this.notice.value = reason;
    return new Map(values?.map(({ id, value }) => [id, value]));
  }

  private async ask(): Promise<void> {
    const { query, view } = this.state.peek();
    const filter = this.filter.peek();
    if (!query) {
      this.answer.value = null;
      this.matrix.value = null;
      return;
    }
    try {
      if (view === 'matrix') {
        const { from, to, routes } = query;
        this.matrix.value = await this.engine.ask<CoverageAnswer>('coverage', {
          from,
          to,
          routes,
          ...filter,
        });
      } else this.answer.value = await this.engine.ask<PathsAnswer>('paths', { ...query, ...filter });
    } catch (fault) {
      this.tell(fault as Fault);
    }
  }
}

const MOST_UNDONE = 100;

/** The nodes and edges of a path, to be lit. */
export const litBy = (path: Path): Shown => ({
  nodes: new Set(path.nodes),
  edges: new Set(path.steps.flatMap((step) => step.edges.map((edge) => edge.key))),
});
