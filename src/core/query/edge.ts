import { z } from 'zod';
import { readLocator } from '../locator.js';
import { Edge } from '../model.js';
import { sentenceOf } from '../reads.js';
import { operation } from './operation.js';
import { Brief, brief, edgeNamed, nodeNamed } from './shared.js';

export const edge = operation({
  name: 'edge',
  summary: 'One edge: its sentence, its basis and every piece of its evidence',
  positional: 'key',
  input: z.strictObject({ key: z.string().max(1_000).describe('source--relation--target') }),
  output: z.object({
    edge: Edge,
    source: Brief,
    target: Brief,
    sentence: z.string(),
    places: z.array(z.string()).describe('Where its evidence stands in the paper, in words'),
  }),
  run(atlas, { key }) {
    const found = edgeNamed(atlas, key);
    const [source, target] = [nodeNamed(atlas, found.source), nodeNamed(atlas, found.target)];
    return {
      edge: found,
      source: brief(source),
      target: brief(target),
      sentence: `${sentenceOf(atlas, found)}.`,
      places: found.evidence.map((piece) => readLocator(piece.at)),
    };
  },
});
