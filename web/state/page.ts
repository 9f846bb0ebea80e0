export const PANELS = ['details', 'paths', 'insights'] as const;
export const DRAWERS = ['none', 'nodes', 'edges', 'matrix'] as const;
export const SIDES = ['settings', 'text'] as const;

export type Panel = (typeof PANELS)[number];
export type Drawer = (typeof DRAWERS)[number];
export type Side = (typeof SIDES)[number];

/** Which parts of the page stand open. */
export interface Page {
  /** The tab at the right. */
  panel: Panel;
  /** The tab at the left. */
  side: Side;
  /** The table at the bottom. */
  drawer: Drawer;
  /** Whether the table takes the place of the canvas. */
  tall: boolean;
  /** How the table is sorted: the id of a column, with a minus before it for descending. */
  sort: string;
  /** What is looked for in the table. */
  find: string;
  /** The passage of the paper whose edges and nodes are lit: a locator. */
  place: string | null;
}

export const FIRST_PAGE: Page = {
  panel: 'details',
  side: 'settings',
  drawer: 'none',
  tall: false,
  sort: '',
  find: '',
  place: null,
};

export const openPanel = <S extends Page>(state: S, panel: Panel): S => ({ ...state, panel });

export const openSide = <S extends Page>(state: S, side: Side): S => ({ ...state, side });

/** Opens a table, or closes it where it is open. */
export const openDrawer = <S extends Page>(state: S, drawer: Drawer): S => ({
  ...state,
  drawer: state.drawer === drawer ? 'none' : drawer,
  tall: state.drawer !== drawer && state.tall,
  sort: '',
  find: '',
});

export const setTall = <S extends Page>(state: S, tall: boolean): S => ({ ...state, tall });

export const setSort = <S extends Page>(state: S, sort: string): S => ({ ...state, sort });

export const setFind = <S extends Page>(state: S, find: string): S => ({ ...state, find });
