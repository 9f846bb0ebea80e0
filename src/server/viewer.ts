import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type RequestHandler, Router } from 'express';
import type { Atlas } from '../core/atlas.js';
import { pagePieces } from './page.js';

const PAPER = 'paper';

/** The page of a graph of at most so many edges is written once and kept. */
const KEPT = 20_000;

/**
 * The built viewer.
 * @param web its folder
 * @param paper the text of the reader's own copy of the paper; it is given to this server's own pages alone and kept nowhere
 */
export function viewer(atlas: Atlas, web: string, paper?: string): Router {
  const router = Router();
  const built = readFileSync(join(web, 'index.html'), 'utf8');
  const html = paper === undefined ? built : built.replace('<html ', `<html data-paper="./${PAPER}" `);
  router.get(['/', '/index.html'], sendingPage(atlas, html));
  if (paper !== undefined) {
    router.get(`/${PAPER}`, (_req, res) => {
      res.set('Cache-Control', 'no-store').type('text/plain').send(paper);
    });
  }
  router.use(express.static(web, { index: false, redirect: false }));
  return router;
}

function sendingPage(atlas: Atlas, html: string): RequestHandler {
  let kept: Buffer | undefined;
  return async (_req, res) => {
    res.set('Cache-Control', 'no-cache').type('html');
    if (atlas.table.sources.length > KEPT) return pipeline(Readable.from(pagePieces(html, atlas)), res);
    kept ??= Buffer.from([...pagePieces(html, atlas)].join(''));
    res.send(kept);
  };
}
