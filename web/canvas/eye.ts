import type { Core } from 'cytoscape';
import { boundsOf, type Spot } from '../layouts/places.js';
import { type Camera, tidy } from '../state.js';

/** How near the camera goes by itself. */
const CLOSEST = 1.1;
const FLIGHT = 300;
const MARGIN = 80;
/** The camera has come to rest when it has not moved for so many milliseconds. */
const REST = 250;

/** Where the camera is, and its flights. While it takes everything in it goes on doing so. */
export class Eye {
  private isWhole = true;
  private resting = 0;
  /** Whether it goes where a person sends it, and has not come to rest there. */
  private isSent = false;
  /** Where it last came to rest; null: it takes everything in. */
  private rested: Camera | null = null;

  constructor(
    private readonly cy: Core,
    private readonly everything: () => Spot[],
  ) {}

  /** Tells where it comes to rest, and minds what a person does. */
  listen(onRest: (camera: Camera | null) => void): void {
    const { cy } = this;
    cy.on('viewport', () => {
      clearTimeout(this.resting);
      this.resting = setTimeout(() => {
        this.isSent = false;
        this.rested = this.camera();
        onRest(this.rested);
      }, REST) as unknown as number;
    });
    cy.on('scrollzoom dragpan pinchzoom', () => this.send());
    cy.on('resize', () => {
      if (!this.isSent) this.look(this.rested);
    });
  }

  /** Flies to points; to none: takes everything in. */
  fly(spots: readonly Spot[]): void {
    const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : FLIGHT;
    if (spots.length === 0) this.whole(duration);
    else {
      this.send();
      this.go(frame(this.cy, spots, CLOSEST), duration);
    }
  }

  /** Goes nearer or farther by so many times, the middle staying. */
  zoom(times: number): void {
    this.send();
    const middle = { x: this.cy.width() / 2, y: this.cy.height() / 2 };
    this.cy.zoom({ level: this.cy.zoom() * times, renderedPosition: middle });
  }

  /** The zoom that it will have when it has followed a change. */
  get coming(): number {
    const { cy } = this;
    return this.isWhole ? frame(cy, this.everything(), cy.maxZoom()).zoom : cy.zoom();
  }

  /** Follows a change of what there is, where it takes everything in. */
  follow(): void {
    if (this.isWhole) this.whole(0);
  }

  /** Looks at once where a link says. */
  look(camera: Camera | null): void {
    this.rested = camera;
    this.isSent = false;
    if (camera === null) this.whole(0);
    else if (JSON.stringify(camera) !== JSON.stringify(this.camera())) {
      this.isWhole = false;
      const zoom = Math.min(this.cy.width(), this.cy.height()) / camera.span;
      this.go({ zoom, pan: panTo(this.cy, camera, zoom) }, 0);
    }
  }

  private send(): void {
    this.isSent = true;
    this.isWhole = false;
  }

  private whole(duration: number): void {
    this.isWhole = true;
    this.isSent = false;
    this.rested = null;
    const spots = this.everything();
    if (spots.length > 0) this.go(frame(this.cy, spots, this.cy.maxZoom()), duration);
  }

  private go(to: { zoom: number; pan: Spot }, duration: number): void {
    if (to.zoom <= 0) return; // a canvas without room, which is out of sight
    this.cy.stop();
    const pan = this.cy.pan();
    if (to.zoom === this.cy.zoom() && to.pan.x === pan.x && to.pan.y === pan.y) return;
    if (duration > 0) this.cy.animate(to, { duration });
    else this.cy.viewport(to);
  }

  private camera(): Camera | null {
    if (this.isWhole) return null;
    const [zoom, pan] = [this.cy.zoom(), this.cy.pan()];
    return {
      x: tidy((this.cy.width() / 2 - pan.x) / zoom),
      y: tidy((this.cy.height() / 2 - pan.y) / zoom),
      span: Math.max(1, tidy(Math.min(this.cy.width(), this.cy.height()) / zoom)),
    };
  }
}

const panTo = (cy: Core, { x, y }: Spot, zoom: number): Spot => ({
  x: cy.width() / 2 - x * zoom,
  y: cy.height() / 2 - y * zoom,
});

/** The view that takes points in. */
function frame(cy: Core, spots: readonly Spot[], closest: number): { zoom: number; pan: Spot } {
  const { left, right, top, bottom } = boundsOf(spots);
  const margin = Math.min(MARGIN, cy.width() / 8);
  const zoom = Math.min(
    (cy.width() - 2 * margin) / Math.max(right - left, 1),
    (cy.height() - 2 * margin) / Math.max(bottom - top, 1),
    closest,
  );
  return { zoom, pan: panTo(cy, { x: (left + right) / 2, y: (top + bottom) / 2 }, zoom) };
}
