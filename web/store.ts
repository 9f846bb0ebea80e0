import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CoverageAnswer, Fault, MetricsAnswer, Path, PathsAnswer } from './answers.js';
import { Arranger } from './arranger.js';
import { type Catalogue, catalogue } from './catalogue.js';
import { Engine } from './engine.js';
import { Measures, valuesOf } from './measures.js';
import { filterOfShown, leftBy, type Shown, shownBy } from './shown.js';
import {
  addNode,
  bringIn,
  type Camera,
  type Filter,
  filterOf,
  focusOn,
  INITIAL,
  reveal,
  type State,
  selectNode,
} from './state.js';
import { TEXTS } from './texts.js';
import { readHash, writeHash } from './url.js';

/** What the page is made of: the graph, the engine, the state, and the answers to what the state asks. */
export class Store {
  readonly atlas: Catalogue;
  readonly engine: Engine;
  readonly state = signal<State>(INITIAL);
  readonly answer = signal<PathsAnswer | null>(null);
  readonly matrix = signal<CoverageAnswer | null>(null);
  readonly notice = signal('');
  /** What a person points at in a list: lit for as long as that lasts. */
  readonly pointed = signal<Shown | null>(null);
  /** Whether the ground is dark. */
  readonly dark = signal(false);
  /** The right click on a node, or the like, that a menu answers. */
  readonly menu = signal<{ id: string; x: number; y: number } | null>(null);
  /** The filter of questions. */
  readonly filter = same(() => filterOf(this.state.value));
  /** What the filter leaves. */
  readonly left = computed(() => leftBy(this.atlas, this.filter.value));
  readonly chosenPath = computed(() => {
    const { path } = this.state.value;
    const chosen = path === null ? undefined : this.answer.value?.paths[path];
    return chosen ? litBy(chosen) : null;
  });
  private readonly scope = same(() => {
    const { focus, depth, top, added } = this.state.value;
    return { focus, depth, top, added };
  });
  /** What is marked on the canvas: nodes, or one edge. */
  readonly marked = same(() => {
    const { selectedNodes, selectedEdge } = this.state.value;
    return selectedEdge === null ? selectedNodes : [selectedEdge];
  });
  readonly pinned = same(() => this.state.value.pinned);
  /** What is on the canvas. */
  readonly shown = computed(() =>
    shownBy(this.atlas, this.scope.value, this.left.value, this.chosenPath.value),
  );
  readonly measures: Measures;
  readonly arranger: Arranger;
  /** Whether the state was restored, from a link or from history, rather than made by a change. */
  restored = true;
  private readonly past = signal<readonly State[]>([]);
  private readonly future = signal<readonly State[]>([]);

  constructor(records: Catalogue['records']) {
    this.atlas = catalogue(records);
    this.engine = new Engine(records, this.tell);
    this.restore();
    window.addEventListener('popstate', () => this.restore());
    const asked = same(() => [this.state.value.query, this.state.value.view]);
    effect(() => {
      asked.value;
      this.filter.value;
      this.ask();
    });
    const look = same(() => ({ size: this.state.value.size, colour: this.state.value.colour }));
    const wanted = computed(() => ({
      ...look.value,
      shown: this.shown.value,
      filter: filterOfShown(this.atlas, this.filter.value, this.left.value, this.shown.value),
    }));
    this.measures = new Measures(
      this.atlas,
      wanted,
      (metric, filter) => this.valuesOf(metric, filter),
      this.tell,
    );
    this.arranger = new Arranger(this.atlas, this.tell);
    const layout = computed(() => this.state.value.layout);
    effect(() => {
      const sizes = layout.value === 'concentric' ? this.measures.sizes.value : this.measures.sizes.peek();
      this.arranger.arrange({ layout: layout.value, shown: this.shown.value, sizes });
    });
  }

  /** Makes a change that can be undone and that a link restores. */
  change(transition: (state: State) => State): void {
    const before = this.state.value;
    const after = transition(before);
    if (writeHash(after) === writeHash(before)) return;
    this.restored = false;
    this.past.value = [...this.past.value, before].slice(-MOST_UNDONE);
    this.future.value = [];
    this.show(after, true);
  }

  /** Selects a node, or adds it to the selection, and makes sure that it is on the canvas. */
  reach(id: string, add = false): void {
    const node = this.atlas.nodes.get(id);
    if (!node) return;
    const isShown = this.shown.peek().nodes.has(id);
    this.change((state) => {
      const there = isShown ? state : reveal(state, node);
      return add ? addNode(there, id) : selectNode(there, id);
    });
  }

  /** Where paths go where a person has not said. */
  get usualEnds(): { from: string[]; to: string[] } {
    const { kinds, roles } = this.atlas.records.ontology;
    const end = (role: string) =>
      roles.some(({ id }) => id === role) ? `role:${role}` : `kind:${kinds[0]?.id}`;
    return { from: [end('problem')], to: [end('remedy')] };
  }

  /** Brings the neighbours of a node onto the canvas. */
  bringInAround(id: string): void {
    this.change((state) => bringIn(state, this.atlas.neighbours(id)));
  }

  /** Shows the neighbourhood: of a large graph brings it in, else leaves the rest out. */
  open(id: string): void {
    const missing = this.atlas.neighbours(id).filter((each) => !this.shown.peek().nodes.has(each));
    const grows = this.atlas.isLarge && missing.length > 0 && this.state.peek().focus.length === 0;
    this.change((state) => selectNode(grows ? bringIn(state, missing) : focusOn(state, [id]), id));
  }

  readonly canUndo = computed(() => this.past.value.length > 0);
  readonly canRedo = computed(() => this.future.value.length > 0);

  undo(): void {
    const before = this.past.value.at(-1);
    if (!before) return;
    this.past.value = this.past.value.slice(0, -1);
    this.future.value = [this.state.value, ...this.future.value];
    this.show({ ...before, camera: this.state.peek().camera }, false);
  }

  redo(): void {
    const [after] = this.future.value;
    if (!after) return;
    this.future.value = this.future.value.slice(1);
    this.past.value = [...this.past.value, this.state.value];
    this.show({ ...after, camera: this.state.peek().camera }, false);
  }

  readonly tell = (fault: Fault): void => {
    this.notice.value = [fault.message, fault.mend].filter(Boolean).join(' ');
  };

  /** Notes where the camera has come to rest: for the link, not to be undone. */
  look(camera: Camera | null): void {
    this.show({ ...this.state.peek(), camera }, false);
  }

  private show(state: State, push: boolean): void {
    if (push) this.notice.value = '';
    this.state.value = state;
    const url = `#${writeHash(state)}`;
    if (push) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  }

  private restore(): void {
    this.restored = true;
    const { state, leftOut } = readHash(location.hash, this.atlas);
    this.state.value = state;
    this.notice.value = leftOut.length > 0 ? TEXTS.leftOut(leftOut) : '';
  }

  private async valuesOf(metric: string, filter: Filter) {
    return valuesOf(
      await this.engine.ask<MetricsAnswer>('metrics', { metrics: [metric], top: 0, ...filter }),
    );
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

/** A computed value that stays the very same object until it says something else. */
function same<T>(compute: () => T): ReadonlySignal<T> {
  const text = computed(() => JSON.stringify(compute()));
  return computed(() => JSON.parse(text.value) as T);
}

/** The nodes and edges of a path, to be lit. */
export const litBy = (path: Path): Shown => ({
  nodes: new Set(path.nodes),
  edges: new Set(path.steps.flatMap((step) => step.edges.map((edge) => edge.key))),
});
