import { useEffect, useRef } from 'preact/hooks';
import type { Path } from '../../answers.js';
import { bringIntoSight } from '../../scroll.js';
import { choosePath } from '../../state.js';
import { litBy, type Store } from '../../store.js';
import { TEXTS } from '../../texts.js';
import { Chosen } from './chosen.js';

/** One path: its sentence, what it rests on and costs; all of it where it is chosen. */
export function Answer({ store, path, at }: { store: Store; path: Path; at: number }) {
  const chosen = store.state.value.path === at;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) bringIntoSight(item.current?.firstElementChild);
  }, [chosen]);
  const point = (on: boolean) => {
    store.pointed.value = on ? litBy(path) : null;
  };
  return (
    <li ref={item} value={at + 1} class={chosen ? 'chosen' : ''}>
      <button
        type="button"
        class="sentence"
        aria-pressed={chosen}
        onClick={() => store.change((state) => choosePath(state, at))}
        onMouseEnter={() => point(true)}
        onMouseLeave={() => point(false)}
        onFocus={() => point(true)}
        onBlur={() => point(false)}
      >
        {path.sentence}
      </button>
      <small class="rests">
        <span class={`line ${path.basis}`} aria-hidden="true" /> {path.basis} · {TEXTS.stepCount(path.length)}{' '}
        · {TEXTS.cost(path.cost)}
      </small>
      {chosen && <Chosen store={store} path={path} />}
    </li>
  );
}
