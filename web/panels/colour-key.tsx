import { legible, SCALE } from '../colours.js';
import { type Group, groupsOf, mostOf } from '../legend.js';
import { TEXTS } from '../texts.js';
import type { PanelProps } from './panel.js';

/** What colours mean where they do not mean kinds: groups with their sizes, or a scale. */
export function ColourKey({ store }: PanelProps) {
  const { colour } = store.state.value;
  const values = store.measures.colour.value;
  if (!values) return null;
  if (colour === 'community') return <Groups of={groupsOf(values, store.ground.value)} />;
  const stops = SCALE.map((stop) => legible(stop, store.ground.value)).join(', ');
  return (
    <figure class="scale">
      <figcaption>{TEXTS.coloursOf[colour]}</figcaption>
      <div style={{ background: `linear-gradient(to right, ${stops})` }} aria-hidden="true" />
      <small>0</small>
      <small>{mostOf(values)}</small>
    </figure>
  );
}

function Groups({ of }: { of: readonly Group[] }) {
  return (
    <ul class="plain" aria-label={TEXTS.coloursOf.community}>
      {of.map(({ label, colour, size }) => (
        <li key={label}>
          <span class="dot" style={{ background: colour }} aria-hidden="true" /> {label} <small>{size}</small>
        </li>
      ))}
    </ul>
  );
}
