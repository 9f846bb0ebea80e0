import cytoscape, { type Core, type EdgeSingular, type NodeSingular } from 'cytoscape';
import { Elements, type Look } from './canvas/elements.js';
import { Eye } from './canvas/eye.js';
import { type Gestures, listen } from './canvas/gestures.js';
import { Light, type Marks } from './canvas/light.js';
import { Names } from './canvas/names.js';
import { Restyling } from './canvas/restyling.js';
import { inChunks } from './canvas/slices.js';
import { dress, styleSheet } from './canvas/style-sheet.js';
import type { Catalogue } from './catalogue.js';
import type { Ground } from './colours.js';
import type { Places } from './layouts/places.js';
import type { Legend } from './legend.js';
import type { Shown } from './shown.js';
import type { Camera, Place } from './state.js';
import type { Drawn } from './svg.js';

/** What the first frame shows. */
export interface Scene extends Look {
  ground: Ground;
  shown: Shown;
}

/** What a person does, and where the camera came to rest. */
export type Doings = Gestures & { onCamera(camera: Camera | null): void };

/** The zoom from which arrows can be seen. */
const NEAR = 0.8;
/** How many elements are added at a time. */
const CHUNK = 100;

/** The drawing of the graph: the door to the drawing library. */
export class Canvas {
  private readonly cy: Core;
  private readonly elements: Elements;
  private readonly lights: Light;
  private readonly names: Names;
  private readonly eye: Eye;
  private readonly restyling: Restyling;
  private shown: Shown;
  private lit: Shown | null = null;
  private hovered: string | null = null;
  private isNear = false;
  private selected: readonly string[] = [];
  private pinned: readonly string[] = [];

  constructor(
    container: HTMLElement,
    private readonly atlas: Catalogue,
    { ground, shown, ...look }: Scene,
    doings: Doings,
  ) {
    this.shown = shown;
    this.elements = new Elements(atlas, ground, look);
    this.cy = cytoscape({
      container,
      layout: { name: 'null' },
      minZoom: 0.02,
      maxZoom: 4,
      hideEdgesOnViewport: atlas.isLarge,
      textureOnViewport: atlas.isLarge,
    });
    dress(this.cy, styleSheet(ground));
    this.elements.keep(this.cy.add(this.elements.missing(shown)));
    this.lights = new Light(this.cy, ground);
    this.names = new Names(this.cy, ground);
    this.eye = new Eye(this.cy, () => this.seen().map(({ node }) => node.position()));
    this.restyling = new Restyling(this.cy, {
      nodes: () => this.seen().map(({ node }) => node),
      zoom: () => this.eye.coming,
      onSettled: () => {
        this.eye.follow();
        this.emphasise();
      },
    });
    this.eye.follow();
    // The library tells each listener of each element that it styles: they come once the graph is drawn.
    this.cy.one('render', () => this.listen(doings));
  }

  private listen(doings: Doings): void {
    this.lights.listen();
    this.names.listen();
    this.eye.listen(doings.onCamera);
    this.cy.on('zoom', () => this.approach());
    this.approach();
    const onHover = (id: string | null) => this.hover(id);
    listen(this.cy, { ...doings, onHover }, () => this.select(this.selected));
  }

  /** Draws in the colours for a light or a dark ground. */
  recolour(ground: Ground): void {
    if (ground === this.elements.ground) return;
    this.elements.ground = ground;
    dress(this.cy, styleSheet(ground));
    this.lights.recolour(ground);
    this.names.recolour(ground);
    this.refresh('colour');
  }

  /** Hides what the filter leaves out, and draws what was not there before. */
  show(shown: Shown): void {
    if (shown === this.shown) return;
    this.shown = shown;
    this.restyling.together(
      'show',
      this.elements.wrong(shown),
      ({ element, display }) => void element.style({ display }),
    );
    this.add(shown);
  }

  /** Draws what was not there before. */
  private add(shown: Shown): void {
    const missing = this.elements.missing(shown);
    this.restyling.gradually(
      'add',
      inChunks(missing, CHUNK),
      (chunk) => {
        const added = this.cy.add(chunk);
        added.edges().toggleClass('near', this.isNear);
        this.elements.keep(added);
      },
      () => {
        if (missing.length === 0) return;
        this.refresh('size');
        this.refresh('colour');
        this.select(this.selected);
        this.pin(this.pinned);
        this.eye.follow();
      },
    );
  }

  /** Lights some nodes and edges and dims the rest; nothing lights everything. */
  light(lit: Shown | null): void {
    this.lit = lit;
    this.emphasise();
  }

  /** Emphasises the edges of a step, and writes on edges how they read; both of what is lit. */
  read(marks: Marks): void {
    this.lights.mark(marks);
  }

  /** Sizes nodes by what `sizesOf` gives. */
  resize(sizes: Look['sizes']): void {
    if (sizes === this.elements.look.sizes) return;
    this.elements.look.sizes = sizes;
    this.refresh('size');
  }

