import { z } from 'zod';
import { filterShape } from '../filter-input.js';
import { operation } from './operation.js';
import { Brief, brief, nodeNamed } from './shared.js';

const Result = Brief.extend({
  matched: z.array(z.string()).describe('The fields in which it was found, best first'),
});

export const search = operation({
  name: 'search',
  summary: 'Nodes by text: beginnings of words, slips of typing, accents and aliases are all understood',
  positional: 'q',
  input: z.strictObject({
    q: z.string().min(1).max(200).describe('What to look for'),
    limit: z.int().min(1).max(1_000).default(20).describe('How many results at most'),
    ...filterShape,
  }),
  output: z.object({
    results: z.array(Result),
    total: z.int().describe('How many there are without the limit'),
  }),
  run(atlas, { q, limit, ...filter }) {
    const view = atlas.view(filter);
    const hits = atlas.index.search(q).filter((hit) => view.has(hit.id));
    const results = hits
      .slice(0, limit)
      .map((hit) => ({ ...brief(nodeNamed(atlas, hit.id)), matched: hit.fields }));
    return { results, total: hits.length };
  },
});
