import type { Core, NodeSingular } from 'cytoscape';
import type { Ground } from '../colours.js';
import { type Box, freeLabels, type Label, LINE, type Text, textOf, type Wish } from './labels.js';

const FAMILY = 'system-ui, sans-serif';
const HALO = 3;

/** A node as its name needs it. */
interface Named {
  id: string;
  node: NodeSingular;
  text: Text;
  font: number;
  strong: boolean;
}

/** What decides about names beside the camera. */
export interface Emphasis {
  nodes(): readonly { id: string; node: NodeSingular }[];
  label(id: string): string;
  degree(id: string): number;
  /** Written first and in bold. */
  isStrong(id: string): boolean;
  /** Not written. */
  isDim(id: string): boolean;
}

/**
 * The names of nodes, on a sheet above the drawing. The drawing library would restyle hundreds of nodes whenever the
 * camera moves; here a frame costs a millisecond or two.
 */
export class Names {
  private readonly sheet = document.createElement('canvas');
  private readonly pen = this.sheet.getContext('2d') as CanvasRenderingContext2D;
  private readonly texts = new Map<string, Text>();
  private emphasis?: Emphasis;
  private named?: Named[];
  private frame = 0;
  private isListening = false;
  private isBehind = false;

  constructor(
    private readonly cy: Core,
    private ground: Ground,
  ) {
    this.sheet.className = 'names';
    this.sheet.setAttribute('aria-hidden', 'true');
    cy.container()?.append(this.sheet);
  }

  /** Writes names, from the next frame on. They keep up with what moves; else they come a frame after the drawing. */
  listen(): void {
    this.cy.on('viewport position', () => {
      this.isBehind = true;
    });
    this.cy.on('render', () => {
      if (this.isBehind) this.draw();
      else this.drawSoon();
    });
    this.isListening = true;
    this.drawSoon();
  }

  recolour(ground: Ground): void {
    this.ground = ground;
  }

  /** Takes note of what is there and what stands out; it is written with the next frame. */
  update(emphasis: Emphasis): void {
    this.emphasis = emphasis;
    this.named = undefined;
    this.isBehind = false;
    if (this.isListening) this.drawSoon();
  }

  private drawSoon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  /** The nodes that would like their names written, the most important first. */
  private get nodes(): Named[] {
    this.named ??= this.inOrder(this.emphasis);
    return this.named;
  }

  private inOrder(emphasis: Emphasis | undefined): Named[] {
    if (!emphasis) return [];
    return emphasis
      .nodes()
      .filter(({ id }) => !emphasis.isDim(id))
      .map(({ id, node }) => ({
        id,
        node,
        text: this.textOf(emphasis.label(id)),
        font: Math.min(17, 11 + 0.8 * Math.sqrt(emphasis.degree(id))),
        strong: emphasis.isStrong(id),
      }))
      .sort((a, b) => Number(b.strong) - Number(a.strong) || b.font - a.font);
  }

  /** The names that fit at a zoom, for a picture with the origin at `pan`. */
  fitting(zoom: number, pan: { x: number; y: number }, sheet?: Box): Label[] {
    const wishes = this.nodes.flatMap(({ node, ...name }): Wish[] => {
      const at = node.position();
      const [x, y] = [at.x * zoom + pan.x, at.y * zoom + pan.y];
      const isSeen = !sheet || (x > sheet.left && x < sheet.right && y > sheet.top && y < sheet.bottom);
      return isSeen ? [{ ...name, x, y, radius: (node.data('size') * zoom) / 2 }] : [];
    });
    return freeLabels(wishes, sheet);
  }

  /** Writes names on any sheet, such as a picture's. */
  write(pen: CanvasRenderingContext2D, labels: readonly Label[]): void {
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.lineJoin = 'round';
    pen.lineWidth = HALO;
    pen.strokeStyle = this.ground.ground;
    pen.fillStyle = this.ground.ink;
    for (const { wish, x, y } of labels) {
      pen.font = `${wish.strong ? '600 ' : ''}${wish.font}px ${FAMILY}`;
      wish.text.lines.forEach((line, at) => {
        pen.strokeText(line, x, y + at * wish.font * LINE);
        pen.fillText(line, x, y + at * wish.font * LINE);
      });
    }
  }

  private draw(): void {
    cancelAnimationFrame(this.frame);
    this.isBehind = false;
    const { cy, sheet, pen } = this;
    const [width, height, ratio] = [cy.width(), cy.height(), devicePixelRatio];
    if (sheet.width !== width * ratio || sheet.height !== height * ratio) {
      sheet.width = width * ratio;
      sheet.height = height * ratio;
    }
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    const view = { left: 0, right: width, top: 0, bottom: height };
    this.write(pen, this.fitting(cy.zoom(), cy.pan(), view));
  }

  private textOf(label: string): Text {
    const known = this.texts.get(label);
    if (known) return known;
    this.pen.font = `600 100px ${FAMILY}`;
    const text = textOf(label, (line) => this.pen.measureText(line).width / 100);
    this.texts.set(label, text);
    return text;
  }
}
