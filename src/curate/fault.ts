/** Something wrong with a graph folder: where it is, what it is, and what mends it. */
export interface Fault {
  /** Relative to the folder. */
  file: string;
  line: number;
  /** The rule that was broken. */
  rule: string;
  what: string;
  mend?: string;
}

/** "nodes/barrier.yaml:12: what. mend" */
export function faultText({ file, line, what, mend }: Fault): string {
  return `${file}:${line}: ${what}${mend ? ` ${mend}` : ''}`;
}
