import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Fault } from './answers.js';
import type { Engine } from './engine.js';

/** After so many milliseconds a question is said to take long, and can be called off. */
const LONG = 300;

/** A question that the state puts: asked whenever it changes, held with its answer. */
export class Question<Answer> {
  /** The answer last given; of an earlier question while the next is worked on. */
  readonly last: ReadonlySignal<Answer | null>;
  /** The answer to what is asked now, once it is there. */
  readonly answer: ReadonlySignal<Answer | null>;
  /** Since when it has been worked on, where that takes long: milliseconds as `performance.now` has them. */
  readonly since = signal<number | null>(null);
  readonly calledOff = signal(false);
  private readonly asked: ReadonlySignal<string>;
  private readonly given = signal<{ to: string; answer: Answer } | null>(null);
  private running?: AbortController;

  /** @param input what is asked, as the state has it; null where nothing is */
  constructor(
    private readonly host: { engine: Engine; tell(fault: Fault): void },
    private readonly operation: string,
    input: () => object | null,
  ) {
    this.asked = computed(() => JSON.stringify(input()));
    this.last = computed(() => this.given.value?.answer ?? null);
    this.answer = computed(() => (this.given.value?.to === this.asked.value ? this.last.value : null));
    effect(() => {
      const asked = this.asked.value;
      untracked(() => this.ask(asked));
    });
  }

  /** Calls off what is worked on. */
  cancel(): void {
    this.running?.abort();
    this.calledOff.value = true;
  }

  /** Asks once more what was called off. */
  again(): void {
    this.ask(this.asked.peek());
  }

  private async ask(asked: string): Promise<void> {
    if (this.since.value !== null) this.running?.abort();
    this.calledOff.value = false;
    const input = JSON.parse(asked) as object | null;
    if (input === null) {
      this.given.value = null;
      return;
    }
    const running = new AbortController();
    this.running = running;
    const begun = performance.now();
    const slow = setTimeout(() => {
      this.since.value = begun;
    }, LONG);
    try {
      const answer = await this.host.engine.ask<Answer>(this.operation, input, running.signal);
      if (this.running === running) this.given.value = { to: asked, answer };
    } catch (fault) {
      if (this.running === running) this.fail(fault as Fault);
    }
    clearTimeout(slow);
    if (this.running === running) this.since.value = null;
  }

  private fail(fault: Fault): void {
    this.given.value = null;
    if (fault.code !== 'cancelled') this.host.tell(fault);
  }
}
