import type { Fault } from './fault.js';
import type { Folder } from './folder.js';
import { checkPaper } from './paper-check.js';
import { RULES } from './rules/index.js';
import { contextOf, faultOf } from './rules/rule.js';

/** All faults of a graph folder at once, file by file; with a copy of the paper, those that only it can show too. */
export function check(folder: Folder, paperText?: string): Fault[] {
  const context = contextOf(folder);
  const faults = [...folder.faults];
  if (context) {
    for (const rule of RULES) for (const finding of rule.check(context)) faults.push(faultOf(rule, finding));
    if (paperText !== undefined) faults.push(...checkPaper(folder, paperText));
  }
  return faults.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
