import type { Basis } from '../src/core/model.js';
import { GROUP_COLOURS, type Ground, groupColour, legible, SCALE } from './colours.js';
import type { Values } from './measures.js';
import { largest } from './sizes.js';
import { BASES } from './state.js';
import type { Store } from './store.js';
import type { Drawn } from './svg.js';
import { TEXTS } from './texts.js';

/** The legend of a picture: what it shows, in groups. */
export type Legend = readonly (readonly LegendRow[])[];

export interface LegendRow {
  label: string;
  mark: Mark;
}

/** What a row explains: the look of a node, a line, or a scale of colours from low to high. */
export type Mark = { shape: string; colour: string } | { basis: Basis } | { scale: readonly string[] };

/** What the shapes, colours and lines mean that are drawn. */
export function legendOf(store: Store, drawn: Drawn): Legend {
  const ground = store.ground.peek();
  const groups = [kindsOf(store, drawn, ground), coloursOf(store, ground), basesOf(drawn)];
  return groups.filter(({ length }) => length > 0);
}

/** The kinds, in the order of the ontology; without colours where those mean something else. */
function kindsOf({ atlas, measures }: Store, { nodes }: Drawn, ground: Ground): LegendRow[] {
  const drawn = new Set(nodes.map(({ kind }) => kind));
  const isByKind = measures.colour.peek() === null;
  return [...atlas.kinds.values()]
    .filter(({ id }) => drawn.has(id))
    .map(({ plural, shape, colour }) => ({
      label: plural,
      mark: { shape, colour: isByKind ? legible(colour, ground) : ground.ink },
    }));
}

function coloursOf({ measures, state }: Store, ground: Ground): LegendRow[] {
  const { colour } = state.peek();
  const values = measures.colour.peek();
  if (!values) return [];
  if (colour === 'community')
    return groupsOf(values, ground).map((group) => ({
      label: group.label,
      mark: { shape: 'ellipse', colour: group.colour },
    }));
  const label = TEXTS.scale(TEXTS.coloursOf[colour], mostOf(values));
  return [{ label, mark: { scale: SCALE.map((stop) => legible(stop, ground)) } }];
}

function basesOf({ edges }: Drawn): LegendRow[] {
  const drawn = new Set(edges.map(({ basis }) => basis));
  return BASES.filter((basis) => drawn.has(basis)).map((basis) => ({
    label: TEXTS.basis[basis],
    mark: { basis },
  }));
}

/** The largest value of a measure, for people. */
export const mostOf = (values: Values): number => Number(largest(values.values()).toPrecision(3));

export interface Group {
  label: string;
  colour: string;
  /** How many nodes are in it. */
  size: number;
}

/** Communities by number, in the colours that the canvas gives them; those beyond the colours are one. */
export function groupsOf(values: Values, ground: Ground): Group[] {
  const colourOf = (group: number) => legible(groupColour(group), ground);
  const sizes = new Map<number, number>();
  for (const group of values.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const sorted = [...sizes].sort(([a], [b]) => a - b);
  const rest = sorted.slice(GROUP_COLOURS).reduce((sum, [, size]) => sum + size, 0);
  const groups = sorted
    .slice(0, GROUP_COLOURS)
    .map(([group, size]) => ({ label: TEXTS.groupOf(group), colour: colourOf(group), size }));
  return rest === 0 ? groups : [...groups, { label: TEXTS.otherGroups, colour: colourOf(0), size: rest }];
}
