import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/core/atlas.js';
import type { CoverageAnswer, Finding } from '../../web/answers.js';
import { type Catalogue, catalogue } from '../../web/catalogue.js';
import { coverageInput } from '../../web/inputs.js';
import { showFinding } from '../../web/insight.js';
import { leftBy } from '../../web/shown.js';
import { filterOf, INITIAL } from '../../web/state.js';
import { shipped } from '../support/shipped.js';

let engine: Atlas;
let atlas: Catalogue;
let findings: Finding[];
beforeAll(async () => {
  engine = await shipped();
  atlas = catalogue(engine.records);
  findings = engine.ask('report', {}).findings as Finding[];
});
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('the view of a finding', () => {
  it('puts the very question of a matrix: its empty rows or columns are the finding', () => {
    const matrices = findings.filter(({ query }) => query.operation === 'coverage');
    expect(matrices.length).toBeGreaterThan(3);
    for (const finding of matrices) {
      const state = showFinding(INITIAL, finding, atlas);
      const answer = engine.ask('coverage', coverageInput(state)) as unknown as CoverageAnswer;
      const shown = answer[finding.shows as 'emptyRows' | 'emptyColumns'];
      expect(ids(shown), finding.id).toEqual(ids(finding.items));
    }
  });

  it('shows the part of the graph that was asked for, and selects what was found in it', () => {
    for (const finding of findings.filter(({ query }) => query.operation === 'subgraph')) {
      const state = showFinding(INITIAL, finding, atlas);
      const left = leftBy(atlas, filterOf(state));
      for (const { id } of finding.items) {
        expect(left.nodes.has(id) || left.edges.has(id), `${finding.id}: ${id}`).toBe(true);
        if (finding.shows === 'nodes') expect(state.selectedNodes).toContain(id);
      }
      if (finding.shows === 'edges') expect(ids(finding.items).sort()).toEqual([...left.edges].sort());
    }
  });

  it('sizes and sorts by the metric that was asked for', () => {
    const bridges = findings.find(({ id }) => id === 'bridges') as Finding;
    expect(showFinding(INITIAL, bridges, atlas)).toMatchObject({
      size: 'betweenness',
      drawer: 'nodes',
      sort: '-metric',
    });
  });
});
