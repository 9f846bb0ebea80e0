import { beforeAll, describe, expect, it } from 'vitest';
import { ANSWER_FILES } from '../../web/answer-files.js';
import type { Path } from '../../web/answers.js';
import { CITATIONS, type Source } from '../../web/cite.js';
import { shipped } from '../support/shipped.js';

let path: Path;
let source: Source;
beforeAll(async () => {
  const atlas = await shipped();
  const answer = atlas.ask('paths', { from: ['insufficient-risk-capital'], to: ['role:remedy'], k: 1 });
  [path] = answer.paths as [Path];
  source = {
    paper: atlas.records.paper,
    labelOf: (id) => atlas.nodes.get(id)?.label ?? id,
    graph: atlas.hash,
  };
});

describe('a path is cited', () => {
  it('as text: its sentence, its places in words, the paper with its DOI, and the graph', () => {
    const text = CITATIONS.text(path, source);
    expect(text.startsWith(path.sentence)).toBe(true);
    expect(text).toMatch(/ \((stated|tabulated|inferred); .*section 3\.3, paragraph 4, item/);
    expect(text).toContain('Napolskikh, Dmitry (2026).');
    expect(text).toContain('https://doi.org/10.4236/jss.2026.143034');
    expect(text).toContain(`[Cluster Atlas, graph ${source.graph.slice(0, 12)}]`);
    expect(text).not.toContain('\n');
  });

  it('as Markdown: a quotation and a numbered list of its steps', () => {
    const lines = CITATIONS.markdown(path, source).split('\n');
    expect(lines[0]).toBe(`> ${path.sentence}`);
    expect(lines.filter((line) => /^\d\. /.test(line))).toHaveLength(path.length);
  });

  it('as BibTeX: the entry of the paper, the path as its note', () => {
    const entry = CITATIONS.bibtex(path, source);
    expect(entry).toMatch(/^@article\{napolskikh-2026,\n/);
    expect(entry).toContain('  author = {Napolskikh, Dmitry},\n');
    expect(entry).toContain('  journal = {Open Journal of Social Sciences},\n');
    expect(entry).toContain(`  note = {${path.sentence}`);
    expect(entry.split('{').length).toBe(entry.split('}').length);
  });

  it('with what a format gives a meaning escaped', () => {
    const odd = { ...path, sentence: 'A_1 *causes* 50% of {B}.' };
    expect(CITATIONS.markdown(odd, source)).toContain('> A\\_1 \\*causes\\* 50% of {B}.');
    expect(CITATIONS.bibtex(odd, source)).toContain(
      'A\\_1 *causes* 50\\% of \\textbraceleft{}B\\textbraceright{}.',
    );
  });
});

describe('the answers', () => {
  const write = (id: string) =>
    ANSWER_FILES.find((each) => each.id === id)?.write([path, path], 'From here to there', source) ?? '';

  it('are a text with the question, and each path with its rank, cost and places', () => {
    expect(write('text')).toMatch(/^From here to there\n\n1\. .*\n {3}\w+, \d steps?, cost \d+\n {3}section/);
  });

  it('are Markdown with a heading for each', () => {
    expect(write('markdown').match(/^## \d/gm)).toEqual(['## 1', '## 2']);
  });

  it('are a table with a row for each', () => {
    const [head, first] = write('csv').split('\r\n');
    expect(head).toBe('rank,from,to,steps,cost,basis,sentence,nodes,places');
    expect(first).toMatch(/^1,insufficient-risk-capital,/);
  });
});
