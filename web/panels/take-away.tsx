import type { Fault } from '../answers.js';
import type { Store } from '../store.js';
import { TEXTS } from '../texts.js';

const FORMATS = [
  ['gexf', 'GEXF', 'gexf'],
  ['graphml', 'GraphML', 'graphml'],
  ['json', 'JSON', 'json'],
  ['bibtex', 'BibTeX', 'bib'],
  ['nodes-csv', 'CSV of nodes', 'csv'],
  ['edges-csv', 'CSV of edges', 'csv'],
] as const;

/** What is shown, as files. */
export function TakeAway({ store, png }: { store: Store; png(): string }) {
  const name = store.atlas.records.paper.id;
  const save = async (format: string, extension: string) => {
    try {
      const blob = await store.engine.export(format, store.filter.peek());
      const url = URL.createObjectURL(blob);
      download(url, `${name}${format.endsWith('csv') ? `-${format.replace('-csv', '')}` : ''}.${extension}`);
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    } catch (fault) {
      store.tell(fault as Fault);
    }
  };
  return (
    <section aria-labelledby="take-away-title">
      <h2 id="take-away-title">{TEXTS.takeAway}</h2>
      <p class="buttons">
        {FORMATS.map(([format, label, extension]) => (
          <button key={format} type="button" onClick={() => save(format, extension)}>
            {label}
          </button>
        ))}
        <button type="button" onClick={() => download(png(), `${name}.png`)}>
          PNG
        </button>
      </p>
    </section>
  );
}

function download(href: string, name: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
}
