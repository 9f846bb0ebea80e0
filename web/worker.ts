import { Atlas, createAtlas } from '../src/core/atlas.js';
import { exportPieces } from '../src/core/formats/export.js';
import { formatNamed } from '../src/core/formats/index.js';
import type { Fault } from './answers.js';

/** A part of the graph, and where its nodes stand now; y upwards. */
export interface Picked {
  nodes: ReadonlyMap<string, readonly [number, number]>;
  edges: ReadonlySet<string>;
}

/** What the page sends: the records first, then questions and exports, each with a number to answer under. */
export type Request =
  | { id: number; type: 'load'; records: unknown }
  | { id: number; type: 'ask'; operation: string; input: object }
  | { id: number; type: 'export'; format: string; options: object; picked: Picked };

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
  const part = partOf(atlas, request.picked);
  return new Blob([...exportPieces(part, formatNamed(request.format), request.options)]);
}

/** A part of the graph as a graph of its own, so that every format and metric is of what is picked. */
function partOf({ records }: Atlas, picked: Picked): Atlas {
  const nodes = records.nodes.filter(({ id }) => picked.nodes.has(id));
  return new Atlas({
    ...records,
    nodes,
    edges: records.edges.filter(({ key }) => picked.edges.has(key)),
    positions: nodes.map(({ id }) => [...(picked.nodes.get(id) as readonly [number, number])]),
  });
}

function faultOf(error: unknown): Fault {
  const { code, message, field, mend } = error as Partial<Fault>;
  return { code: code ?? 'unexpected', message: message ?? String(error), field, mend };
}
