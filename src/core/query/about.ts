import { z } from 'zod';
import { DEFAULT_TIME, MOST_TIME } from '../budget.js';
import { FORMATS } from '../formats/index.js';
import { METRICS } from '../metrics/index.js';
import { type Evidence, Ontology, Paper } from '../model.js';
import { operation } from './operation.js';

const Counted = z.object({ id: z.string(), label: z.string(), count: z.int() });
const Named = z.object({ id: z.string(), label: z.string(), explains: z.string() });

/** @param operations the list that this operation is itself part of */
export const aboutWith = (operations: () => readonly { name: string; summary: string }[]) =>
  operation({
    name: 'about',
    summary: 'What this atlas is: the paper, counts, kinds and relations, operations, formats and limits',
    input: z.strictObject({}),
    output: z.object({
      paper: Paper.omit({ outline: true, abbreviations: true }),
      counts: z.object({
        nodes: z.int(),
        edges: z.int(),
        evidence: z.int(),
        kinds: z.array(Counted),
        relations: z.array(Counted),
        bases: z.array(Counted),
      }),
      ontology: Ontology,
      operations: z.array(z.object({ name: z.string(), summary: z.string() })),
      metrics: z.array(Named),
      formats: z.array(Named),
      limits: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
    run(atlas) {
      const { paper, ontology, nodes, edges } = atlas.records;
      const { outline: _, abbreviations: __, ...record } = paper;
      const tally = (ids: { id: string; label: string }[], of: (id: string) => number) =>
        ids.map(({ id, label }) => ({ id, label, count: of(id) })).filter(({ count }) => count > 0);
      const evidence: Evidence[] = [...nodes, ...edges].flatMap((each) => each.evidence);
      return {
        paper: record,
        counts: {
          nodes: nodes.length,
          edges: edges.length,
          evidence: evidence.length,
          kinds: tally(ontology.kinds, (id) => nodes.filter((node) => node.kind === id).length),
          relations: tally(ontology.relations, (id) => edges.filter((edge) => edge.relation === id).length),
          bases: tally(BASIS_NAMES, (id) => edges.filter((edge) => edge.basis === id).length),
        },
        ontology,
        operations: operations().map(({ name, summary }) => ({ name, summary })),
        metrics: METRICS.map(({ id, label, explains }) => ({ id, label, explains })),
        formats: FORMATS.map(({ id, label, explains }) => ({ id, label, explains })),
        limits: LIMITS,
      };
    },
  });

const BASIS_NAMES = ['stated', 'tabulated', 'inferred'].map((id) => ({ id, label: id }));

const LIMITS = [
  { name: 'time of a question', value: `${DEFAULT_TIME} ms unless asked for up to ${MOST_TIME} ms` },
  { name: 'paths', value: '1000 an answer, 12 steps each' },
  { name: 'text of a search', value: '200 characters' },
  { name: 'body of a request', value: '100 KB' },
  { name: 'exact betweenness and closeness', value: 'up to 20000 nodes' },
];
