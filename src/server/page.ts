import type { Atlas } from '../core/atlas.js';
import { exportPieces } from '../core/formats/export.js';
import { formatNamed } from '../core/formats/index.js';

/** Where the page has room for its graph. */
const ROOM = /(<script id="graph"[^>]*>)(<\/script>)/;

/**
 * The viewer's page with the whole graph in it, which so comes without being asked for again.
 * @param html the built page
 */
export function* pagePieces(html: string, atlas: Atlas): Iterable<string> {
  const [head = '', begin = '', end = '', tail = ''] = html.split(ROOM);
  yield head + begin;
  // Nothing that a label says may end the script: in JSON this sign stands in texts alone.
  for (const piece of exportPieces(atlas, formatNamed('json'))) yield piece.replaceAll('<', '\\u003c');
  yield end + tail;
}
