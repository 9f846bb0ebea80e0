import compression from 'compression';
import express, { type Express, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Atlas } from '../core/atlas.js';
import { api } from './api.js';
import { type Engine, inThisThread } from './engine.js';
import { headers, knownHosts } from './guard.js';
import { problems, sendProblem, sendWrongMethod } from './problem.js';
import { viewer } from './viewer.js';

export interface AppOptions {
  /** The folder of the built viewer; without it the API alone is served. */
  web?: string;
  /** The text of a copy of the paper, for the viewer to show beside the graph. */
  paper?: string;
  /** Where requests are logged; without it they are not. */
  log?: Logger;
  /** Host names to answer to beside the local ones. */
  hosts?: readonly string[];
  /** Where questions are answered; in this thread unless given. */
  engine?: Engine;
}

/** Compressing takes longer than sending where the reader sits at this machine, or where a proxy does that sends on. */
const isWorthCompressing = (req: Request, res: Response) =>
  !isLocal(req.socket.remoteAddress) && compression.filter(req, res);

const isLocal = (address = '') => /^(::1|(::ffff:)?127\..*)$/.test(address);

/** The server as an Express application that does not listen yet. */
export function createApp(
  atlas: Atlas,
  { web, paper, log, hosts = [], engine = inThisThread(atlas) }: AppOptions = {},
): Express {
  const app = express();
  app.disable('x-powered-by');
  if (log) app.use(pinoHttp({ logger: log, quietReqLogger: true }));
  app.use(headers, knownHosts(hosts), compression({ filter: isWorthCompressing }));
  app.use((req, _res, next) => {
    decodeURIComponent(req.originalUrl); // a broken address is refused here, not looked for or mended
    next();
  });
  app.get('/health', (_req, res) => {
    res.json({ status: 'ok', graph: atlas.hash });
  });
  app.use('/api', api(atlas, engine));
  if (web) app.use(viewer(atlas, web, paper));
  app.use((req, res) => {
    if (req.method === 'GET' || req.method === 'HEAD')
      sendProblem(res, 'not-found', `There is nothing at ${req.path}.`);
    else sendWrongMethod(req, res, 'GET, HEAD');
  });
  app.use(problems);
  return app;
}
