import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { TEXTS } from '../../texts.js';
import type { PanelProps } from '../panel.js';
import { Text } from './text.js';

/** The reader's own copy of the paper beside the canvas. It is read here and goes nowhere. */
export function Reading({ store, view }: PanelProps) {
  const over = useSignal(false);
  const reading = store.copy.reading.value;
  useEffect(() => {
    store.copy.restore();
  }, []);
  const read = async (file: File | undefined) => {
    over.value = false;
    if (file) store.copy.read(await file.text());
  };
  return (
    <section
      class={`reading${over.value ? ' over' : ''}`}
      aria-label={TEXTS.reading}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => {
        over.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        read(event.dataTransfer?.files[0]);
      }}
    >
      {reading?.blocks.length ? (
        <>
          <p class="quiet row">
            {TEXTS.copyMatches(reading.alike, reading.of)}
            <button type="button" onClick={() => store.copy.close()}>
              {TEXTS.closeCopy}
            </button>
          </p>
          <Text store={store} view={view} blocks={reading.blocks} />
        </>
      ) : (
        <>
          <p>{TEXTS.dropCopy}</p>
          <label class="choose-file">
            {TEXTS.chooseCopy}{' '}
            <input
              type="file"
              accept=".txt,.md,.markdown,text/plain,text/markdown"
              onChange={(event) => read(event.currentTarget.files?.[0])}
            />
          </label>
          <p class="quiet">{TEXTS.copyStays}</p>
          {reading && (
            <p class="note" role="alert">
              {TEXTS.notThisPaper(store.atlas.records.paper.title, reading.alike, reading.of)}
            </p>
          )}
        </>
      )}
    </section>
  );
}
