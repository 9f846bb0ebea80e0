import type { z } from 'zod';
import { AttributeType, Edge, Evidence, Kind, Node, OutlineUnit, Paper, Relation } from '../core/model.js';
import { didYouMean } from '../core/suggest.js';

/** What a schema found wrong, for a person who edits the file by hand. */
export function explainIssue(issue: z.core.$ZodIssue): { what: string; mend?: string } {
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] as string;
    return { what: `"${[...issue.path, key].join('.')}" means nothing here.`, mend: didYouMean(key, KEYS) };
  }
  if (/received undefined$/.test(issue.message)) return { what: `"${field}" is missing.` };
  if (/received null$/.test(issue.message)) {
    const mend = 'Say something there, or take the key away.';
    return { what: field ? `"${field}" is empty.` : 'It is empty.', mend };
  }
  return { what: `${field ? `"${field}": ` : ''}${issue.message}.` };
}

const SHAPES = [Node, Edge, Evidence, Paper, OutlineUnit, Kind, Relation, AttributeType];
const KEYS = [...new Set(SHAPES.flatMap((schema) => Object.keys(schema.shape)))];
