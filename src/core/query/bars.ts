import type { Atlas } from '../atlas.js';
import { BASES } from '../basis.js';
import { counted, listed } from '../words.js';
import type { PathsInput } from './routes.js';

/** A change of a question that may give it a path. */
export interface Change {
  says: string;
  input: Partial<PathsInput>;
}

/** What can be lifted: how it is named when in the way, the change that lifts it, and the smaller ones that may do. */
export interface Bar {
  stands: string;
  lift: Change;
  /** What the bar is made of, where parts of it can be lifted alone. */
  parts?: string[];
  without?(parts: readonly string[]): Change;
}

/** The most steps that a path may have. */
export const LONGEST = 12;

/** Everything that narrows a question, the least first. */
export function barsOf({ records: { ontology } }: Atlas, input: PathsInput): Bar[] {
  const bars: (Bar | false)[] = [
    input.exclude.length > 0 && listBar('exclude', input.exclude, input.exclude),
    input.basis.length > 0 && listBar('basis', input.basis, missing(input.basis, BASES)),
    input.through.length > 0 && {
      stands: 'the demand for a node in between',
      lift: { says: 'do not demand a node in between', input: { through: [] } },
    },
    !input.passing && {
      stands: 'that paths do not pass through other members of the two sets',
      lift: { says: 'pass through other members of the two sets', input: { passing: true } },
    },
    input.direction === 'forward' && {
      stands: 'the direction of the edges',
      lift: { says: 'walk edges either way', input: { direction: 'any' } },
    },
    input.maxLength < LONGEST && {
      stands: `the bound of ${counted(input.maxLength, 'step')}`,
      lift: longer(LONGEST),
    },
    input.relations.length > 0 &&
      listBar(
        'relations',
        input.relations,
        missing(
          input.relations,
          ontology.relations.map(({ id }) => id),
        ),
      ),
    input.kinds.length > 0 &&
      listBar(
        'kinds',
        input.kinds,
        missing(
          input.kinds,
          ontology.kinds.map(({ id }) => id),
        ),
      ),
    input.routes === 'argument' && {
      stands: 'the rule of the argument',
      lift: { says: 'allow any route', input: { routes: 'any' } },
    },
  ];
  return bars.filter((bar) => bar !== false);
}

const missing = (given: readonly string[], all: readonly string[]) =>
  all.filter((each) => !given.includes(each));

type ListField = 'exclude' | 'basis' | 'kinds' | 'relations';

const LISTS: Record<ListField, { stands: string; says(parts: string): string }> = {
  exclude: { stands: 'what is excluded', says: (parts) => `no longer exclude ${parts}` },
  basis: { stands: 'the limit to some bases', says: (parts) => `take ${parts} edges too` },
  kinds: { stands: 'the limit to some kinds', says: (parts) => `allow nodes of the kind ${parts}` },
  relations: {
    stands: 'the limit to some relations',
    says: (parts) => `allow edges of the relation ${parts}`,
  },
};

/** A filter by a list: some parts of what it leaves out can be let in again. */
function listBar(field: ListField, given: readonly string[], parts: string[]): Bar {
  const { stands, says } = LISTS[field];
  const without = (some: readonly string[]): Change => ({
    says: says(listed(some, 'and')),
    input: { [field]: field === 'exclude' ? missing(some, given) : [...given, ...some] },
  });
  return { stands, lift: without(parts), parts, without };
}

/** The change that raises the bound on length. */
export const longer = (length: number): Change => ({
  says: `allow up to ${counted(length, 'step')}`,
  input: { maxLength: length },
});
