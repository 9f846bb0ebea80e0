import { useSignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import type { Path, PathsAnswer, Pattern } from '../../answers.js';
import { askFor, LONGEST_WAIT, type Query, setPair } from '../../state.js';
import { litBy, type Store } from '../../store.js';
import { TEXTS } from '../../texts.js';
import { Answer } from './answer.js';
import { AnswerFiles } from './answer-files.js';
import { NoPath } from './no-path.js';
import { groupsOf } from './patterns.js';
import { Waiting } from './waiting.js';

/** So many are shown at first, and so many more each time. */
const SHOWN = 50;

/** The answers as sentences, the best first. */
export function Answers({ store, query }: { store: Store; query: Query }) {
  const answer = store.paths.last.value;
  const busy = store.paths.answer.value === null;
  return (
    <section class="answer" aria-label={TEXTS.foundPaths} aria-busy={busy}>
      <Waiting question={store.paths} seconds={query.seconds} />
      <Pair store={store} />
      {answer && (
        <>
          <p class="quiet" role="status">
            {busy ? '' : TEXTS.found(answer.paths.length)}
          </p>
          <Truncated store={store} answer={answer} query={query} />
          {answer.paths.length === 0 ? (
            <NoPath store={store} answer={answer} />
          ) : (
            <>
              <Listed store={store} answer={answer} />
              <AnswerFiles store={store} answer={answer} query={query} />
            </>
          )}
        </>
      )}
    </section>
  );
}

/** Where the answers are those of one cell of the matrix. */
function Pair({ store }: { store: Store }) {
  const { pair } = store.state.value;
  if (!pair) return null;
  const [from, to] = pair.map((id) => store.atlas.nodes.get(id)?.label ?? id);
  return (
    <p>
      {TEXTS.onlyBetween(from as string, to as string)}{' '}
      <button type="button" onClick={() => store.change((state) => setPair(state, null))}>
        {TEXTS.allPairs}
      </button>
    </p>
  );
}

function Truncated({ store, answer, query }: { store: Store; answer: PathsAnswer; query: Query }) {
  if (!answer.truncated) return null;
  return (
    <p class="note">
      {TEXTS.truncated[answer.truncated](query.seconds)}{' '}
      {answer.truncated === 'time' && query.seconds < LONGEST_WAIT && (
        <button
          type="button"
          onClick={() => store.change((state) => askFor(state, { seconds: LONGEST_WAIT }))}
        >
          {TEXTS.searchLonger(LONGEST_WAIT)}
        </button>
      )}
    </p>
  );
}

function Listed({ store, answer }: { store: Store; answer: PathsAnswer }) {
  const most = useSignal(SHOWN);
  const { path: chosen } = store.state.value;
  const end = Math.max(most.value, (chosen ?? 0) + 1);
  const item = (path: Path) => (
    <Answer key={path.nodes.join(' ')} store={store} path={path} at={answer.paths.indexOf(path)} />
  );
  if (answer.patterns)
    return <Grouped store={store} answer={answer} patterns={answer.patterns} item={item} />;
  return (
    <>
      <ol class="answers" aria-label={TEXTS.paths} onKeyDown={moveAmongSentences}>
        {answer.paths.slice(0, end).map(item)}
      </ol>
      {end < answer.paths.length && (
        <button
          type="button"
          onClick={() => {
            most.value = end + SHOWN;
          }}
        >
          {TEXTS.moreAnswers(answer.paths.length - end)}
        </button>
      )}
    </>
  );
}

interface GroupedProps {
  store: Store;
  answer: PathsAnswer;
  patterns: readonly Pattern[];
  item(path: Path): ComponentChild;
}

/** By kinds and relations; of a pattern that none of the answers follows, its best path as an example. */
function Grouped({ store, answer, patterns, item }: GroupedProps) {
  const point = (path: Path | null) => {
    store.pointed.value = path && litBy(path);
  };
  return (
    <>
      {groupsOf(store.atlas, answer.paths, patterns).map(({ pattern, paths }) => (
        <section key={pattern.sentence} aria-label={pattern.sentence}>
          <h3 class="pattern">
            {pattern.sentence} <small>{TEXTS.inAll(pattern.count)}</small>
          </h3>
          {paths.length > 0 ? (
            <ol class="answers" aria-label={TEXTS.paths} onKeyDown={moveAmongSentences}>
              {paths.map(item)}
            </ol>
          ) : (
            <p onMouseEnter={() => point(pattern.example)} onMouseLeave={() => point(null)}>
              {TEXTS.forExample} {pattern.example.sentence}
            </p>
          )}
        </section>
      ))}
    </>
  );
}

/** The arrows go from sentence to sentence. */
function moveAmongSentences(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !(event.target instanceof HTMLElement) || !event.target.matches('.sentence')) return;
  const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.sentence')];
  all[all.indexOf(event.target) + step]?.focus();
  event.preventDefault();
}
