import type { Fault } from '../answers.js';
import { svgOf } from '../svg.js';
import { TEXTS } from '../texts.js';
import type { PanelProps } from './panel.js';

const FORMATS = [
  ['gexf', 'GEXF', 'gexf'],
  ['graphml', 'GraphML', 'graphml'],
  ['json', 'JSON', 'json'],
  ['bibtex', 'BibTeX', 'bib'],
  ['nodes-csv', 'CSV of nodes', 'csv'],
  ['edges-csv', 'CSV of edges', 'csv'],
] as const;

/** Sizes of the picture, as multiples of the drawing's own. */
const SCALES = [1, 2, 4];

/** What is shown, as files. */
export function TakeAway({ store, view }: PanelProps) {
  const name = store.atlas.records.paper.id;
  const saveSvg = () => {
    const shown = view.drawn();
    const kinds = [...store.atlas.kinds.values()].filter(({ id }) =>
      shown.nodes.some(({ kind }) => kind === id),
    );
    offer(new Blob([svgOf(shown, kinds)], { type: 'image/svg+xml' }), `${name}.svg`);
  };
  const savePng = (scale: number) => view.png(scale).then((blob) => offer(blob, `${name}.png`), store.tell);
  const save = async (format: string, extension: string) => {
    try {
      const blob = await store.engine.export(format, store.filter.peek());
      offer(blob, `${name}${format.endsWith('csv') ? `-${format.replace('-csv', '')}` : ''}.${extension}`);
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
        {SCALES.map((scale) => (
          <button key={scale} type="button" onClick={() => savePng(scale)}>
            PNG ×{scale}
          </button>
        ))}
        <button type="button" onClick={saveSvg}>
          SVG
        </button>
      </p>
    </section>
  );
}

function offer(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  download(url, name);
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function download(href: string, name: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
}
