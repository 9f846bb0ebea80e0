import type { Relation } from '../model.js';

/** What a step does to an argument: it keeps to its side, crosses, or (from here on) follows an axis forth or back. */
export const KEEP = 0;
export const CROSS = 1;
const AXES = 2;

/** The move of a step that two edges allow: of several, it has none. */
export const together = (a: number, b: number): number => (a === b ? a : KEEP);

/**
 * The rule of the argument, as an automaton: a route crosses once from problem to answer, and on either side of that it
 * follows each axis one way only. From a cause to its effect and on to another cause of that, from a part to the whole
 * and on to another part, the argument would be lost. A state is the side and the ways that were taken there, one digit
 * for each axis: 0 for none yet, 1 forth, 2 back.
 */
export class Rule {
  /** How many states there are; without a rule one. */
  readonly states: number;
  private readonly axes: readonly string[];
  /** How many states one side has. */
  private readonly ways: number;
  /** The state after a move, at `state * moves + move`; -1 where the rule forbids it. */
  private readonly table: Int8Array;
  private readonly moves: number;
  /** The states that a move leads from, as `table` has those that it leads to. */
  private readonly back: readonly (readonly number[])[];

  /** @param relations those of the ontology; there is a rule where one of them crosses */
  constructor(relations: readonly Relation[]) {
    const isRule = relations.some(({ step }) => step === 'cross');
    this.axes = isRule ? [...new Set(relations.flatMap(({ axis }) => axis ?? []))] : [];
    this.ways = 3 ** this.axes.length;
    this.states = isRule ? 2 * this.ways : 1;
    this.moves = AXES + 2 * this.axes.length;
    this.table = new Int8Array(this.states * this.moves);
    if (isRule)
      for (let state = 0; state < this.states; state++)
        for (let move = 0; move < this.moves; move++)
          this.table[state * this.moves + move] = this.next(state, move);
    const all = Array.from({ length: this.states }, (_, state) => state);
    this.back = Array.from({ length: this.table.length }, (_, at) =>
      all.filter((state) => this.after(state, at % this.moves) === Math.floor(at / this.moves)),
    );
  }

  /** The move of an edge that is walked forward, from source to target, or back. */
  moveOf({ step, axis, symmetric }: Relation, forward: boolean): number {
    if (step === 'cross') return CROSS;
    return axis === undefined || symmetric ? KEEP : AXES + 2 * this.axes.indexOf(axis) + (forward ? 0 : 1);
  }

  /** The moves that keep to a side. */
  get keeping(): number[] {
    return Array.from({ length: this.moves }, (_, move) => move).filter((move) => move !== CROSS);
  }

  after(state: number, move: number): number {
    return this.table[state * this.moves + move] as number;
  }

  /** The states from which a move leads to a state. */
  before(state: number, move: number): readonly number[] {
    return this.back[state * this.moves + move] as readonly number[];
  }

  /** Whether a route may end in a state. */
  isGoal(state: number): boolean {
    return this.states === 1 || state >= this.ways;
  }

  private next(state: number, move: number): number {
    if (move === CROSS) return state < this.ways ? this.ways : -1;
    if (move === KEEP) return state;
    const digit = 3 ** ((move - AXES) >> 1);
    const taken = Math.floor(state / digit) % 3;
    const way = 1 + (move & 1);
    if (taken === 0) return state + way * digit;
    return taken === way ? state : -1;
  }
}

/** Of what joins two nodes: whether a step may cross. Without it, the move by which it keeps, plus one; 0 for none. */
export const CROSSES = 16;

/** What joins two nodes, with one more edge. */
export function withMove(joins: number, move: number): number {
  if (move === CROSS) return joins | CROSSES;
  const kept = joins & ~CROSSES;
  return (joins & CROSSES) | (1 + (kept === 0 ? move : together(kept - 1, move)));
}

/**
 * The rule for rows of nodes, whose steps may be read in two ways: as keeping and as crossing. A state is what a walk
 * over the row may be in that has not crossed yet, and in what that crossed last: it has the most ways left. So each row
 * has one walk through these states, and to count walks is to count rows.
 */
export class RowRule {
  /** `after[state][joins]`; -1 where no walk goes on. States that a route may end in come last. */
  readonly after: readonly (readonly number[])[];
  /** The first state that a route may end in. */
  readonly goal: number;

  /** @param joins all that may join two nodes */
  constructor(rule: Rule, joins: readonly number[]) {
    const known: Row[] = [{ before: 0, crossed: rule.isGoal(0) ? 0 : -1 }];
    const find = (row: Row) =>
      known.findIndex(({ before, crossed }) => before === row.before && crossed === row.crossed);
    for (const row of known)
      for (const each of joins) {
        const next = nextRow(rule, row, each);
        if ((next.before >= 0 || next.crossed >= 0) && find(next) < 0) known.push(next);
      }
    known.sort((a, b) => Math.sign(a.crossed + 1) - Math.sign(b.crossed + 1));
    this.after = known.map((row) =>
      Array.from({ length: 2 * CROSSES }, (_, each) => find(nextRow(rule, row, each))),
    );
    this.goal = known.filter(({ crossed }) => crossed < 0).length;
  }
}

/** States of the rule; -1: no walk over the row is there. */
interface Row {
  before: number;
  crossed: number;
}

function nextRow(rule: Rule, { before, crossed }: Row, joins: number): Row {
  const kept = (joins & ~CROSSES) - 1;
  const keep = (state: number) => (kept < 0 || state < 0 ? -1 : rule.after(state, kept));
  const crossing = joins & CROSSES && before >= 0 ? rule.after(before, CROSS) : -1;
  return { before: keep(before), crossed: crossing >= 0 ? crossing : keep(crossed) };
}