  /** Colours nodes; without colours, by kind. */
  tint(colours: Look['colours']): void {
    if (colours === this.elements.look.colours) return;
    this.elements.look.colours = colours;
    this.refresh('colour');
  }

  private refresh(name: 'size' | 'colour'): void {
    const { elements } = this;
    const wanted = (id: string) => (name === 'size' ? elements.sizeOf(id) : elements.colourOf(id));
    const wrong = [...elements.nodes]
      .map(([id, node]) => ({ node, value: wanted(id) }))
      .filter(({ node, value }) => node.data(name) !== value);
    this.restyling.together(name, wrong, ({ node, value }) => restyled(node.data(name, value)));
  }

  /** Moves nodes to where a layout or a person puts them. */
  place(places: Places): void {
    if (places === this.elements.look.places) return;
    this.elements.look.places = places;
    this.cy.batch(() => {
      for (const [id, node] of this.elements.nodes) {
        const spot = places.get(id);
        if (spot && !same(spot, node.position())) node.position({ ...spot });
      }
    });
    this.eye.follow();
  }

  /** Marks what a person has put in its place. */
  pin(ids: readonly string[]): void {
    this.pinned = ids;
    this.cy.nodes('.pinned').removeClass('pinned');
    for (const id of ids) this.elements.nodes.get(id)?.addClass('pinned');
    this.emphasise();
  }

  /** Marks what is selected: ids of nodes, or the key of an edge. */
  select(ids: readonly string[]): void {
    this.selected = ids;
    this.cy.batch(() => {
      this.cy.elements(':selected').unselect();
      for (const id of ids) {
        this.elements.nodes.get(id)?.select();
        this.elements.edges.get(id)?.select();
      }
    });
    this.emphasise();
  }

  /** Flies to nodes, drawn or about to be; to none: takes everything in. */
  fly(ids: readonly string[]): void {
    const spots = ids.flatMap((id) => this.elements.look.places.get(id) ?? []);
    if (ids.length === 0 || spots.length > 0) this.eye.fly(spots);
  }

  /** Goes nearer or farther by so many times, the middle staying. */
  zoom(times: number): void {
    this.eye.zoom(times);
  }

  placesOf(ids: readonly string[]): Place[] {
    return ids.flatMap((id) => {
      const node = this.elements.nodes.get(id);
      return node ? [{ id, ...node.position() }] : [];
    });
  }

  /** Looks where a link says. */
  look(camera: Camera | null): void {
    this.eye.look(camera);
  }

  /** The picture of what is shown as PNG, so many pixels wide. */
  async png(width: number, legend: Legend): Promise<Blob> {
    const { pictureOf } = await import('./canvas/pictures.js');
    const { cy, names } = this;
    return pictureOf({ cy, names, lit: this.lights.drawing, ground: this.elements.ground }, width, legend);
  }

  /** What is drawn now, for other pictures. */
  async drawn(): Promise<Drawn> {
    const { drawnOf } = await import('./canvas/pictures.js');
    return drawnOf(this.cy, this.lit, this.names, this.atlas);
  }

  /** From near by, edges show which way they go. */
  private approach(): void {
    const near = this.cy.zoom() >= NEAR;
    if (near === this.isNear) return;
    this.isNear = near;
    this.restyling.gradually('near', [...this.elements.edges.values()], (edge) =>
      restyled(edge.toggleClass('near', near)),
    );
  }

  private seen(): { id: string; node: NodeSingular }[] {
    return [...this.elements.nodes].flatMap(([id, node]) => (this.shown.nodes.has(id) ? [{ id, node }] : []));
  }

  private hover(id: string | null): void {
    this.hovered = id;
    this.emphasise();
  }

  /** Lights what is to be lit, else what is near the node under the pointer, and names what stands out. */
  private emphasise(): void {
    const { lit, hovered, selected } = this;
    const wanted = lit ?? (hovered === null ? null : this.atlas.near(hovered));
    // Where nothing of it is shown, to dim all would but hide the rest.
    const near = wanted && [...wanted.nodes].some((id) => this.shown.nodes.has(id)) ? wanted : null;
    this.lights.show(
      near && this.elements.among(this.shown, [...near.nodes, ...selected], [...near.edges, ...selected]),
    );
    const strong = new Set([...selected, ...(hovered === null ? [] : [hovered]), ...(lit?.nodes ?? [])]);
    this.names.update({
      nodes: () => this.seen(),
      label: (id) => this.atlas.nodes.get(id)?.label ?? id,
      degree: (id) => this.atlas.around.get(id)?.length ?? 0,
      isStrong: (id) => strong.has(id),
      isDim: (id) => near !== null && !near.nodes.has(id) && !strong.has(id),
    });
  }
}

/** Has the drawing library work out now how an element looks; else it would do so for all at once in the next frame. */
const restyled = (element: NodeSingular | EdgeSingular): void => element.numericStyle('opacity');

const same = (a: { x: number; y: number }, b: { x: number; y: number }) => a.x === b.x && a.y === b.y;
