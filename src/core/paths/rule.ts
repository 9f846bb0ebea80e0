import type { Relation } from '../model.js';

/** What a step does to an argument: it keeps to its side, there follows a cause to its effect or back, or crosses. */
export const KEEP = 0;
const TO_EFFECT = 1;
const TO_CAUSE = 2;
export const CROSS = 3;
const MOVES = 4;

/** The move of an edge that is walked forward, from source to target, or back. */
export function moveOf({ step, causal }: Relation, forward: boolean): number {
  if (step === 'cross') return CROSS;
  if (!causal) return KEEP;
  return forward ? TO_EFFECT : TO_CAUSE;
}

/** The move of a step that two edges allow: where one way of reading it turns, the other need not. */
export const together = (a: number, b: number): number => (a === b ? a : KEEP);

/**
 * The rule of the argument, as an automaton: a route crosses once from problem to answer, and on either side of that it
 * follows causes one way only. From a cause to its effect and on to another cause of that, the argument would be lost.
 * A state is the side (times `ways`) and the way that was taken there: 0 for none yet, else the move.
 */
export class Rule {
  /** How many states there are; without a rule one. */
  readonly states: number;
  /** The state after a move, at `state * 4 + move`; -1 where the rule forbids it. */
  private readonly table: Int8Array;
  private readonly ways: number;

  /** @param causal whether there are causal steps at all: without them there is less to keep in mind */
  constructor(crossing: boolean, causal: boolean) {
    this.ways = crossing && causal ? 3 : 1;
    this.states = crossing ? 2 * this.ways : 1;
    this.table = new Int8Array(this.states * MOVES);
    if (crossing)
      for (let state = 0; state < this.states; state++)
        for (let move = 0; move < MOVES; move++) this.table[state * MOVES + move] = this.move(state, move);
  }

  after(state: number, move: number): number {
    return this.table[state * MOVES + move] as number;
  }

  /** Whether a route may end in a state. */
  isGoal(state: number): boolean {
    return this.states === 1 || state >= this.ways;
  }

  private move(state: number, move: number): number {
    const way = state % this.ways;
    if (move === CROSS) return state < this.ways ? this.ways : -1;
    if (move === KEEP || this.ways === 1 || way === move) return state;
    return way === 0 ? state + move : -1;
  }
}

/** Of the step between two nodes, what any of its edges do: a move that keeps (plus one; 0 for none), and whether one crosses. */
export const CROSSES = 4;

/**
 * The rule for rows of nodes, whose steps may have edges of several moves: its states are the sets of states that the
 * walks over a row can be in (Rabin and Scott 1959). So each row has one walk through them, however many edges there
 * are, and to count walks is to count rows.
 */
export class RowRule {
  /** `after[state][joins]`; -1 where no walk goes on. States that a route may end in come last. */
  readonly after: readonly (readonly number[])[];
  /** The first state that a route may end in. */
  readonly goal: number;

  /** @param joins all that may join two nodes */
  constructor(rule: Rule, joins: readonly number[]) {
    const sets = [1];
    for (const set of sets)
      for (const each of joins) {
        const next = nextSet(rule, set, each);
        if (next !== 0 && !sets.includes(next)) sets.push(next);
      }
    const mayEnd = (set: number) => statesOf(rule, set).some((state) => rule.isGoal(state));
    const ordered = [...sets.filter((set) => !mayEnd(set)), ...sets.filter(mayEnd)];
    this.after = ordered.map((set) =>
      Array.from({ length: 2 * CROSSES }, (_, each) => ordered.indexOf(nextSet(rule, set, each))),
    );
    this.goal = sets.filter((set) => !mayEnd(set)).length;
  }
}

/** The states of a set, which is a number with one bit for each. */
function statesOf({ states }: Rule, set: number): number[] {
  return Array.from({ length: states }, (_, state) => state).filter((state) => set & (1 << state));
}

function nextSet(rule: Rule, set: number, joins: number): number {
  const kept = joins & ~CROSSES;
  const moves = [...(kept > 0 ? [kept - 1] : []), ...(joins & CROSSES ? [CROSS] : [])];
  const after = statesOf(rule, set).flatMap((state) => moves.map((move) => rule.after(state, move)));
  return after.reduce((next, state) => (state < 0 ? next : next | (1 << state)), 0);
}
