import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type Request, type Response, Router } from 'express';
import type { Atlas } from '../core/atlas.js';
import { AtlasError } from '../core/errors.js';
import { exportInput, exportPieces } from '../core/formats/export.js';
import { formatNamed } from '../core/formats/index.js';
import { fromTexts } from '../core/input.js';
import { OPERATIONS } from '../core/query/index.js';
import type { Engine } from './engine.js';
import { openapi } from './openapi.js';
import { sendProblem, sendWrongMethod } from './problem.js';

const BODY_LIMIT = '100kb';

/** The routes of the API, made from the list of operations. */
export function api(atlas: Atlas, engine: Engine): Router {
  const router = Router();
  for (const operation of OPERATIONS) {
    router.get(`/${operation.name}`, (req, res) =>
      answer(engine, operation.name, fromTexts(operation.input, req.query), res),
    );
  }
  router.post('/query', requireJson, express.json({ limit: BODY_LIMIT }), (req, res) => {
    const { operation, ...input } = readBody(req.body);
    return answer(engine, operation, input, res);
  });
  router.all('/query', (req, res) => sendWrongMethod(req, res, 'POST'));
  router.get('/export/:format', (req, res) => sendExport(atlas, req, res));
  router.get('/openapi.json', (_req, res) => {
    res.json(openapi(atlas));
  });
  return router;
}

/** Answers a question; who goes away calls it off. */
async function answer(engine: Engine, operation: string, input: object, res: Response): Promise<void> {
  const gone = new AbortController();
  const leave = () => gone.abort();
  res.once('close', leave);
  try {
    const text = await engine.ask(operation, input, gone.signal);
    res.type('application/json').send(text);
  } finally {
    res.off('close', leave);
  }
}

const requireJson: express.RequestHandler = (req, res, next) => {
  if (req.is('application/json')) return next();
  sendProblem(res, 'not-json', 'The body has to be JSON.', {
    mend: 'Send the header "Content-Type: application/json".',
  });
};

function readBody(body: unknown): { operation: string } & Record<string, unknown> {
  const operation =
    typeof body === 'object' && body !== null && 'operation' in body ? body.operation : undefined;
  if (isDeeper(body, MOST_DEEP))
    throw new AtlasError('bad-input', `The body is nested deeper than ${MOST_DEEP} levels.`);
  if (typeof operation === 'string') return { ...(body as object), operation };
  throw new AtlasError('bad-input', 'The body has no "operation".', {
    field: 'operation',
    mend: `Name one of: ${OPERATIONS.map(({ name }) => name).join(', ')}.`,
  });
}

const MOST_DEEP = 100;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}

async function sendExport(atlas: Atlas, req: Request, res: Response): Promise<void> {
  const format = formatNamed(String(req.params.format));
  const pieces = exportPieces(atlas, format, fromTexts(exportInput(format), req.query));
  res.type(format.mediaType);
  res.attachment(`${atlas.records.paper.id}.${format.extension}`);
  await pipeline(Readable.from(pieces), res);
}
