import { z } from 'zod';
import type { Atlas } from '../atlas.js';
import type { Budget } from '../budget.js';
import { select } from '../selector.js';
import { counted, listed } from '../words.js';
import { type Bar, barsOf, type Change, longer } from './bars.js';
import { fewest } from './fewest.js';
import { gap } from './gap.js';
import { find, type PathsInput } from './routes.js';

export const Relaxation = z.object({
  change: z.string().describe('The change, in words'),
  input: z.record(z.string(), z.unknown()).describe('The parameters to change, and their new values'),
});

/** So many alternatives are named. */
const MOST_NAMED = 5;

/**
 * Why a question has no path, and the changes of the fewest parameters that give one. Each is tried by a search for a
 * shortest path; where no change helps, the graph has a gap, and it is said between what.
 */
export function whyNone(atlas: Atlas, input: PathsInput, budget: Budget) {
  return new Doctor(atlas, input, budget).why();
}

class Doctor {
  private readonly bars: Bar[];

  constructor(
    private readonly atlas: Atlas,
    private readonly input: PathsInput,
    private readonly budget: Budget,
  ) {
    this.bars = barsOf(atlas, input);
  }

  why(): { why: string; relaxations: z.infer<typeof Relaxation>[] } {
    const { atlas, input, budget } = this;
    const none = noEnd(atlas, input);
    const said = none ?? `No path ${this.asked()} joins the two sets.`;
    const stopped = () => (budget.stopped ? [STOPPED] : []);
    if (this.shortest(this.bars.map(({ lift }) => lift)) === undefined) {
      const rest = budget.stopped ? STOPPED : gap(atlas, input);
      return { why: `${said} ${rest}`.trim(), relaxations: [] };
    }
    const sets = this.smallest();
    const relaxations = sets.flatMap((bars) => this.refined(bars)).slice(0, MOST_NAMED);
    return {
      why: [said, inTheWay(sets), ...stopped()].join(' '),
      relaxations: relaxations.map(({ says, input }) => ({ change: says, input })),
    };
  }

  private asked(): string {
    const { maxLength, routes } = this.input;
    const rule =
      routes === 'argument'
        ? ', along the argument without turning and once across from problem to answer,'
        : '';
    return `of at most ${counted(maxLength, 'step')}${rule}`;
  }

  /** The fewest bars whose lifting gives a path; all such sets. */
  private smallest(): Bar[][] {
    return fewest(this.bars, (bars) => this.shortest(bars.map(({ lift }) => lift)) !== undefined);
  }

  /** The smallest changes by which some bars give a path, when lifted together. */
  private refined(bars: readonly Bar[]): Change[] {
    let changes: Change[] = [join([])];
    bars.forEach((bar, at) => {
      const later = bars.slice(at + 1).map(({ lift }) => lift);
      changes = changes.flatMap((before) =>
        this.parts(bar, [before, ...later]).map((change) => join([before, change])),
      );
    });
    return changes;
  }

  /** The smallest parts of a bar whose lifting gives a path, other changes given. */
  private parts(bar: Bar, others: readonly Change[]): Change[] {
    const { lift, parts, without } = bar;
    if (lift.input.maxLength !== undefined) {
      const length = this.shortest([lift, ...others]);
      return [length ? longer(length) : lift];
    }
    if (!parts || !without) return [lift];
    const helps = (some: readonly string[]) => this.shortest([without(some), ...others]) !== undefined;
    return fewest(parts, helps).slice(0, MOST_NAMED).map(without);
  }

  /** The length of a shortest path once the question is changed; undefined without one, or when the budget is spent. */
  private shortest(changes: readonly Change[]): number | undefined {
    if (!this.budget.goesOn()) return undefined;
    const changed = Object.assign({}, this.input, ...changes.map(({ input }) => input));
    const { found } = find(this.atlas, { ...changed, ...FIRST }, this.budget);
    return found[0]?.arcs.length;
  }
}

const FIRST = { k: 1, per: 'all', rank: 'length', edges: 'merged' } as const;
const STOPPED = 'The search for a change that gives one was stopped by a bound.';

function join(changes: readonly Change[]): Change {
  const said = changes.filter(({ says }) => says !== '');
  return {
    says: said.map(({ says }) => says).join(', and '),
    input: Object.assign({}, ...said.map(({ input }) => input)),
  };
}

function inTheWay(sets: readonly Bar[][]): string {
  const [first] = sets;
  if (!first) return '';
  if (sets.length === 1 && first.length === 1) return `In the way: ${first[0]?.stands}.`;
  if (first.length === 1)
    return `In the way, each of them alone: ${listed(
      sets.map(([bar]) => bar?.stands as string),
      'or',
    )}.`;
  const together = sets.slice(0, MOST_NAMED).map((bars) =>
    listed(
      bars.map(({ stands }) => stands),
      'and',
    ),
  );
  return `In the way together: ${listed(together, 'or')}.`;
}

/** What is said where one of the sets has no member, or the filter left none. */
function noEnd(atlas: Atlas, input: PathsInput): string | undefined {
  const view = atlas.view(input);
  const ends = (['from', 'to'] as const).map((field) => ({
    field,
    named: [...select(atlas, input[field], field)],
  }));
  const unnamed = ends.find(({ named }) => named.length === 0);
  if (unnamed) return `No node is named by "${unnamed.field}".`;
  const emptied = ends.find(({ named }) => !named.some((id) => view.has(id)));
  return emptied && `The filter leaves none of the nodes named by "${emptied.field}".`;
}
