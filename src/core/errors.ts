/**
 * Every fault that a person can cause has a stable code. `status` is what HTTP answers with, `exit` what the
 * command line ends with (1: the data or the question is at fault, 2: the command line or the environment is).
 */
export const CODES = {
  'bad-input': {
    status: 400,
    exit: 2,
    explains: 'A parameter is missing, unknown, repeated or not of its type.',
  },
  'bad-selector': {
    status: 400,
    exit: 1,
    explains: 'A selector cannot be read, or names a kind, role, relation or place that there is not.',
  },
  'unknown-node': { status: 404, exit: 1, explains: 'No node has this id.' },
  'unknown-edge': { status: 404, exit: 1, explains: 'No edge has this key.' },
  'unknown-operation': { status: 404, exit: 2, explains: 'There is no operation of this name.' },
  'unknown-format': { status: 404, exit: 2, explains: 'There is no export format of this name.' },
  'bad-graph': { status: 422, exit: 1, explains: 'The graph is damaged, or is not a graph of this schema.' },
  'bad-paper': { status: 422, exit: 1, explains: 'The copy of the paper cannot be read.' },
  'too-large': { status: 413, exit: 1, explains: 'The input is over a limit.' },
  busy: { status: 503, exit: 1, explains: 'Too many questions wait already; ask again in a moment.' },
  cancelled: { status: 503, exit: 1, explains: 'The work was cancelled before it ended.' },
} as const;

export type Code = keyof typeof CODES;

/** A fault with a stable code, the field at fault and the mend, written for the person who caused it. */
export class AtlasError extends Error {
  readonly code: Code;
  readonly field?: string;
  readonly mend?: string;

  constructor(code: Code, message: string, details: { field?: string; mend?: string } = {}) {
    super(message);
    this.name = 'AtlasError';
    this.code = code;
    this.field = details.field;
    this.mend = details.mend;
  }
}
