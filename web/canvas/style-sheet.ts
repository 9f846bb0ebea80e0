import type { Core, StylesheetStyle } from 'cytoscape';
import { type Ground, lineColours, paleLineColours } from '../colours.js';

/** Dashes that can be seen from afar, which short ones cannot; they would take a third of each frame, too. */
const DASHES = { tabulated: [14, 7], inferred: [3, 7] } as const;

/** How an edge looks where it can be followed: which way it goes, and beside its parallels. */
const FOLLOWED = {
  'curve-style': 'data(curve)' as 'straight',
  'target-arrow-shape': 'triangle',
  'arrow-scale': 0.8,
} as const;

const DASHED = ['tabulated', 'inferred'] as const;

/**
 * How nodes and edges look. Each property here is worked out for each element before the first frame, so that what the
 * library does by itself is not said again. Arrows and parallel lines, which cost most, are drawn from near by.
 */
export function styleSheet(on: Ground): StylesheetStyle[] {
  const colours = paleLineColours(on);
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
    { selector: 'edge', style: { width: 1.4, 'line-color': colours.stated } },
    ...DASHED.map((basis) => ({
      selector: `edge[basis = "${basis}"]`,
      style: {
        'line-style': 'dashed' as const,
        'line-dash-pattern': [...DASHES[basis]],
        'line-color': colours[basis],
      },
    })),
    { selector: 'edge:loop', style: { 'curve-style': 'bezier' } },
    {
      selector: 'node.pinned',
      style: { 'border-color': on.ink, 'border-width': 2, 'border-style': 'double' },
    },
    { selector: 'edge.near, edge:selected', style: { ...FOLLOWED, 'target-arrow-color': colours.stated } },
    ...DASHED.map((basis) => ({
      selector: `edge.near[basis = "${basis}"]`,
      style: { 'target-arrow-color': colours[basis] },
    })),
    {
      selector: 'edge:selected',
      style: { width: 4, 'line-color': on.accent, 'target-arrow-color': on.accent },
    },
    { selector: 'node:selected', style: { 'z-index': 1, 'border-color': on.accent, 'border-width': 4 } },
  ];
}

/** How what is lit looks. */
export function litStyleSheet(on: Ground): StylesheetStyle[] {
  const colours = lineColours(on);
  return [
    ...styleSheet(on),
    { selector: 'edge:unselected', style: { ...FOLLOWED, width: 3 } },
    ...(['stated', ...DASHED] as const).map((basis) => ({
      selector: `edge:unselected[basis = "${basis}"]`,
      style: { 'line-color': colours[basis], 'target-arrow-color': colours[basis] },
    })),
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

/** Puts a style sheet in the place of all others, the library's own too, which would be held against each element. */
export const dress = (cy: Core, sheet: StylesheetStyle[]): void => cy.style().clear().append(sheet).update();
