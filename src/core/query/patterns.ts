import { z } from 'zod';
import type { Atlas } from '../atlas.js';
import type { Path } from '../paths/explain.js';

export const Pattern = z.object({
  kinds: z.array(z.string()).describe('The kinds of the nodes, in order'),
  reads: z.array(z.string()).describe('How the steps between them read'),
  sentence: z.string(),
  count: z.int().describe('How many of the paths follow it'),
  example: z.int().describe('Which path is the first to follow it, counted from 0'),
});
type Pattern = z.infer<typeof Pattern>;

/** Paths by their sequence of kinds and relations (metapaths: Sun et al. 2011), the most frequent first. */
export function groupByPattern(atlas: Atlas, paths: readonly Path[]): Pattern[] {
  const patterns = new Map<string, Pattern>();
  paths.forEach((path, example) => {
    const pattern = patternOf(atlas, path, example);
    const known = patterns.get(pattern.sentence);
    if (known) known.count++;
    else patterns.set(pattern.sentence, pattern);
  });
  return [...patterns.values()].sort((a, b) => b.count - a.count || a.example - b.example);
}

function patternOf(atlas: Atlas, path: Path, example: number): Pattern {
  const kinds = path.nodes.map((id) => atlas.nodes.get(id)?.kind as string);
  const reads = path.steps.map((step) => step.edges[0]?.reads as string);
  const label = (kind: string | undefined) => atlas.kinds.get(kind ?? '')?.label ?? kind;
  const sentence = `${label(kinds[0])} ${reads.map((each, at) => `${each} ${label(kinds[at + 1])}`).join(', which ')}`;
  return { kinds, reads, sentence, count: 1, example };
}
