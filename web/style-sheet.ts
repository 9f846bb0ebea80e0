import type { Css, StylesheetStyle } from 'cytoscape';
import type { Catalogue } from './catalogue.js';

const LINES = { stated: 'solid', tabulated: 'dashed', inferred: 'dotted' } as const;

/** How nodes and edges look: colour and shape by kind, line by basis. */
export function styleSheet({ records }: Catalogue, dark: boolean): StylesheetStyle[] {
  const ink = dark ? '#e8e6e1' : '#1c1e21';
  const ground = dark ? '#16181d' : '#ffffff';
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'border-width': 1,
        'border-color': ground,
        'font-family': 'system-ui, sans-serif',
        color: ink,
        'text-outline-color': ground,
        'text-valign': 'bottom',
        'text-margin-y': 2,
      },
    },
    {
      selector: 'node.labelled',
      style: {
        label: 'data(label)',
        'font-size': 'data(font)',
        'text-outline-width': 'data(halo)',
        'text-max-width': 'data(width)',
        'text-wrap': 'ellipsis',
      },
    },
    ...records.ontology.kinds.map(({ id, colour, shape }) => ({
      selector: `node[kind = ${JSON.stringify(id)}]`,
      style: { 'background-color': colour, shape: shape as Css.NodeShape },
    })),
    {
      selector: 'edge',
      style: {
        width: 1.6,
        'line-color': dark ? '#7d8794' : '#8b95a1',
        opacity: 0.55,
        'curve-style': 'bezier',
        'target-arrow-shape': 'triangle',
        'target-arrow-color': dark ? '#7d8794' : '#8b95a1',
        'arrow-scale': 0.7,
      },
    },
    ...Object.entries(LINES).map(([basis, line]) => ({
      selector: `edge[basis = "${basis}"]`,
      style: { 'line-style': line },
    })),
    { selector: '.out', style: { display: 'none' as const } },
    { selector: '.dim', style: { opacity: 0.12 } },
    {
      selector: 'edge.lit, edge.near, edge.selected',
      style: { opacity: 1, width: 4, 'line-color': '#d6336c', 'target-arrow-color': '#d6336c' },
    },
    {
      selector: 'node.lit, node.near, node.selected',
      style: { 'z-index': 10, 'border-color': '#d6336c', 'border-width': 3, opacity: 1 },
    },
  ];
}
