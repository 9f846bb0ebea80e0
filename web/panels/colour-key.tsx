import { GROUNDS, GROUP_COLOURS, groupColour, legible, SCALE } from '../colours.js';
import { largest } from '../sizes.js';
import { TEXTS } from '../texts.js';
import type { PanelProps } from './panel.js';

/** What colours mean where they do not mean kinds: groups with their sizes, or a scale. */
export function ColourKey({ store }: PanelProps) {
  const { colour } = store.state.value;
  const values = store.measures.colour.value;
  if (!values) return null;
  if (colour === 'community') return <Groups of={values} />;
  const ground = GROUNDS[store.dark.value ? 'dark' : 'light'];
  const stops = SCALE.map((stop) => legible(stop, ground)).join(', ');
  return (
    <figure class="scale">
      <figcaption>{TEXTS.coloursOf[colour]}</figcaption>
      <div style={{ background: `linear-gradient(to right, ${stops})` }} aria-hidden="true" />
      <small>0</small>
      <small>{Number(largest(values.values()).toPrecision(3))}</small>
    </figure>
  );
}

function Groups({ of }: { of: ReadonlyMap<string, number> }) {
  const sizes = new Map<number, number>();
  for (const group of of.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const groups = [...sizes].sort(([a], [b]) => a - b);
  const rest = groups.slice(GROUP_COLOURS).reduce((sum, [, size]) => sum + size, 0);
  return (
    <ul class="plain" aria-label={TEXTS.coloursOf.community}>
      {groups.slice(0, GROUP_COLOURS).map(([group, size]) => (
        <li key={group}>
          <span class="dot" style={{ background: groupColour(group) }} aria-hidden="true" />{' '}
          {TEXTS.groupOf(group)} <small>{size}</small>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <span class="dot" style={{ background: groupColour(0) }} aria-hidden="true" /> {TEXTS.otherGroups}{' '}
          <small>{rest}</small>
        </li>
      )}
    </ul>
  );
}
