import { z } from 'zod';
import type { Atlas } from '../atlas.js';
import { select } from '../selector.js';
import type { PathsInput } from './routes.js';

export const Relaxation = z.object({
  change: z.string().describe('The change, in words'),
  input: z.record(z.string(), z.unknown()).describe('The parameters to change, and their new values'),
});
type Change = Partial<PathsInput>;

/**
 * Why a question has no path, and the smallest changes that give one: single changes, or pairs where no single one
 * does. Each is tried.
 */
export function whyNone(atlas: Atlas, input: PathsInput, works: (input: PathsInput) => boolean) {
  const one = { ...input, k: 1, per: 'all' as const };
  const helps = ({ change }: Tried) => works({ ...one, ...change });
  const singles = changes(input);
  const single = firstOfEach(singles, helps, singles.length);
  const fitting = single.length > 0 ? single : firstOfEach(pairs(singles), helps, MOST_PAIRS);
  const why = emptySide(atlas, input) ?? reason(input, fitting.length > 0);
  return { why, relaxations: fitting.map(({ says, change }) => ({ change: says, input: change })) };
}

const MOST_PAIRS = 3;

/** The first changes that help, one for each set of parameters (but every exclusion that would do). */
function firstOfEach(tries: Tried[], helps: (tried: Tried) => boolean, most: number): Tried[] {
  const found: Tried[] = [];
  for (const tried of tries) {
    const names = Object.keys(tried.change).join();
    if (names !== 'exclude' && found.some((each) => Object.keys(each.change).join() === names)) continue;
    if (helps(tried)) found.push(tried);
    if (found.length === most) break;
  }
  return found;
}

interface Tried {
  says: string;
  change: Change;
}

function emptySide(atlas: Atlas, input: PathsInput): string | undefined {
  const view = atlas.view(input);
  for (const field of ['from', 'to'] as const) {
    const named = [...select(atlas, input[field], field)];
    if (named.length === 0) return `No node is named by "${field}".`;
    if (!named.some((id) => view.has(id))) return `The filter leaves none of the nodes named by "${field}".`;
  }
  return undefined;
}

function reason(input: PathsInput, fixable: boolean): string {
  const bound = `of at most ${input.maxLength} step${input.maxLength === 1 ? '' : 's'}`;
  const rule =
    input.routes === 'argument' ? ' that follows the argument and crosses once from problem to answer' : '';
  const rest = fixable
    ? ''
    : ' No single change of a bound or filter, and no two together, give one: the graph itself has a gap there.';
  return `There is no path ${bound}${rule} between the two sets.${rest}`;
}

const LONGEST = 12;

/** The changes to try, the smallest first. */
function changes(input: PathsInput): Tried[] {
  const found: Tried[] = [];
  for (const out of input.exclude) {
    found.push({
      says: `no longer exclude ${out}`,
      change: { exclude: input.exclude.filter((each) => each !== out) },
    });
  }
  for (const field of ['basis', 'kinds', 'relations', 'through'] as const) {
    if (input[field].length > 0) found.push({ says: LIFTED[field], change: { [field]: [] } });
  }
  if (input.direction === 'forward')
    found.push({ says: 'walk edges either way', change: { direction: 'any' } });
  if (!input.passing)
    found.push({ says: 'pass through other members of the two sets', change: { passing: true } });
  for (let length = input.maxLength + 1; length <= LONGEST; length++) {
    found.push({ says: `allow up to ${length} steps`, change: { maxLength: length } });
  }
  if (input.routes === 'argument') found.push({ says: 'allow any route', change: { routes: 'any' } });
  return found;
}

const LIFTED = {
  basis: 'allow every basis, inferred too',
  kinds: 'allow nodes of every kind',
  relations: 'allow edges of every relation',
  through: 'do not demand a node in between',
};

function pairs(singles: Tried[]): Tried[] {
  return singles.flatMap((a, at) =>
    singles
      .slice(at + 1)
      .filter((b) => Object.keys(a.change)[0] !== Object.keys(b.change)[0])
      .map((b) => ({ says: `${a.says}, and ${b.says}`, change: { ...a.change, ...b.change } })),
  );
}
