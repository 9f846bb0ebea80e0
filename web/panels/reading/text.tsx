import { useEffect, useRef } from 'preact/hooks';
import { readLocator } from '../../../src/core/locator.js';
import { sentenceOf } from '../../../src/core/reads.js';
import { labelOf } from '../../catalogue.js';
import { endsOf, type Facts, factsOn, showsPlace } from '../../places.js';
import type { Block, Passage } from '../../reading.js';
import { bringIntoSight, keepInSight } from '../../scroll.js';
import { selectEdge, setPlace } from '../../state.js';
import type { Store } from '../../store.js';
import { TEXTS } from '../../texts.js';
import type { PanelProps } from '../panel.js';

/** The text of the paper: what carries edges or nodes is marked and can be clicked, what is selected is lit. */
export function Text({ store, view, blocks }: PanelProps & { blocks: readonly Block[] }) {
  const text = useRef<HTMLDivElement>(null);
  const sought = store.sought.value;
  const wanted = [...(sought ? [sought.at] : []), ...store.placesRead.value];
  const { place } = store.state.value;
  useEffect(() => {
    // What is cited first, rather than what stands first in the paper.
    const marked = [...(text.current?.querySelectorAll<HTMLElement>('.here') ?? [])];
    const [first = ''] = wanted;
    bringIntoSight(marked.find(({ dataset }) => showsPlace(dataset.at ?? '', first)) ?? marked[0]);
    if (sought) keepInSight(text.current?.closest('aside'));
  }, [wanted.join(' '), sought]);
  const mark = (passage: Passage) => (
    <Marked
      key={passage.at}
      store={store}
      view={view}
      passage={passage}
      here={isHere(passage.at, wanted)}
      sought={sought !== null && showsPlace(passage.at, sought.at)}
    />
  );
  return (
    <div ref={text} class="text">
      {blocks.map((block) => (
        <BlockOf key={block.at} block={block} mark={mark} />
      ))}
      {place !== null && (
        <FactList store={store} view={view} facts={shownOf(store, factsOn(store.places.value, place))} />
      )}
    </div>
  );
}

const isHere = (at: string, wanted: readonly string[]) => wanted.some((place) => showsPlace(at, place));

function BlockOf({ block, mark }: { block: Block; mark(passage: Passage): preact.ComponentChild }) {
  if (block.type === 'heading')
    return (
      <h2>
        {numberOf(block.at)} {block.text}
      </h2>
    );
  if (block.type === 'prose')
    return (
      <p class={block.item ? 'item' : ''}>{block.passages.flatMap((passage) => [mark(passage), ' '])}</p>
    );
  const [head = [], ...rows] = block.rows;
  return (
    <table>
      <caption>
        {readLocator(block.at)}. {mark(block)}
      </caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell.at} scope="col">
              {mark(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]?.at}>
            {row.map((cell) => (
              <td key={cell.at}>{mark(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The number that is printed before a heading: 3.2 of `s3.2`; sections that are named have none. */
const numberOf = (at: string) => /^s(\d.*)$/.exec(at)?.[1];

interface MarkedProps extends PanelProps {
  passage: Passage;
  here: boolean;
  /** Whether a person went to it from evidence. */
  sought: boolean;
}

/** A passage; where something rests on it, a link to the view that lights that. */
function Marked({ store, view, passage, here, sought }: MarkedProps) {
  const { at, text } = passage;
  const facts = shownOf(store, factsOn(store.places.value, at));
  const current = here ? 'location' : undefined;
  const look = `${here ? 'here' : ''}${sought ? ' sought' : ''}`;
  if (facts.nodes.length + facts.edges.length === 0)
    return (
      <span class={look} data-at={at} aria-current={current}>
        {text}
      </span>
    );
  const open = store.state.value.place === at;
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    store.change((state) => setPlace(state, open ? null : at));
    if (!open) view.fly([...endsOf(store.atlas.edges, facts).nodes]);
  };
  return (
    <a
      class={`mark ${look}`}
      data-at={at}
      href={store.linkTo((state) => setPlace(state, at))}
      aria-current={current}
      aria-expanded={open}
      title={TEXTS.rests(facts.edges.length, facts.nodes.length)}
      onClick={go}
    >
      {text}
    </a>
  );
}

/** What rests on a passage and is shown. */
const shownOf = ({ shown }: Store, { nodes, edges }: Facts): Facts => ({
  nodes: nodes.filter((id) => shown.value.nodes.has(id)),
  edges: edges.filter((key) => shown.value.edges.has(key)),
});

/** The edges and nodes that rest on a passage, as a list. */
function FactList({ store, view, facts }: PanelProps & { facts: Facts }) {
  const { atlas } = store;
  return (
    <ul class="facts" aria-label={TEXTS.restHere}>
      {facts.edges.map((key) => {
        const edge = atlas.edges.get(key);
        return (
          edge && (
            <li key={key}>
              <span class={`line ${edge.basis}`} aria-hidden="true" />{' '}
              <button
                type="button"
                class="link"
                onClick={() => store.change((state) => selectEdge(state, key))}
              >
                {sentenceOf(atlas, edge)}
              </button>
            </li>
          )
        );
      })}
      {facts.nodes.map((id) => (
        <li key={id}>
          <button
            type="button"
            class="link"
            onClick={() => {
              store.reach(id);
              view.fly([id]);
            }}
          >
            {labelOf(atlas, id)}
          </button>
        </li>
      ))}
    </ul>
  );
}
