import type { Command } from 'commander';

/** What does the work: loaded when asked for, as questions need no YAML. */
const curating = () => import('./curating.js');

/** The commands of a curator: check, outline, layout, new. */
export function addCuration(root: Command): void {
  const checking = root
    .command('check')
    .description('Check a graph folder: all faults at once, with file, line and mend')
    .option('--fix', 'put the files of nodes and edges in canonical order')
    .option('--paper <file>', 'hold a copy of the paper against every locator and cue')
    .action(async () => (await curating()).runCheck(checking));
  const outlining = root
    .command('outline')
    .description('Draft the outline of a paper from its text, for paper.yaml')
    .argument('<file>', 'the paper as text or Markdown')
    .action(async (file: string) => (await curating()).runOutline(outlining, file));
  const placing = root
    .command('layout')
    .description('Compute where each node stands when the viewer opens, and store it in layout.json')
    .action(async () => (await curating()).runLayout(placing));
  const beginning = root
    .command('new')
    .description('Begin a graph folder for another paper, with the ontology of this graph')
    .argument('<dir>', 'a folder that is not there yet, or is empty')
    .action(async (dir: string) => (await curating()).runNew(beginning, dir));
}
