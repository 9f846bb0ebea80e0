import cytoscape, {
  type Core,
  type EdgeSingular,
  type ElementDefinition,
  type NodeSingular,
} from 'cytoscape';
import { edgeElement, edgeKey, idOf, nodeElement } from './canvas/elements.js';
import { Eye } from './canvas/eye.js';
import { type Gestures, listen } from './canvas/gestures.js';
import { Light } from './canvas/light.js';
import { Names } from './canvas/names.js';
import { drawnOf, pictureOf } from './canvas/pictures.js';
import { inChunks, Slices } from './canvas/slices.js';
import { styleSheet } from './canvas/style-sheet.js';
import type { Catalogue } from './catalogue.js';
import { type Ground, legible } from './colours.js';
import type { Places } from './layouts/places.js';
import type { Shown } from './shown.js';
import { sizeOf } from './sizes.js';
import type { Camera, Place } from './state.js';
import type { Drawn } from './svg.js';

const UNMEASURED = '#8a8f98';
/** The zoom from which arrows can be seen. */
const NEAR = 0.8;
/** How many elements are added between two frames. */
const CHUNK = 100;

/** The drawing of the graph: the only place that knows the drawing library. */
export class Canvas {
  private readonly cy: Core;
  private readonly lights: Light;
  private readonly names: Names;
  private readonly eye: Eye;
  private readonly nodes = new Map<string, NodeSingular>();
  private readonly edges = new Map<string, EdgeSingular>();
  private readonly slices = new Slices();
  private shown: Shown = { nodes: new Set(), edges: new Set() };
  private lit: Shown | null = null;
  private hovered: string | null = null;
  private isNear = false;
  private selected: readonly string[] = [];
  private colours: ReadonlyMap<string, string> | null = null;
  private sizes: ReadonlyMap<string, number> = new Map();
  private places: Places = new Map();

  constructor(
    container: HTMLElement,
    private readonly atlas: Catalogue,
    private ground: Ground,
    gestures: Gestures & { onCamera(camera: Camera | null): void },
  ) {
    this.cy = cytoscape({
      container,
      style: styleSheet(ground),
      minZoom: 0.02,
      maxZoom: 4,
      hideEdgesOnViewport: atlas.isLarge,
      textureOnViewport: atlas.isLarge,
    });
    this.lights = new Light(this.cy, ground);
    this.names = new Names(this.cy, ground);
    this.eye = new Eye(this.cy, () => this.seen().map(({ node }) => node.position()));
    // Every element that is added tells every listener of it: they come once the graph is drawn.
    this.cy.one('render', () => this.listen(gestures));
  }

  private listen(gestures: Gestures & { onCamera(camera: Camera | null): void }): void {
    this.lights.listen();
    this.names.listen();
    this.eye.listen(gestures.onCamera);
    this.cy.on('zoom', () => this.approach());
    this.approach();
    const onHover = (id: string | null) => this.hover(id);
    listen(this.cy, { ...gestures, onHover }, () => this.select(this.selected));
  }

  /** Draws in the colours for a light or a dark ground. */
  recolour(ground: Ground): void {
    if (ground === this.ground) return;
    this.ground = ground;
    this.cy.style(styleSheet(ground));
    this.lights.recolour(ground);
    this.names.recolour(ground);
    this.tint(this.colours);
  }

  /** Hides what the filter leaves out, and draws what was not there before. */
  show(shown: Shown): void {
    this.shown = shown;
    const nodes = [...this.nodes].map(([id, element]) => ({ element, out: !shown.nodes.has(id) }));
    // An edge is not drawn where an end is not.
    const edges = [...this.edges]
      .map(([key, element]) => ({ element, out: !shown.edges.has(key) }))
      .filter(({ element, out }) => !out || this.areIn(idOf(element.source()), idOf(element.target())));
    const wrong = [...nodes, ...edges].filter(({ element, out }) => element.hasClass('out') !== out);
    this.slices.run(
      'show',
      wrong,
      ({ element, out }) => restyled((element as NodeSingular).toggleClass('out', out)),
      () => {
        this.eye.follow();
        this.emphasise();
      },
    );
    this.add(shown);
  }

  /** Draws what was not there before: the first time at once, later in slices. */
  private add(shown: Shown): void {
    const isFirst = this.nodes.size === 0;
    const { atlas } = this;
    const nodes = [...shown.nodes]
      .filter((id) => !this.nodes.has(id))
      .flatMap((id) => atlas.nodes.get(id) ?? []);
    const edges = [...shown.edges]
      .filter((key) => !this.edges.has(key))
      .flatMap((key) => atlas.edges.get(key) ?? []);
    const elements = [
      ...nodes.map((node) => {
        const look = { size: this.sizeOf(node.id), colour: this.colourOf(node.id) };
        return nodeElement(atlas, node, look, this.places.get(node.id) ?? { x: 0, y: 0 });
      }),
      ...edges.map((edge) => edgeElement(atlas, edge, this.isNear)),
    ];
    this.slices.run(
      'add',
      inChunks(elements, isFirst ? elements.length : CHUNK),
      (chunk) => this.put(chunk),
      () => {
        if (elements.length === 0) return;
        this.resize(this.sizes);
        this.tint(this.colours);
        this.select(this.selected);
        this.eye.follow();
      },
    );
  }

  private put(elements: ElementDefinition[]): void {
    for (const element of this.cy.add(elements)) {
      if (element.isNode()) this.nodes.set(idOf(element), element);
      else this.edges.set(idOf(element), element as EdgeSingular);
    }
  }

  /** Lights some nodes and edges and dims the rest; nothing lights everything. */
  light(lit: Shown | null): void {
    this.lit = lit;
    this.emphasise();
  }

