import { useSignal } from '@preact/signals';
import type { Fault } from '../answers.js';
import { offer } from '../files.js';
import { legendOf } from '../legend.js';
import type { Store } from '../store.js';
import { TEXTS } from '../texts.js';
import type { View } from '../view.js';
import type { Picked } from '../worker.js';
import { Count } from './fields.js';
import type { PanelProps } from './panel.js';

interface FileKind {
  format: string;
  label: string;
  ending: string;
  options?: object;
}

const GRAPHS: readonly FileKind[] = [
  { format: 'gexf', label: 'GEXF', ending: '.gexf' },
  { format: 'gexf', label: 'GEXF 1.2', ending: '-1.2.gexf', options: { gexfVersion: '1.2' } },
  { format: 'graphml', label: 'GraphML', ending: '.graphml' },
  { format: 'json', label: 'JSON', ending: '.json' },
];
const TABLES: readonly FileKind[] = [
  { format: 'nodes-csv', label: TEXTS.csvOf.nodes, ending: '-nodes.csv' },
  { format: 'edges-csv', label: TEXTS.csvOf.edges, ending: '-edges.csv' },
];
const REFERENCES: readonly FileKind[] = [
  { format: 'bibtex', label: 'BibTeX', ending: '.bib' },
  { format: 'ris', label: 'RIS', ending: '.ris' },
];

/** What is shown, as it is shown, as files. */
export function TakeAway({ store, view }: PanelProps) {
  const name = store.atlas.records.paper.id;
  const save = async ({ format, ending, options = {} }: FileKind) => {
    try {
      offer(await store.engine.export(format, options, pickedFrom(store, view)), `${name}${ending}`);
    } catch (fault) {
      store.tell(fault as Fault);
    }
  };
  return (
    <section aria-labelledby="take-away-title">
      <h2 id="take-away-title">{TEXTS.takeAway}</h2>
      <p class="quiet">{TEXTS.takeAwayHow}</p>
      <Files label={TEXTS.asGraph} files={GRAPHS} save={save} />
      <Files label={TEXTS.asTable} files={TABLES} save={save} />
      <Files label={TEXTS.asReferences} files={REFERENCES} save={save} />
      <Pictures store={store} view={view} />
    </section>
  );
}

function Files({
  label,
  files,
  save,
}: {
  label: string;
  files: readonly FileKind[];
  save(file: FileKind): Promise<void>;
}) {
  return (
    <fieldset class="buttons">
      <legend>{label}</legend>
      {files.map((file) => (
        <button key={file.label} type="button" onClick={() => save(file)}>
          {file.label}
        </button>
      ))}
    </fieldset>
  );
}

/** Widths of a picture in pixels: what a slide, a page and a poster need, within what browsers can draw. */
const WIDTH = 2_400;
const NARROWEST = 200;
const WIDEST = 8_000;

function Pictures({ store, view }: PanelProps) {
  const width = useSignal(WIDTH);
  const { paper } = store.atlas.records;
  const png = async () => {
    const legend = legendOf(store, await view.drawn());
    offer(await view.png(width.value, legend), `${paper.id}.png`);
  };
  const svg = async () => {
    const { svgOf } = await import('../svg.js');
    const { colour, size } = store.state.value;
    const drawn = await view.drawn();
    const text = svgOf(
      drawn,
      {
        title: paper.title,
        explains: TEXTS.caption(TEXTS.coloursOf[colour], TEXTS.sizesOf[size]),
        legend: legendOf(store, drawn),
      },
      store.ground.value,
    );
    offer(new Blob([text], { type: 'image/svg+xml' }), `${paper.id}.svg`);
  };
  return (
    <>
      <fieldset class="buttons">
        <legend>{TEXTS.asPicture}</legend>
        <button type="button" onClick={png}>
          PNG
        </button>
        <button type="button" onClick={svg}>
          SVG
        </button>
        <button type="button" onClick={() => window.print()}>
          {TEXTS.print}
        </button>
      </fieldset>
      <Count
        label={TEXTS.pngWidth}
        value={width.value}
        least={NARROWEST}
        most={WIDEST}
        change={(pixels) => {
          width.value = pixels;
        }}
      />
    </>
  );
}

/** What is shown, where it stands now; y upwards. */
function pickedFrom({ shown }: Store, view: View): Picked {
  const { nodes, edges } = shown.peek();
  const places = view.placesOf([...nodes]).map(({ id, x, y }): [string, [number, number]] => [id, [x, -y]]);
  return { nodes: new Map(places), edges };
}
