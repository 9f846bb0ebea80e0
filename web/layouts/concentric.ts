import type { Places, Spot } from './places.js';

const RING = 90;
const ROOM = 62;

/** The highest value in the middle, then ring by ring as many as there is room for; in a ring, kind beside kind. */
export function concentric(
  ids: readonly string[],
  value: (id: string) => number,
  kind: (id: string) => string,
): Places {
  const places = new Map<string, Spot>();
  const rest = [...ids].sort((a, b) => value(b) - value(a) || (a < b ? -1 : 1));
  for (let ring = 0; rest.length > 0; ring++) {
    const radius = ring * RING;
    const members = rest.splice(0, Math.max(1, Math.floor((2 * Math.PI * radius) / ROOM)));
    members.sort((a, b) => kind(a).localeCompare(kind(b)) || value(b) - value(a));
    members.forEach((id, at) => {
      const angle = (2 * Math.PI * at) / members.length - Math.PI / 2;
      places.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    });
  }
  return places;
}
