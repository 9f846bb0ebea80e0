import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AtlasError } from '../core/errors.js';

/**
 * Begins a graph folder: a small ontology, and files whose comments say how to fill them in. Filled in so, it passes
 * the check.
 * @throws AtlasError `bad-graph` where the folder holds something already
 */
export async function newFolder(path: string): Promise<void> {
  const there = await readdir(path).catch(() => []);
  if (there.length > 0)
    throw new AtlasError('bad-graph', `${path} is not empty.`, {
      mend: 'Name a folder that is not there yet.',
    });
  await mkdir(join(path, 'nodes'), { recursive: true });
  await mkdir(join(path, 'edges'), { recursive: true });
  for (const [file, text] of Object.entries(FILES)) await writeFile(join(path, file), text, { flag: 'wx' });
}

const FILES: Record<string, string> = {
  'ontology.yaml': `# What kinds of things the graph holds, and how they may be joined. Add kinds and relations as the paper needs them.
roles:
  - { id: problem, label: problem, explains: What stands in the way. }
  - { id: remedy, label: remedy, explains: What is offered as an answer. }
kinds:
  - { id: barrier, label: barrier, plural: barriers, explains: What stands in the way., colour: "#d55e00", shape: octagon, waypoint: true, roles: [problem] }
  - { id: policy, label: policy, plural: policies, explains: What is to be done., colour: "#2e7d32", shape: hexagon, waypoint: true, roles: [remedy] }
relations:
  # step: keep stays on one side of the argument, cross goes from a problem to its answer, aside does neither.
  - { id: addresses, label: addresses, inverse: is addressed by, explains: The source is an answer to the target., step: cross, from: [policy], to: [barrier] }
  - { id: causes, label: causes, inverse: is caused by, explains: The source brings the target about., step: keep, from: [barrier], to: [barrier] }
`,
  'paper.yaml': `# The bibliographic record, and the outline that locators point into.
# Draft the outline with: cluster-atlas outline FILE
# It lists the units of the paper; replace the two below by what it prints.
id: my-paper
title: Title of the paper
authors: ["Author, A."]
year: 2026
abbreviations: [et al., e.g., i.e., etc.]
outline:
  - { at: s1, title: Introduction }
  - { at: s1.p1, sentences: 2 }
`,
  'nodes/barrier.yaml': `# One file for each kind. Take the "#" away and fill in.
# - id: a-problem
#   label: a problem
#   evidence:
#     - { at: s1.p1.s1, basis: stated, cue: words as printed }
`,
  'nodes/policy.yaml': `# - id: an-answer
#   label: an answer
#   evidence:
#     - { at: s1.p1.s2, basis: stated, cue: words as printed }
`,
  'edges/addresses.yaml': `# One file for each relation.
# - source: an-answer
#   target: a-problem
#   evidence:
#     - { at: s1.p1.s2, basis: stated, cue: words as printed }
`,
};
