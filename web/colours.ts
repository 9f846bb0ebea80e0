import { largest } from './sizes.js';

/** The colours of the page that the drawing shares. */
export interface Ground {
  dark: boolean;
  ground: string;
  ink: string;
  accent: string;
}

export const GROUNDS: Readonly<Record<'light' | 'dark', Ground>> = {
  light: { dark: false, ground: '#ffffff', ink: '#1c1e21', accent: '#b0245a' },
  dark: { dark: true, ground: '#16181d', ink: '#e8e6e1', accent: '#ff7eb0' },
};

/** Of edges by basis: told apart by the pattern of the line too. */
const LINE_COLOURS = {
  light: { stated: '#5f6b78', tabulated: '#2f6fa8', inferred: '#a8620c' },
  dark: { stated: '#9aa5b1', tabulated: '#74b3e8', inferred: '#e8a552' },
} as const;

/** Okabe and Ito (2008), the palest darkened: eight colours that people tell apart whatever their eyes. */
const PALETTE = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#d55e00', '#56b4e9', '#b8a800', '#7b3294'];
/** Of the groups beyond those. */
const OTHERS = '#8a8f98';

/** The colour of a group, the largest group being number 1. */
export const groupColour = (group: number): string => PALETTE[group - 1] ?? OTHERS;

export const GROUP_COLOURS = PALETTE.length;

/** Cividis (Nuñez, Anderton and Renslow 2018), low to high: read alike by all eyes. */
export const SCALE = [
  '#00336f',
  '#39486b',
  '#575c6d',
  '#707173',
  '#8a8779',
  '#a69d75',
  '#c4b56c',
  '#e4cf5b',
  '#fdea45',
];

/** The colour of a value by its share of the largest. */
export function scaleColour(share: number): string {
  const at = Math.min(Math.max(share, 0), 1) * (SCALE.length - 1);
  const low = Math.floor(at);
  return mix(SCALE[low] as string, SCALE[Math.min(low + 1, SCALE.length - 1)] as string, at - low);
}

/** More shades than eyes tell apart; nodes that look alike share a picture. */
const SHADES = 64;

/** The colours of nodes by a measure. Square roots, as few nodes have high values. */
export function scaleColours(values: ReadonlyMap<string, number>): Map<string, string> {
  const most = Math.max(Number.MIN_VALUE, largest(values.values()));
  const shade = (value: number) => Math.round(Math.sqrt(Math.max(0, value) / most) * SHADES) / SHADES;
  return new Map([...values].map(([id, value]) => [id, scaleColour(shade(value))]));
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

type Lines = Readonly<Record<keyof typeof LINE_COLOURS.light, string>>;

export const lineColours = ({ dark }: Ground): Lines => LINE_COLOURS[dark ? 'dark' : 'light'];

/** The same half as strong: what is translucent takes longer to style and to draw. */
export function paleLineColours(on: Ground): Lines {
  const { stated, tabulated, inferred } = lineColours(on);
  const pale = (colour: string) => mix(colour, on.ground, 0.5);
  return { stated: pale(stated), tabulated: pale(tabulated), inferred: pale(inferred) };
}

function mix(a: string, b: string, share: number): string {
  const [from, to] = [channels(a), channels(b)];
  const mixed = from.map((value, at) => Math.round(value + ((to[at] as number) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance by WCAG 2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast by WCAG 2, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What a shape needs at least (WCAG 2, 1.4.11). */
const ENOUGH = 3;

const made = new Map<string, string>();

/** A colour moved towards the ink as far as it takes to stand out from the ground. */
export function legible(colour: string, ground: Ground): string {
  const key = `${colour} ${ground.ground}`;
  const known = made.get(key) ?? towardsInk(colour, ground);
  made.set(key, known);
  return known;
}

function towardsInk(colour: string, { ground, ink }: Ground): string {
  for (let share = 0; share < 1; share += 0.1) {
    const tried = mix(colour, ink, share);
    if (contrast(tried, ground) >= ENOUGH) return tried;
  }
  return ink;
}
