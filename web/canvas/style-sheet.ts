import type { StylesheetStyle } from 'cytoscape';
import { type Ground, LINE_COLOURS } from '../colours.js';

/** Dashes that can be seen from afar, which short ones cannot; they would take a third of each frame, too. */
const DASHES = { tabulated: [14, 7], inferred: [4, 8] } as const;

/** How an edge looks where it can be followed: which way it goes, and beside its parallels. */
const FOLLOWED = {
  'curve-style': 'data(curve)' as 'straight',
  'target-arrow-shape': 'triangle',
  'arrow-scale': 0.8,
} as const;

/**
 * How nodes and edges look. Each property here is worked out for each element before the first frame, so that what the
 * library does by itself is not said again. Arrows and parallel lines, which cost most, are drawn from near by.
 */
export function styleSheet({ ink, accent, dark }: Ground): StylesheetStyle[] {
  const colours = LINE_COLOURS[dark ? 'dark' : 'light'];
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        shape: 'data(shape)' as 'ellipse',
        'background-color': 'data(colour)',
      },
    },
    { selector: 'edge', style: { width: 1.4, opacity: 0.5, 'line-color': colours.stated } },
    ...(['tabulated', 'inferred'] as const).map((basis) => ({
      selector: `edge[basis = "${basis}"]`,
      style: {
        'line-style': 'dashed' as const,
        'line-dash-pattern': [...DASHES[basis]],
        'line-color': colours[basis],
      },
    })),
    { selector: '.out', style: { display: 'none' as const } },
    { selector: 'node.pinned', style: { 'border-color': ink, 'border-width': 2, 'border-style': 'double' } },
    { selector: 'edge.near, edge:selected', style: { ...FOLLOWED, 'target-arrow-color': colours.stated } },
    ...(['tabulated', 'inferred'] as const).map((basis) => ({
      selector: `edge.near[basis = "${basis}"]`,
      style: { 'target-arrow-color': colours[basis] },
    })),
    {
      selector: 'edge:selected',
      style: { opacity: 1, width: 4, 'line-color': accent, 'target-arrow-color': accent },
    },
    { selector: 'node:selected', style: { 'z-index': 1, 'border-color': accent, 'border-width': 4 } },
    { selector: 'node:active, edge:active', style: { 'overlay-opacity': 0 } },
  ];
}

/** How what is lit looks. */
export function litStyleSheet(on: Ground): StylesheetStyle[] {
  return [
    ...styleSheet(on),
    { selector: 'edge:unselected', style: { ...FOLLOWED, opacity: 0.95, width: 3 } },
    { selector: 'edge.step', style: { width: 7 } },
    {
      selector: 'edge.told',
      style: {
        label: 'data(reads)',
        'font-size': 13,
        color: on.ink,
        'text-rotation': 'autorotate',
        'text-background-color': on.ground,
        'text-background-opacity': 0.85,
        'text-background-padding': '2px',
      },
    },
  ];
}
