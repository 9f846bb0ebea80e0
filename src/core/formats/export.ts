import { z } from 'zod';
import type { Atlas } from '../atlas.js';
import type { Filter } from '../filter.js';
import { filterShape } from '../filter-input.js';
import { readInput } from '../input.js';
import { METRICS } from '../metrics/index.js';
import type { Export, Format, MetricColumn } from './format.js';

/** What an export may be told: the options of its format, and the filter. */
export const exportInput = (format: Format) => z.strictObject({ ...format.options, ...filterShape });

/** The filtered graph in a format, in pieces of about 64 KB. @throws AtlasError for a bad option or filter, before the first piece */
export function exportPieces(atlas: Atlas, format: Format, input: unknown = {}): Iterable<string> {
  const options = readInput(exportInput(format), input) as Filter & Record<string, unknown>;
  const { paper, ontology } = atlas.records;
  const { nodes, edges } = atlas.view(options);
  const { positions } = atlas;
  const graph: Export = {
    paper,
    ontology,
    nodes,
    edges,
    positions,
    // Only the formats that write them pay for them.
    get metrics() {
      return METRICS.flatMap(({ id, label, groups = false }): MetricColumn[] => {
        const { values } = atlas.measured(id, options);
        return values ? [{ id, label, groups, values }] : [];
      });
    },
  };
  return inChunks(format.write(graph, options));
}

/** In characters: thousands of small writes would take longer than the work itself. */
const CHUNK = 65_536;

function* inChunks(pieces: Iterable<string>): Iterable<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
