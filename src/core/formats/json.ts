import { SCHEMA } from '../naming.js';
import type { Format } from './format.js';

export const json: Format = {
  id: 'json',
  label: 'JSON',
  explains: 'Everything, as it is; can be read back with --graph FILE.',
  mediaType: 'application/json',
  extension: 'json',
  *write({ paper, ontology, nodes, edges, positions }) {
    yield `{"schema":${JSON.stringify(SCHEMA)},\n"paper":${JSON.stringify(paper)},\n"ontology":${JSON.stringify(ontology)}`;
    yield* list('nodes', nodes);
    yield* list('edges', edges);
    if (nodes.every((node) => positions.has(node.id)))
      yield* list(
        'positions',
        nodes.map((node) => positions.get(node.id)),
      );
    yield '}\n';
  },
};

function* list(name: string, items: readonly unknown[]): Iterable<string> {
  yield `,\n${JSON.stringify(name)}:[`;
  for (const [at, item] of items.entries()) yield `${at === 0 ? '\n' : ',\n'}${JSON.stringify(item)}`;
  yield ']';
}
