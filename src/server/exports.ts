import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler, Response } from 'express';
import type { Atlas } from '../core/atlas.js';
import { exportInput, exportPieces } from '../core/formats/export.js';
import type { Format } from '../core/formats/format.js';
import { formatNamed } from '../core/formats/index.js';
import { fromTexts } from '../core/input.js';

/** The whole of a graph of at most so many edges is written once and kept: every viewer that opens asks for it. */
const KEPT = 20_000;

/** Sends the graph in a format: what is kept at once, all else in pieces as they are made. */
export function exporting(atlas: Atlas): RequestHandler {
  const kept = new Map<string, Buffer>();
  return async (req, res) => {
    const format = formatNamed(String(req.params.format));
    const isKept = Object.keys(req.query).length === 0 && atlas.table.sources.length <= KEPT;
    if (!isKept) return stream(atlas, format, req, res);
    const whole = kept.get(format.id) ?? Buffer.from([...exportPieces(atlas, format)].join(''));
    kept.set(format.id, whole);
    announce(atlas, format, res).set('Cache-Control', 'no-cache').send(whole);
  };
}

async function stream(atlas: Atlas, format: Format, req: Request, res: Response): Promise<void> {
  const pieces = exportPieces(atlas, format, fromTexts(exportInput(format), req.query));
  await pipeline(Readable.from(pieces), announce(atlas, format, res));
}

const announce = (atlas: Atlas, format: Format, res: Response): Response =>
  res.type(format.mediaType).attachment(`${atlas.records.paper.id}.${format.extension}`);
