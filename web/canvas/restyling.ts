import type { Core, NodeSingular } from 'cytoscape';
import { preparations } from './renderer.js';
import { Slices } from './slices.js';

/** What is drawn only when all of it is done. */
const TOGETHER = ['show', 'size', 'colour'] as const;
const SETTLING = 'settle';

/** What surrounds the first frame after a change. */
interface Settling {
  /** The nodes that it will show. */
  nodes(): readonly NodeSingular[];
  /** The zoom that it will have. */
  zoom(): number;
  /** Goes with it. */
  onSettled(): void;
}

/** Changes how many elements look, without holding up the page. */
export class Restyling {
  private readonly slices = new Slices((slice) => this.unheld(slice));
  private isHeld = false;

  constructor(
    private readonly cy: Core,
    private readonly settling: Settling,
  ) {}

  /** Changes that are drawn in one frame, with all others of their like that are under way. */
  together<T>(purpose: (typeof TOGETHER)[number], items: readonly T[], work: (item: T) => void): void {
    this.hold(true);
    this.slices.run(purpose, items, work, () => this.settle());
  }

  /** Changes that are drawn as they come. */
  gradually<T>(purpose: 'add' | 'near', items: readonly T[], work: (item: T) => void, then = () => {}): void {
    this.slices.run(purpose, items, work, then);
  }

  private settle(): void {
    if (this.slices.isAt(TOGETHER)) return;
    const steps = preparations(this.cy, this.settling.nodes(), this.settling.zoom());
    this.slices.run(
      SETTLING,
      steps,
      (prepare) => prepare(),
      () => this.settling.onSettled(),
    );
  }

  private hold(isHeld: boolean): void {
    if (isHeld === this.isHeld) return;
    this.isHeld = isHeld;
    if (isHeld) this.cy.startBatch();
    else this.cy.endBatch();
  }

  /** While it is held the library draws nothing, but styles nothing either: so it is held between slices alone. */
  private unheld(slice: () => void): void {
    this.hold(false);
    slice();
    this.hold(this.slices.isAt([...TOGETHER, SETTLING]));
  }
}
