import type { StylesheetStyle } from 'cytoscape';
import { type Ground, LINE_COLOURS } from '../colours.js';

const LINES = { stated: 'solid', tabulated: 'dashed', inferred: 'dotted' } as const;

/**
 * How nodes and edges look. What is lit stands above a veil of the ground's colour, what is not below it: to dim a
 * thousand elements then costs one. Arrows and parallel lines, which cost most, are drawn where they can be seen: near
 * by, and where an edge is lit.
 */
export function styleSheet({ ink, ground, accent, dark }: Ground): StylesheetStyle[] {
  const colours = LINE_COLOURS[dark ? 'dark' : 'light'];
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        shape: 'data(shape)' as 'ellipse',
        'background-color': 'data(colour)',
        'border-width': 1,
        'border-color': ground,
        'z-index-compare': 'manual',
        'z-index': 2,
      },
    },
    {
      selector: 'edge',
      style: {
        width: 1.4,
        opacity: 0.5,
        'curve-style': 'haystack',
        'haystack-radius': 0,
        'z-index-compare': 'manual',
        'z-index': 1,
      },
    },
    ...Object.entries(LINES).map(([basis, line]) => ({
      selector: `edge[basis = "${basis}"]`,
      style: {
        'line-style': line,
        'line-color': colours[basis as keyof typeof LINES],
        'target-arrow-color': colours[basis as keyof typeof LINES],
      },
    })),
    {
      selector: 'node.veil',
      style: {
        shape: 'rectangle',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': ground,
        'background-opacity': 0.84,
        'border-width': 0,
        'z-index': 5,
        events: 'no',
      },
    },
    { selector: '.out', style: { display: 'none' as const } },
    { selector: 'node.pinned', style: { 'border-color': ink, 'border-width': 2, 'border-style': 'double' } },
    {
      selector: 'edge.near, edge.lit, edge:selected',
      style: {
        'curve-style': 'data(curve)' as 'straight',
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
      },
    },
    { selector: 'edge.lit', style: { opacity: 0.95, width: 3, 'z-index': 8 } },
    { selector: 'node.lit', style: { 'z-index': 9 } },
    { selector: 'edge.step', style: { width: 7 } },
    {
      selector: 'edge.told',
      style: {
        label: 'data(reads)',
        'font-size': 13,
        color: ink,
        'text-rotation': 'autorotate',
        'text-background-color': ground,
        'text-background-opacity': 0.85,
        'text-background-padding': '2px',
      },
    },
    {
      selector: 'edge:selected',
      style: { opacity: 1, width: 4, 'line-color': accent, 'target-arrow-color': accent, 'z-index': 8 },
    },
    { selector: 'node:selected', style: { 'z-index': 10, 'border-color': accent, 'border-width': 4 } },
    { selector: 'node:active, edge:active', style: { 'overlay-opacity': 0 } },
  ];
}
