import cytoscape, { type Core, type ElementDefinition, type Layouts } from 'cytoscape';
import type { Catalogue, Shown } from './catalogue.js';
import { freeLabels } from './labels.js';
import { layoutOptions } from './layouts.js';
import type { Layout } from './state.js';
import { styleSheet } from './style-sheet.js';
import type { Drawn } from './svg.js';

/** What a person does on the canvas. */
export interface Gestures {
  onNode(id: string, open: boolean): void;
  onEdge(key: string): void;
  onBackground(): void;
}

/** Okabe and Ito (2008): eight colours that people tell apart whatever their eyes; more groups are grey. */
const PALETTE = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#d55e00', '#56b4e9', '#b8a800', '#7b3294'];
const OTHERS = '#8a8f98';

/** How near the camera goes by itself. */
const CLOSEST = 0.9;

/** The drawing of the graph: the only place that knows the drawing library. y points down on the screen, up in the data. */
export class Canvas {
  private readonly cy: Core;
  private relabel = 0;
  private moving?: Layouts;

  constructor(
    container: HTMLElement,
    private readonly atlas: Catalogue,
    gestures: Gestures,
  ) {
    this.cy = cytoscape({
      container,
      elements: elementsOf(atlas),
      style: styleSheet(atlas, isDark()),
      layout: { name: 'preset' },
      minZoom: 0.05,
      maxZoom: 4,
      boxSelectionEnabled: false,
    });
    this.fit();
    this.listen(gestures);
    this.cy.on('viewport resize', () => this.labelSoon());
    this.labelSoon();
  }

  /** Draws in the colours for a light or a dark ground. */
  recolour(dark: boolean): void {
    this.cy.style(styleSheet(this.atlas, dark));
  }

  /** Hides what the filter leaves out. */
  show(shown: Shown): void {
    this.cy.batch(() => {
      this.cy.nodes().forEach((node) => void node.toggleClass('out', !shown.nodes.has(node.id())));
      this.cy.edges().forEach((edge) => void edge.toggleClass('out', !shown.edges.has(edge.id())));
    });
    this.labelSoon();
  }

  /** Lights some nodes and edges and dims the rest; nothing lights everything. */
  light(lit: Shown | null): void {
    this.cy.batch(() => {
      this.cy.elements().forEach((element) => {
        const on = lit !== null && (element.isNode() ? lit.nodes : lit.edges).has(element.id());
        element.toggleClass('lit', on).toggleClass('dim', lit !== null && !on);
      });
    });
    this.labelSoon();
  }

  /** Sizes nodes by a measure, the largest value being the largest node. */
  resize(values: ReadonlyMap<string, number>): void {
    const most = Math.max(...values.values(), Number.MIN_VALUE);
    this.cy.batch(() => {
      this.cy
        .nodes()
        .forEach((node) => void node.data('size', 14 + 40 * Math.sqrt((values.get(node.id()) ?? 0) / most)));
    });
    this.labelSoon();
  }

  /** Colours nodes by group, the largest groups first; without groups, by kind. */
  tint(groups: ReadonlyMap<string, number> | null): void {
    this.cy.batch(() => {
      this.cy.nodes().forEach((node) => {
        const group = groups?.get(node.id());
        if (group === undefined) node.removeStyle('background-color');
        else node.style('background-color', PALETTE[group - 1] ?? OTHERS);
      });
    });
  }

  /** Moves nodes to a layout; what it needs more is loaded when asked for. */
  async arrange(layout: Layout): Promise<void> {
    this.moving?.stop();
    const eles = this.cy.elements(':visible');
    this.moving = eles.layout(await layoutOptions(layout, this.atlas, cytoscape.use));
    this.moving.run();
    this.fit();
    this.labelSoon();
  }

  /** Marks what is selected. */
  select(ids: readonly string[]): void {
    this.cy.elements('.selected').removeClass('selected');
    for (const id of ids) this.cy.getElementById(id).addClass('selected');
    this.labelSoon();
  }

  /** Flies to nodes, or to the whole graph. */
  fly(ids: readonly string[]): void {
    const wanted = this.cy.collection();
    for (const id of ids) wanted.merge(this.cy.getElementById(id));
    const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300;
    const box = (wanted.nonempty() ? wanted : this.cy.elements()).boundingBox({ includeLabels: false });
    const zoom = Math.min(
      (this.cy.width() - 160) / box.w,
      (this.cy.height() - 120) / box.h,
      wanted.nonempty() ? CLOSEST : 4,
    );
    const pan = {
      x: this.cy.width() / 2 - ((box.x1 + box.x2) / 2) * zoom,
      y: this.cy.height() / 2 - ((box.y1 + box.y2) / 2) * zoom,
    };
    this.cy.animate({ zoom, pan }, { duration });
  }

  fit(): void {
    this.cy.fit(this.cy.elements(), 30);
  }

  /** The picture as PNG, at so many times the size on the screen. */
  png(scale: number): string {
    return this.cy.png({ full: true, scale, bg: isDark() ? '#16181d' : '#ffffff' });
  }

  /** What is drawn now, for other pictures. */
  drawn(): Drawn {
    const nodes = this.cy.nodes(':visible').map((node) => ({
      id: node.id(),
      label: node.data('label') as string,
      kind: node.data('kind') as string,
      ...node.position(),
      size: node.data('size') as number,
      colour: String(node.style('background-color')),
      labelled: node.hasClass('labelled'),
      font: (node.data('font') as number | undefined) ?? 16,
    }));
    const edges = this.cy.edges(':visible').map((edge) => ({
      from: edge.source().id(),
      to: edge.target().id(),
      basis: edge.data('basis') as string,
    }));
    return { nodes, edges };
  }

  private listen({ onNode, onEdge, onBackground }: Gestures): void {
    this.cy.on('tap', 'node', (event) => onNode(event.target.id(), false));
    this.cy.on('dbltap', 'node', (event) => onNode(event.target.id(), true));
    this.cy.on('tap', 'edge', (event) => onEdge(event.target.id()));
    this.cy.on('tap', (event) => event.target === this.cy && onBackground());
    this.cy.on('mouseover', 'node', (event) => this.hover(event.target.id()));
    this.cy.on('mouseout', 'node', () => this.hover(null));
  }

  private hover(id: string | null): void {
    this.cy.elements('.near').removeClass('near');
    if (id !== null) this.cy.getElementById(id).closedNeighborhood().addClass('near');
  }

  private labelSoon(): void {
    cancelAnimationFrame(this.relabel);
    this.relabel = requestAnimationFrame(() => freeLabels(this.cy));
  }
}

export const isDark = (): boolean => document.documentElement.dataset.theme === 'dark';

function elementsOf({ records, around }: Catalogue): ElementDefinition[] {
  const nodes = records.nodes.map((node, at): ElementDefinition => {
    const [x, y] = records.positions?.[at] ?? [at * 10, 0];
    const degree = around.get(node.id)?.length ?? 0;
    return {
      data: { id: node.id, label: node.label, kind: node.kind, size: 14 + 5 * Math.sqrt(degree), degree },
      position: { x, y: -y },
    };
  });
  const edges = records.edges.map(
    ({ key, source, target, relation, basis }): ElementDefinition => ({
      data: { id: key, source, target, relation, basis },
    }),
  );
  return [...nodes, ...edges];
}
