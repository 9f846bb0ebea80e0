/** What the camera looks at: the middle, and how much of the drawing the shorter side of the canvas takes in. */
export interface Camera {
  x: number;
  y: number;
  span: number;
}

/** Where a node was put by hand: layouts leave it there. */
export interface Place {
  id: string;
  x: number;
  y: number;
}

export const FARTHEST = 1_000_000;

export interface Standing {
  /** Null: everything. */
  camera: Camera | null;
  /** Sorted by id. */
  pinned: readonly Place[];
}

export const AS_LAID_OUT: Standing = { camera: null, pinned: [] };

export const isPinned = ({ pinned }: Standing, id: string): boolean =>
  pinned.some((place) => place.id === id);

export function pin<S extends Standing>(state: S, places: readonly Place[]): S {
  const pinned = new Map([...state.pinned, ...places.map(whole)].map((place) => [place.id, place]));
  return { ...state, pinned: [...pinned.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

const whole = ({ id, x, y }: Place): Place => ({ id, x: tidy(x), y: tidy(y) });

/** A whole number that a link can carry. */
export const tidy = (value: number): number =>
  Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(value))) || 0;

export const unpin = <S extends Standing>(state: S, ids: readonly string[]): S => ({
  ...state,
  pinned: state.pinned.filter(({ id }) => !ids.includes(id)),
});
