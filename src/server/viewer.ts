import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type RequestHandler, Router } from 'express';
import type { Atlas } from '../core/atlas.js';
import { GRAPH_SCRIPT, graphScript } from './graph-script.js';

const PAPER = 'paper';

/** A graph of at most so many edges is written once and kept. */
const KEPT = 20_000;

/**
 * The built viewer.
 * @param web its folder
 * @param paper the text of the reader's own copy of the paper; it is given to this server's own pages alone and kept nowhere
 */
export function viewer(atlas: Atlas, web: string, paper?: string): Router {
  const router = Router();
  if (paper !== undefined) {
    const page = readFileSync(join(web, 'index.html'), 'utf8').replace(
      '<html ',
      `<html data-paper="./${PAPER}" `,
    );
    router.get(['/', '/index.html'], (_req, res) => {
      res.set('Cache-Control', 'no-cache').type('html').send(page);
    });
    router.get(`/${PAPER}`, (_req, res) => {
      res.set('Cache-Control', 'no-store').type('text/plain').send(paper);
    });
  }
  router.get(`/${GRAPH_SCRIPT}`, sendingGraph(atlas));
  router.use(express.static(web, { index: 'index.html', redirect: false }));
  return router;
}

function sendingGraph(atlas: Atlas): RequestHandler {
  let kept: Buffer | undefined;
  return async (_req, res) => {
    res.set('Cache-Control', 'no-cache').type('js');
    if (atlas.table.sources.length > KEPT) return pipeline(Readable.from(graphScript(atlas)), res);
    kept ??= Buffer.from([...graphScript(atlas)].join(''));
    res.send(kept);
  };
}
