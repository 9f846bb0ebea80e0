import { ANSWER_FILES } from '../../answer-files.js';
import type { PathsAnswer } from '../../answers.js';
import { offer } from '../../files.js';
import { readSelector } from '../../selectors.js';
import type { Query } from '../../state.js';
import type { Store } from '../../store.js';
import { TEXTS } from '../../texts.js';
import { sourceOf } from './copying.js';

/** All the answers as files. */
export function AnswerFiles({ store, answer, query }: { store: Store; answer: PathsAnswer; query: Query }) {
  const names = (selectors: readonly string[]) =>
    selectors.map((each) => readSelector(store.atlas, each)).join(', ');
  const save = (file: (typeof ANSWER_FILES)[number]) => {
    const text = file.write(
      answer.paths,
      TEXTS.question(names(query.from), names(query.to)),
      sourceOf(store),
    );
    offer(
      new Blob([text], { type: file.mediaType }),
      `${store.atlas.records.paper.id}-paths.${file.extension}`,
    );
  };
  return (
    <fieldset class="buttons">
      <legend>{TEXTS.takePaths}</legend>
      {ANSWER_FILES.map((file) => (
        <button key={file.id} type="button" onClick={() => save(file)}>
          {TEXTS.answerFiles[file.id]}
        </button>
      ))}
    </fieldset>
  );
}
