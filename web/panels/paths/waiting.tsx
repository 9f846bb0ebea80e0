import { useSignal, useSignalEffect } from '@preact/signals';
import type { Question } from '../../question.js';
import { TEXTS } from '../../texts.js';

const SECOND = 1_000;

/** How far a long question has come of the time that it may take, and a way to call it off. */
export function Waiting({ question, seconds }: { question: Question<unknown>; seconds: number }) {
  const spent = useSignal(0);
  useSignalEffect(() => {
    const since = question.since.value;
    if (since === null) return;
    const look = () => {
      spent.value = (performance.now() - since) / SECOND;
    };
    look();
    const clock = setInterval(look, SECOND / 5);
    return () => clearInterval(clock);
  });
  if (question.calledOff.value)
    return (
      <p class="note" role="status">
        {TEXTS.calledOff}{' '}
        <button type="button" onClick={() => question.again()}>
          {TEXTS.askAgain}
        </button>
      </p>
    );
  if (question.since.value === null) return null;
  return (
    <div class="waiting" role="status">
      <progress max={seconds} value={Math.min(spent.value, seconds)} aria-label={TEXTS.searching(seconds)} />
      <span>{TEXTS.searching(seconds)}</span>
      <button type="button" onClick={() => question.cancel()}>
        {TEXTS.cancel}
      </button>
    </div>
  );
}
