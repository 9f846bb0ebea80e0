import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CoverageAnswer, Fault, MetricsAnswer, Path, PathsAnswer } from './answers.js';
import { Arranger, withPinned } from './arranger.js';
import { type Catalogue, catalogue } from './catalogue.js';
import { GROUNDS } from './colours.js';
import { Copy } from './copy.js';
import { Engine } from './engine.js';
import { coverageInput, pathsInput } from './inputs.js';
import { inLine } from './layouts/in-line.js';
import type { Places } from './layouts/places.js';
import { Measures, valuesOf } from './measures.js';
import { endsOf, factsByPlace, factsOn, placesOf } from './places.js';
import { Question } from './question.js';
import { filterOfShown, leftBy, type Shown, shownBy } from './shown.js';
import {
  addNode,
  bringIn,
  type Camera,
  type Filter,
  filterOf,
  focusOn,
  INITIAL,
  openSide,
  reveal,
  type State,
  selectNode,
  theNode,
} from './state.js';
import { TEXTS } from './texts.js';
import { readHash, writeHash } from './url.js';

/** What the page is made of: the graph, the engine, the state, and the answers to what the state asks. */
export class Store {
  readonly atlas: Catalogue;
  readonly engine: Engine;
  readonly state = signal<State>(INITIAL);
  readonly paths: Question<PathsAnswer>;
  readonly coverage: Question<CoverageAnswer>;
  /** The reader's own copy of the paper. */
  readonly copy: Copy;
  readonly notice = signal('');
  /** What a person points at in a list: lit for as long as that lasts. */
  readonly pointed = signal<Shown | null>(null);
  /** Whether the ground is dark. */
  readonly dark = signal(false);
  readonly ground = computed(() => GROUNDS[this.dark.value ? 'dark' : 'light']);
  /** The right click on a node, or the like, that a menu answers. */
  readonly menu = signal<{ id: string; x: number; y: number } | null>(null);
  /** The filter of questions. */
  readonly filter = same(() => filterOf(this.state.value));
  /** What the filter leaves. */
  readonly left = computed(() => leftBy(this.atlas, this.filter.value));
  /** The path that is chosen, once its answer is there. */
  readonly chosen = computed(() => {
    const { path } = this.state.value;
    return path === null ? null : (this.paths.answer.value?.paths[path] ?? null);
  });
  /** Which part of what the filter leaves is wanted. */
  readonly scope = same(() => {
    const { focus, depth, top, added } = this.state.value;
    return { focus, depth, top, added };
  });
  /** What is marked on the canvas: nodes, or one edge. */
  readonly marked = same(() => {
    const { selectedNodes, selectedEdge } = this.state.value;
    return selectedEdge === null ? selectedNodes : [selectedEdge];
  });
  readonly pinned = same(() => this.state.value.pinned);
  /** What the filter and the scope leave. */
  readonly scoped = computed(() => {
    const path = this.chosen.value;
    return shownBy(this.atlas, this.scope.value, this.left.value, path && litBy(path));
  });
  /** The chosen path, where it alone is shown. */
  readonly alonePath = computed(() => (this.state.value.alone ? this.chosen.value : null));
  /** What is on the canvas and in the tables. */
  readonly shown = computed(() => (this.alonePath.value ? litBy(this.alonePath.value) : this.scoped.value));
  /** Where nodes stand; those of a path that is shown alone, from left to right. */
  readonly spots = computed<Places>(() =>
    this.alonePath.value
      ? inLine(this.alonePath.value.nodes)
      : withPinned(this.arranger.places.value, this.pinned.value),
  );
  /** What rests on each place of the paper. */
  readonly places = computed(() => factsByPlace(this.atlas.records));
  /** What is lit: what is pointed at, else the chosen path, else what rests on the chosen passage. */
  readonly lit = computed<Shown | null>(() => {
    if (this.pointed.value) return this.pointed.value;
    if (this.chosen.value) return litBy(this.chosen.value);
    const { place } = this.state.value;
    return place === null ? null : endsOf(this.atlas.edges, factsOn(this.places.value, place));
  });
  /** The edges of the step that is read. */
  readonly stepEdges = computed(() => {
    const { step } = this.state.value;
    return (step === null ? undefined : this.chosen.value?.steps[step])?.edges ?? [];
  });
  /** The places of the paper that what is chosen rests on. */
  readonly placesRead = same(() => {
    const { place, selectedEdge } = this.state.value;
    if (this.stepEdges.value.length > 0)
      return placesOf(this.stepEdges.value.flatMap(({ evidence }) => evidence));
    if (this.chosen.value)
      return placesOf(
        this.chosen.value.steps.flatMap(({ edges }) => edges.flatMap(({ evidence }) => evidence)),
      );
    if (place !== null) return [place];
    const { nodes, edges } = this.atlas;
    const selected = edges.get(selectedEdge ?? '') ?? nodes.get(theNode(this.state.value) ?? '');
    return placesOf(selected?.evidence ?? []);
  });
  /** The place of the paper that a person went to from evidence; not for the link, as scrolling is not. */
  readonly sought = signal<{ at: string } | null>(null);
  readonly measures: Measures;
  readonly arranger: Arranger;
  /** Whether the state was restored, from a link or from history, rather than made by a change. */
  restored = true;
  /** Which of this page's entries of the browser's history is shown, and which is the last: undo and redo go among them. */
  private readonly turn = signal(0);
  private readonly lastTurn = signal(0);
  /** Whether the camera stays where it is with the next entry. */
  private isSteady = false;

