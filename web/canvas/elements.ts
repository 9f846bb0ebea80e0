import type {
  EdgeDefinition,
  EdgeSingular,
  ElementDefinition,
  NodeDefinition,
  NodeSingular,
} from 'cytoscape';
import type { Edge, Node } from '../../src/core/model.js';
import type { Catalogue } from '../catalogue.js';
import { type Ground, legible } from '../colours.js';
import type { Places } from '../layouts/places.js';
import type { Shown } from '../shown.js';
import { sizeOf } from '../sizes.js';

/** Nodes and edges share one space of ids in the drawing library; a graph's own ids may clash. */
const nodeKey = (id: string) => `n:${id}`;
export const edgeKey = (key: string) => `e:${key}`;
export const idOf = (element: { id(): string }) => element.id().slice(2);

/** Where nodes stand, how large they are, and their colours; without colours they go by kind. */
export interface Look {
  places: Places;
  sizes: ReadonlyMap<string, number>;
  colours: ReadonlyMap<string, string> | null;
}

type Display = 'element' | 'none';

const UNMEASURED = '#8a8f98';

/** The nodes and edges that are drawn, by their ids in the graph, and how they are to look. */
export class Elements {
  readonly nodes = new Map<string, NodeSingular>();
  readonly edges = new Map<string, EdgeSingular>();

  constructor(
    private readonly atlas: Catalogue,
    public ground: Ground,
    public look: Look,
  ) {}

  /** What of this is not drawn yet, as the drawing library wants it told. */
  missing(shown: Shown): ElementDefinition[] {
    const { nodes, edges } = this.atlas;
    const ids = [...shown.nodes].filter((id) => !this.nodes.has(id));
    const keys = [...shown.edges].filter((key) => !this.edges.has(key));
    return [
      ...ids.flatMap((id) => nodes.get(id) ?? []).map((node) => this.nodeElement(node)),
      ...keys.flatMap((key) => edges.get(key) ?? []).map((edge) => this.edgeElement(edge)),
    ];
  }

  /** Takes note of what is drawn now. */
  keep(elements: Iterable<NodeSingular | EdgeSingular>): void {
    for (const element of elements) {
      if (element.isNode()) this.nodes.set(idOf(element), element);
      else this.edges.set(idOf(element), element as EdgeSingular);
    }
  }

  /** What is to be hidden or shown again; an edge is not drawn where an end is not. */
  wrong({ nodes, edges }: Shown): { element: NodeSingular | EdgeSingular; display: Display }[] {
    const isIn = (edge: EdgeSingular) => nodes.has(idOf(edge.source())) && nodes.has(idOf(edge.target()));
    const wanted = (isShown: boolean): Display => (isShown ? 'element' : 'none');
    return [
      ...[...this.nodes].map(([id, element]) => ({ element, display: wanted(nodes.has(id)) })),
      ...[...this.edges]
        .map(([key, element]) => ({ element, display: wanted(edges.has(key)) }))
        .filter(({ element, display }) => display === 'element' || isIn(element)),
    ].filter(({ element, display }) => element.style('display') !== display);
  }

  /** What is drawn and shown of some nodes and edges, with the ends of the edges. */
  among(shown: Shown, nodes: Iterable<string>, edges: Iterable<string>): (NodeSingular | EdgeSingular)[] {
    const lines = pick(this.edges, edges, shown.edges);
    const ends = lines.flatMap((edge) => [edge.source(), edge.target()]);
    return [...pick(this.nodes, nodes, shown.nodes), ...ends, ...lines];
  }

  sizeOf(id: string): number {
    return this.look.sizes.get(id) ?? sizeOf(0);
  }

  colourOf(id: string): string {
    const { colours } = this.look;
    const kind = this.atlas.nodes.get(id)?.kind ?? '';
    const wanted = colours ? colours.get(id) : this.atlas.kinds.get(kind)?.colour;
    return legible(wanted ?? UNMEASURED, this.ground);
  }

  private nodeElement({ id, kind }: Node): NodeDefinition {
    const shape = this.atlas.kinds.get(kind)?.shape ?? 'ellipse';
    const data = { id: nodeKey(id), shape, size: this.sizeOf(id), colour: this.colourOf(id) };
    return { group: 'nodes', data, position: { x: 0, y: 0, ...this.look.places.get(id) } };
  }

  /** Lines are straight unless several join the same two nodes. */
  private edgeElement({ key, source, target, basis }: Edge): EdgeDefinition {
    const curve = source === target || this.atlas.between(source, target) > 1 ? 'bezier' : 'straight';
    const data = { id: edgeKey(key), source: nodeKey(source), target: nodeKey(target), basis, curve };
    return { group: 'edges', data };
  }
}

/** The elements of these ids that are drawn and shown. */
function pick<E>(drawn: ReadonlyMap<string, E>, ids: Iterable<string>, shown: ReadonlySet<string>): E[] {
  return [...ids].flatMap((id) => (shown.has(id) ? (drawn.get(id) ?? []) : []));
}
