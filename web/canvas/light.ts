import cytoscape, {
  type Core,
  type EdgeSingular,
  type ElementDefinition,
  type NodeSingular,
} from 'cytoscape';
import type { Ground } from '../colours.js';
import { whenIdle } from '../idle.js';
import { edgeKey } from './elements.js';
import { dress, litStyleSheet } from './style-sheet.js';

type Element = NodeSingular | EdgeSingular;

/** What stands out among what is lit: the edges of a step, and what is written on edges. */
export interface Marks {
  step: readonly string[];
  told: ReadonlyMap<string, string>;
}

/**
 * What is lit: copies on a sheet of their own above the drawing, which is dimmed as a whole. To light a path among a
 * thousand elements then redraws a dozen.
 */
export class Light {
  private readonly sheet = document.createElement('div');
  private above?: Core;
  private marks: Marks = { step: [], told: new Map() };

  constructor(
    private readonly under: Core,
    private ground: Ground,
  ) {
    this.sheet.className = 'light';
    under.container()?.append(this.sheet);
  }

  /** Goes where the drawing goes; it is ready before it is first wanted. */
  listen(): void {
    whenIdle(() => {
      this.above ??= this.begin();
    });
    if (this.above) this.follow(this.above);
    this.under.on('viewport', () => this.above && this.follow(this.above));
    this.under.on('position', 'node', ({ target }) => {
      this.above?.getElementById(target.id()).position(target.position());
    });
  }

  /** Lights copies of elements as they look now; of none: everything is as bright as ever. */
  show(elements: readonly Element[] | null): void {
    // On the element round it: the library draws all anew where its own changes.
    this.under.container()?.parentElement?.classList.toggle('dimmed', elements !== null);
    if (!elements && !this.above) return;
    this.above ??= this.begin();
    this.above.elements().remove();
    if (!elements) return;
    this.follow(this.above);
    this.above.add([...new Set(elements)].map((element) => element.json() as ElementDefinition));
    this.emphasise(this.above);
  }

  recolour(ground: Ground): void {
    this.ground = ground;
    if (this.above) dress(this.above, litStyleSheet(ground));
  }

  /** Marks edges, for as long as they are lit. */
  mark(marks: Marks): void {
    this.marks = marks;
    if (this.above) this.emphasise(this.above);
  }

  /** The drawing of what is lit; undefined where nothing is. */
  get drawing(): Core | undefined {
    return this.above?.elements().nonempty() ? this.above : undefined;
  }

  private emphasise(above: Core): void {
    const { step, told } = this.marks;
    above.edges().removeClass('step told');
    for (const key of step) above.getElementById(edgeKey(key)).addClass('step');
    for (const [key, reads] of told) above.getElementById(edgeKey(key)).data({ reads }).addClass('told');
  }

  private follow(above: Core): void {
    above.viewport({ zoom: this.under.zoom(), pan: this.under.pan() });
  }

  private begin(): Core {
    const above = cytoscape({
      container: this.sheet,
      minZoom: this.under.minZoom(),
      maxZoom: this.under.maxZoom(),
      userZoomingEnabled: false,
      userPanningEnabled: false,
      boxSelectionEnabled: false,
    });
    dress(above, litStyleSheet(this.ground));
    return above;
  }
}
