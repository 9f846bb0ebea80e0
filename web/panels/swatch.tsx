import type { Kind } from '../../src/core/model.js';
import { GROUNDS, legible } from '../colours.js';
import { SHAPES } from '../shapes.js';

/** A small picture of a kind's colour and shape; plain where colour means something else. */
export function Swatch({ kind, plain = false }: { kind: Kind | undefined; plain?: boolean }) {
  if (!kind) return null;
  const outline = SHAPES.get(kind.shape);
  return (
    <svg
      class={plain ? 'swatch plain-swatch' : 'swatch'}
      viewBox="-10 -10 20 20"
      aria-hidden="true"
      style={{ '--light': legible(kind.colour, GROUNDS.light), '--dark': legible(kind.colour, GROUNDS.dark) }}
    >
      {outline === undefined ? <circle r="8" /> : <path d={outline} />}
    </svg>
  );
}
