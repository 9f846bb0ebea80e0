import type { Atlas } from '../core/atlas.js';
import { exportPieces } from '../core/formats/export.js';
import { formatNamed } from '../core/formats/index.js';

/** What the viewer's page calls it. */
export const GRAPH_SCRIPT = 'graph.js';

/**
 * The whole graph as a script that sets `graph` to its JSON: a page has it before its own script starts, which a
 * request from there would have to wait for.
 */
export function* graphScript(atlas: Atlas): Iterable<string> {
  yield "var graph='";
  for (const piece of exportPieces(atlas, formatNamed('json')))
    yield piece.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n');
  yield "';\n";
}
