import type { ErrorRequestHandler, Request, Response } from 'express';
import { AtlasError, CODES, type Code } from '../core/errors.js';

/** What HTTP adds to the codes of the engine: faults of the request itself. */
export const HTTP_CODES = {
  'not-found': { status: 404, explains: 'There is nothing at this address.' },
  'wrong-method': { status: 405, explains: 'The address exists, but not for this method.' },
  'foreign-host': { status: 403, explains: 'The request names a host that this server does not answer to.' },
  'foreign-origin': { status: 403, explains: 'The request comes from a page elsewhere.' },
  'not-json': {
    status: 415,
    explains: 'The body is not sent as application/json, or in an unknown encoding.',
  },
  'bad-body': { status: 400, explains: 'The body or the address cannot be read.' },
  internal: { status: 500, explains: 'A fault of the server.' },
} as const;

/** A problem document, RFC 9457. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  field?: string;
  mend?: string;
}

type AnyCode = Code | keyof typeof HTTP_CODES;

/** Sends a problem document. */
export function sendProblem(
  res: Response,
  code: AnyCode,
  detail: string,
  more: { field?: string; mend?: string } = {},
): void {
  const { status, explains } = { ...CODES, ...HTTP_CODES }[code];
  const problem: Problem = {
    type: `urn:cluster-atlas:problem:${code}`,
    title: explains,
    status,
    code,
    detail,
    ...more,
  };
  if (status === 503) res.set('Retry-After', '1');
  res.status(status).type('application/problem+json').send(JSON.stringify(problem));
}

/** @param allowed the methods that the address has */
export function sendWrongMethod(req: Request, res: Response, allowed: string): void {
  res.set('Allow', allowed);
  sendProblem(res, 'wrong-method', `${req.method} is not understood at ${req.baseUrl}${req.path}.`, {
    mend: `Use ${allowed}.`,
  });
}

/** Turns every error into a problem document; what nobody expected is logged and told without its stack. */
export const problems: ErrorRequestHandler = (error, req, res, next) => {
  if (res.headersSent) return next(error);
  if (error instanceof AtlasError) {
    return sendProblem(res, error.code, error.message, { field: error.field, mend: error.mend });
  }
  const [code, detail] = ofRequest(error instanceof URIError ? 400 : error.status, error.type) ?? [
    'internal',
    'Something went wrong here that should not have.',
  ];
  if (code === 'internal') req.log?.error(error);
  sendProblem(res, code, detail);
};

function ofRequest(status: number | undefined, type: string | undefined): [AnyCode, string] | undefined {
  if (status === 413) return ['too-large', 'The body is too large.'];
  if (status === 415) return ['not-json', 'The body is sent in an encoding that is not supported.'];
  if (type === 'entity.parse.failed') return ['bad-body', 'The body is not JSON.'];
  if (status === 404) return ['not-found', 'There is nothing at this address.'];
  if (status !== undefined && status >= 400 && status < 500)
    return ['bad-body', 'The request cannot be read.'];
  return undefined;
}