  /** Emphasises the edges of a step, and writes on edges how they read; both of what is lit. */
  read(steps: readonly string[], told: readonly string[]): void {
    this.lights.mark({ step: steps.map(edgeKey), told: told.map(edgeKey) });
  }

  /** Sizes nodes by what `sizesOf` gives. */
  resize(sizes: ReadonlyMap<string, number>): void {
    this.sizes = sizes;
    this.update('size', (id) => this.sizeOf(id));
  }

  /** Colours nodes; without colours, by kind. */
  tint(colours: ReadonlyMap<string, string> | null): void {
    this.colours = colours;
    this.update('colour', (id) => this.colourOf(id));
  }

  private sizeOf(id: string): number {
    return this.sizes.get(id) ?? sizeOf(0);
  }

  private colourOf(id: string): string {
    const kind = this.atlas.nodes.get(id)?.kind ?? '';
    const wanted = this.colours ? this.colours.get(id) : this.atlas.kinds.get(kind)?.colour;
    return legible(wanted ?? UNMEASURED, this.ground);
  }

  private update(name: string, wanted: (id: string) => unknown): void {
    const wrong = [...this.nodes]
      .map(([id, node]) => ({ node, value: wanted(id) }))
      .filter(({ node, value }) => node.data(name) !== value);
    this.slices.run(
      name,
      wrong,
      ({ node, value }) => restyled(node.data(name, value)),
      () => this.emphasise(),
    );
  }

  /** Moves nodes to where a layout or a person puts them. */
  place(places: Places, pinned: ReadonlySet<string>): void {
    this.places = places;
    this.cy.batch(() => {
      for (const [id, node] of this.nodes) {
        node.toggleClass('pinned', pinned.has(id));
        const spot = places.get(id);
        if (spot && !same(spot, node.position())) node.position({ ...spot });
      }
    });
    this.eye.follow();
  }

  /** Marks what is selected: ids of nodes, or the key of an edge. */
  select(ids: readonly string[]): void {
    this.selected = ids;
    this.cy.batch(() => {
      this.cy.elements(':selected').unselect();
      for (const id of ids) {
        this.nodes.get(id)?.select();
        this.edges.get(id)?.select();
      }
    });
    this.emphasise();
  }

  /** Flies to nodes, or takes everything in. */
  fly(ids: readonly string[]): void {
    this.eye.fly(ids.flatMap((id) => this.nodes.get(id)?.position() ?? []));
  }

  /** Goes nearer or farther by so many times, the middle staying. */
  zoom(times: number): void {
    this.eye.zoom(times);
  }

  placesOf(ids: readonly string[]): Place[] {
    return ids.flatMap((id) => {
      const node = this.nodes.get(id);
      return node ? [{ id, ...node.position() }] : [];
    });
  }

  /** Looks where a link says. */
  look(camera: Camera | null): void {
    this.eye.look(camera);
  }

  /** The picture of what is shown as PNG, so many pixels wide. */
  png(width: number): Promise<Blob> {
    return pictureOf(this.cy, this.lights.drawing, this.names, this.ground, width);
  }

  /** What is drawn now, for other pictures. */
  drawn(): Drawn {
    return drawnOf(this.cy, this.lit, this.names, this.atlas);
  }

  /** From near by, edges show which way they go. */
  private approach(): void {
    const near = this.cy.zoom() >= NEAR;
    if (near === this.isNear) return;
    this.isNear = near;
    this.slices.run('near', [...this.edges.values()], (edge) => restyled(edge.toggleClass('near', near)));
  }

  private seen(): { id: string; node: NodeSingular }[] {
    return [...this.nodes].flatMap(([id, node]) => (this.shown.nodes.has(id) ? [{ id, node }] : []));
  }

  private areIn(...ids: string[]): boolean {
    return ids.every((id) => this.shown.nodes.has(id));
  }

  private hover(id: string | null): void {
    this.hovered = id;
    this.emphasise();
  }

  /** Lights what is to be lit, else what is near the node under the pointer, and names what stands out. */
  private emphasise(): void {
    const { lit, hovered } = this;
    const near = lit ?? (hovered === null ? null : this.atlas.near(hovered));
    this.lights.show(near && this.litOf(near));
    const strong = new Set([...this.selected, ...(hovered === null ? [] : [hovered]), ...(lit?.nodes ?? [])]);
    this.names.update({
      nodes: () => this.seen(),
      label: (id) => this.atlas.nodes.get(id)?.label ?? id,
      degree: (id) => this.atlas.around.get(id)?.length ?? 0,
      isStrong: (id) => strong.has(id),
      isDim: (id) => near !== null && !near.nodes.has(id) && !strong.has(id),
    });
  }

  /** What is drawn of some nodes and edges, and of what is selected, with the ends of the edges. */
  private litOf({ nodes, edges }: Shown): (NodeSingular | EdgeSingular)[] {
    const lines = pick(this.edges, [...edges, ...this.selected]);
    const ends = lines.flatMap((edge) => [edge.source(), edge.target()]);
    return [...pick(this.nodes, [...nodes, ...this.selected]), ...ends, ...lines];
  }
}

/** Has the drawing library work out now how an element looks; else it would do so for all at once in the next frame. */
const restyled = (element: NodeSingular | EdgeSingular): void => element.numericStyle('opacity');

/** The elements of these ids that are drawn. */
function pick<E>(drawn: ReadonlyMap<string, E>, ids: Iterable<string>): E[] {
  return [...ids].flatMap((id) => drawn.get(id) ?? []);
}

const same = (a: { x: number; y: number }, b: { x: number; y: number }) => a.x === b.x && a.y === b.y;
