import { type Atlas, createAtlas } from '../src/core/atlas.js';
import { exportPieces } from '../src/core/formats/export.js';
import { formatNamed } from '../src/core/formats/index.js';
import type { Fault } from './answers.js';

/** What the page sends: the records first, then questions and exports, each with a number to answer under. */
export type Request =
  | { id: number; type: 'load'; records: unknown }
  | { id: number; type: 'ask'; operation: string; input: object }
  | { id: number; type: 'export'; format: string; input: object };

export type Reply = { id: number; answer: unknown } | { id: number; fault: Fault };

let atlas: Atlas | undefined;

self.addEventListener('message', ({ data }: MessageEvent<Request>) => self.postMessage(reply(data)));

function reply(request: Request): Reply {
  const { id } = request;
  try {
    return { id, answer: answer(request) };
  } catch (error) {
    return { id, fault: faultOf(error) };
  }
}

function answer(request: Request): unknown {
  if (request.type === 'load') {
    atlas = createAtlas(request.records);
    return null;
  }
  if (!atlas) throw new Error('The graph has not been loaded.');
  if (request.type === 'ask') return atlas.ask(request.operation, request.input);
  return new Blob([...exportPieces(atlas, formatNamed(request.format), request.input)]);
}

function faultOf(error: unknown): Fault {
  const { code, message, field, mend } = error as Partial<Fault>;
  return { code: code ?? 'unexpected', message: message ?? String(error), field, mend };
}
