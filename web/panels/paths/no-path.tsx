import type { PathsAnswer } from '../../answers.js';
import { relax } from '../../state.js';
import type { Store } from '../../store.js';
import { TEXTS } from '../../texts.js';

/** Why there is no path, and the changes that would give one, each a click away. */
export function NoPath({ store, answer }: { store: Store; answer: PathsAnswer }) {
  const { why, relaxations = [], truncated } = answer;
  return (
    <div role="status">
      <p>{why ?? (truncated ? TEXTS.noneYet : TEXTS.noPath)}</p>
      {relaxations.length > 0 && (
        <>
          <p>{TEXTS.wouldHelp}</p>
          <ul class="buttons" aria-label={TEXTS.wouldHelp}>
            {relaxations.map(({ change, input }) => (
              <li key={change}>
                <button type="button" onClick={() => store.change((state) => relax(state, input))}>
                  {change}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
