import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';

const PAPER = 'paper';

/**
 * The built viewer.
 * @param web its folder
 * @param paper the text of the reader's own copy of the paper; it is given to this server's own pages alone and kept nowhere
 */
export function viewer(web: string, paper?: string): Router {
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
  router.use(express.static(web, { index: 'index.html', redirect: false }));
  return router;
}
