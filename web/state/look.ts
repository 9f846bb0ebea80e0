export const SIZES = [
  'degree',
  'betweenness',
  'closeness',
  'eigenvector',
  'pagerank',
  'hub',
  'authority',
] as const;
export const COLOURS = ['kind', 'community', ...SIZES] as const;
export const LAYOUTS = ['stored', 'force', 'layers', 'concentric'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;

export type Size = (typeof SIZES)[number];
export type Colour = (typeof COLOURS)[number];
export type Layout = (typeof LAYOUTS)[number];
export type Theme = (typeof THEMES)[number];

/** How the graph is drawn. */
export interface Look {
  /** The metric that size goes by. */
  size: Size;
  colour: Colour;
  layout: Layout;
  theme: Theme;
}

export const USUAL_LOOK: Look = { size: 'degree', colour: 'kind', layout: 'stored', theme: 'auto' };

export const setLook = <S extends Look>(state: S, look: Partial<Look>): S => ({ ...state, ...look });