  constructor(records: Catalogue['records']) {
    this.atlas = catalogue(records);
    this.engine = new Engine(records, this.tell);
    this.copy = new Copy(records.paper, document.documentElement.dataset.paper);
    this.restore();
    window.addEventListener('popstate', () => this.restore());
    const ask = { engine: this.engine, tell: this.tell };
    this.paths = new Question(ask, 'paths', () => pathsInput(this.state.value));
    this.coverage = new Question(ask, 'coverage', () => coverageInput(this.state.value));
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
    this.arranger = new Arranger(this.atlas, this.tell, (stays) =>
      this.show({ ...this.state.peek(), layout: stays }, false),
    );
    effect(() => {
      if (this.placesRead.value) this.sought.value = null;
    });
    const layout = computed(() => this.state.value.layout);
    effect(() => {
      const sizes = layout.value === 'concentric' ? this.measures.sizes.value : this.measures.sizes.peek();
      this.arranger.arrange({ layout: layout.value, shown: this.scoped.value, sizes });
    });
  }

  /** Makes a change that can be undone and that a link restores. */
  change(transition: (state: State) => State): void {
    const before = this.state.value;
    const after = transition(before);
    if (writeHash(after) === writeHash(before)) return;
    this.restored = false;
    this.turn.value++;
    this.lastTurn.value = this.turn.value;
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

  /** Opens the text at a place. */
  read(at: string): void {
    this.change((state) => openSide(state, 'text'));
    this.sought.value = { at };
  }

  /** The link to what a change would show. */
  linkTo(transition: (state: State) => State): string {
    return `#${writeHash(transition(this.state.value))}`;
  }

  readonly canUndo = computed(() => this.turn.value > 0);
  readonly canRedo = computed(() => this.turn.value < this.lastTurn.value);

  /** Goes back in the browser's history, the camera staying. */
  undo(): void {
    if (this.canUndo.peek()) this.step(-1);
  }

  redo(): void {
    if (this.canRedo.peek()) this.step(1);
  }

  private step(by: number): void {
    this.isSteady = true;
    this.turn.value += by;
    history.go(by);
  }

  readonly tell = (fault: Fault): void => {
    this.notice.value = [fault.message, fault.mend].filter(Boolean).join(' ');
  };

  /** Notes where the camera has come to rest: for the link, not to be undone. */
  look(camera: Camera | null): void {
    if (JSON.stringify(camera) === JSON.stringify(this.state.peek().camera)) return;
    this.show({ ...this.state.peek(), camera }, false);
  }

  private show(state: State, push: boolean): void {
    if (push) this.notice.value = '';
    this.state.value = state;
    const url = `#${writeHash(state)}`;
    if (push) history.pushState({ turn: this.turn.peek() }, '', url);
    else history.replaceState(history.state, '', url);
  }

  private restore(): void {
    this.restored = true;
    const { state, leftOut } = readHash(location.hash, this.atlas);
    this.enter();
    if (this.isSteady) this.show({ ...state, camera: this.state.peek().camera }, false);
    else this.state.value = state;
    this.isSteady = false;
    this.notice.value = leftOut.length > 0 ? TEXTS.leftOut(leftOut) : '';
  }

  /** Takes note of the entry of the history that is shown now; a link that was followed begins anew. */
  private enter(): void {
    const { turn } = history.state ?? { turn: 0 };
    this.lastTurn.value = history.state ? Math.max(turn, this.lastTurn.value) : 0;
    this.turn.value = turn;
    history.replaceState({ turn }, '');
  }

  private async valuesOf(metric: string, filter: Filter) {
    return valuesOf(
      await this.engine.ask<MetricsAnswer>('metrics', { metrics: [metric], top: 0, ...filter }),
    );
  }
}

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
