import type { Ext, LayoutOptions, NodeSingular } from 'cytoscape';
import type { Catalogue } from './catalogue.js';
import type { Layout } from './state.js';

/**
 * How the drawing library is told to lay out.
 * @param extend gives the library the force layout, which is loaded when first asked for
 */
export async function layoutOptions(
  layout: Layout,
  atlas: Catalogue,
  extend: (extension: Ext) => void,
): Promise<LayoutOptions> {
  if (layout === 'force') return forceOptions(extend);
  if (layout === 'concentric') {
    return {
      name: 'concentric',
      concentric: (node) => (node as unknown as NodeSingular).data('size'),
      levelWidth: () => 6,
      minNodeSpacing: 12,
      animate: false,
    } as LayoutOptions;
  }
  const places = layout === 'layers' ? layers(atlas) : stored(atlas);
  return {
    name: 'preset',
    positions: (node: NodeSingular) => places.get(node.id()) ?? { x: 0, y: 0 },
    animate: false,
  } as unknown as LayoutOptions;
}

async function forceOptions(extend: (extension: Ext) => void): Promise<LayoutOptions> {
  extend((await import('cytoscape-fcose')).default);
  return {
    name: 'fcose',
    quality: 'default',
    animate: false,
    randomize: false,
    nodeSeparation: 90,
  } as LayoutOptions;
}

type Places = Map<string, { x: number; y: number }>;

function stored({ records }: Catalogue): Places {
  return new Map(
    records.nodes.map((node, at) => [
      node.id,
      { x: records.positions?.[at]?.[0] ?? at * 10, y: -(records.positions?.[at]?.[1] ?? 0) },
    ]),
  );
}

const COLUMN = 130;
const ROW = 60;
const TALLEST = 32;

/** Kinds in columns: problems left, then what is neither, remedies right; in each the best joined on top. */
function layers({ records, kinds, nodesOfKind, around }: Catalogue): Places {
  const side = (id: string) => {
    const roles = kinds.get(id)?.roles ?? [];
    return roles.includes('problem') ? 0 : roles.includes('remedy') ? 2 : 1;
  };
  const places: Places = new Map();
  const order = records.ontology.kinds.map(({ id }) => id).sort((a, b) => side(a) - side(b));
  let column = 0;
  for (const kind of order) {
    const nodes = [...(nodesOfKind.get(kind) ?? [])].sort(
      (a, b) => (around.get(b.id)?.length ?? 0) - (around.get(a.id)?.length ?? 0),
    );
    nodes.forEach((node, at) => {
      places.set(node.id, { x: (column + Math.floor(at / TALLEST)) * COLUMN, y: (at % TALLEST) * ROW });
    });
    column += Math.ceil(nodes.length / TALLEST);
  }
  return places;
}
