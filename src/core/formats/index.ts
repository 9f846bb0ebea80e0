import { AtlasError } from '../errors.js';
import { didYouMean } from '../suggest.js';
import { bibtex } from './bibtex.js';
import { edgesCsv, nodesCsv } from './csv.js';
import type { Format } from './format.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { json } from './json.js';
import { ris } from './ris.js';

/** Every way to take the graph away; each door offers all of them. */
export const FORMATS: readonly Format[] = [gexf, graphml, json, nodesCsv, edgesCsv, bibtex, ris];

/** The format of this name. @throws AtlasError `unknown-format` */
export function formatNamed(id: string): Format {
  const format = FORMATS.find((each) => each.id === id);
  if (format) return format;
  const ids = FORMATS.map((each) => each.id);
  throw new AtlasError('unknown-format', `There is no format "${id}".`, {
    field: 'format',
    mend: didYouMean(id, ids) ?? `There are: ${ids.join(', ')}.`,
  });
}
