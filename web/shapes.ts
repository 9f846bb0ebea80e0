const polygon = (sides: number, turn = 0) =>
  `M${Array.from({ length: sides }, (_, at) => {
    const angle = (2 * Math.PI * at) / sides - Math.PI / 2 + turn;
    return `${(9 * Math.cos(angle)).toFixed(1)} ${(9 * Math.sin(angle)).toFixed(1)}`;
  }).join('L')}Z`;

const BOX = 'M-8-8H8V8H-8Z';
/** The outlines of the shapes that a kind may have, but for circles, round the origin and about 16 wide. */
export const SHAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    rectangle: BOX,
    'round-rectangle': BOX,
    'cut-rectangle': 'M-5-8H5L8-5V5L5 8H-5L-8 5V-5Z',
    barrel: 'M-7-8Q0-10 7-8V8Q0 10-7 8Z',
    rhomboid: 'M-9-7H4L9 7H-4Z',
    'right-rhomboid': 'M-4-7H9L4 7H-9Z',
    triangle: polygon(3),
    diamond: polygon(4),
    'round-diamond': polygon(4),
    pentagon: polygon(5),
    'round-pentagon': polygon(5),
    hexagon: polygon(6, Math.PI / 6),
    'round-hexagon': polygon(6, Math.PI / 6),
    'concave-hexagon': 'M-8-8H8L5 0 8 8H-8L-5 0Z',
    heptagon: polygon(7),
    octagon: polygon(8, Math.PI / 8),
    star: 'M0-9 2.6-3 9-2.6 4 1.6 5.6 8 0 4.6-5.6 8-4 1.6-9-2.6-2.6-3Z',
    vee: 'M-8-8 0-3 8-8 0 9Z',
    tag: 'M-8-8H4L9 0 4 8H-8Z',
    'round-tag': 'M-8-8H4L9 0 4 8H-8Z',
  }),
);
