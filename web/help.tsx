import type { Ref } from 'preact';
import { TEXTS } from './texts.js';

/** The keys and what they do. */
export function Help({ dialog }: { dialog: Ref<HTMLDialogElement> }) {
  return (
    <dialog ref={dialog} aria-label={TEXTS.help}>
      <dl>
        {TEXTS.keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{TEXTS.close}</button>
      </form>
    </dialog>
  );
}
