import type { Core, EventObject, EventObjectNode } from 'cytoscape';
import type { Place } from '../state.js';
import { idOf } from './elements.js';

/** What a person does on the canvas. */
export interface Gestures {
  /** @param add whether a key says that the node joins the selection */
  onNode(id: string, add: boolean): void;
  onEdge(key: string): void;
  onBackground(): void;
  /** Double click. */
  onOpen(id: string): void;
  /** A box was drawn round nodes. */
  onBox(ids: string[]): void;
  /** Nodes were dragged to new places. */
  onMove(places: Place[]): void;
  /** Right click or a long press; the point is in pixels from the corner of the canvas. */
  onMenu(id: string, at: { x: number; y: number }): void;
  onHover(id: string | null): void;
}

/** Tells what a person does. `done` runs after each gesture that the library may have answered with a selection of its own. */
export function listen(cy: Core, gestures: Gestures, done: () => void): void {
  const adds = ({ originalEvent: event }: EventObject) => event.shiftKey || event.ctrlKey || event.metaKey;
  const tell = (work: () => void) => {
    work();
    queueMicrotask(done);
  };
  cy.on('tap', 'node', (event: EventObjectNode) =>
    tell(() => gestures.onNode(idOf(event.target), adds(event))),
  );
  cy.on('dbltap', 'node', (event) => tell(() => gestures.onOpen(idOf(event.target))));
  cy.on('tap', 'edge', (event) => tell(() => gestures.onEdge(idOf(event.target))));
  cy.on('tap', (event) => event.target === cy && tell(gestures.onBackground));
  cy.on('cxttap taphold', 'node', (event: EventObjectNode) =>
    gestures.onMenu(idOf(event.target), { ...event.renderedPosition }),
  );
  cy.on('mouseover', 'node', (event) => gestures.onHover(idOf(event.target)));
  cy.on('mouseout', 'node', () => gestures.onHover(null));
  const boxed = gathering<string>((ids) => tell(() => gestures.onBox(ids)));
  cy.on('boxselect', 'node', (event) => boxed(idOf(event.target)));
  const moved = gathering<Place>((places) => gestures.onMove(places));
  cy.on('dragfree', 'node', ({ target }: EventObjectNode) =>
    moved({ id: idOf(target), ...target.position() }),
  );
}

/** The library tells of each node apart; this waits until it has told of all. */
function gathering<T>(then: (items: T[]) => void): (item: T) => void {
  let items: T[] = [];
  return (item) => {
    if (items.length === 0)
      queueMicrotask(() => {
        then(items);
        items = [];
      });
    items.push(item);
  };
}
