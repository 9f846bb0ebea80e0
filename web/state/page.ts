export const PANELS = ['details', 'paths', 'insights'] as const;
export const DRAWERS = ['none', 'nodes'] as const;

export type Panel = (typeof PANELS)[number];
export type Drawer = (typeof DRAWERS)[number];

/** Which parts of the page stand open. */
export interface Page {
  /** The tab at the right. */
  panel: Panel;
  /** The table at the bottom. */
  drawer: Drawer;
}

export const FIRST_PAGE: Page = { panel: 'details', drawer: 'none' };

export const openPanel = <S extends Page>(state: S, panel: Panel): S => ({ ...state, panel });

/** Opens a table, or closes it where it is open. */
export const openDrawer = <S extends Page>(state: S, drawer: Drawer): S => ({
  ...state,
  drawer: state.drawer === drawer ? 'none' : drawer,
});
