import type { z } from 'zod';
import { AttributeType, Edge, Evidence, Kind, Node, OutlineUnit, Paper, Relation } from '../core/model.js';
import { didYouMean } from '../core/suggest.js';

interface Explained {
  /** Of the part that is at fault. */
  path: PropertyKey[];
  what: string;
  mend?: string;
}

/** What a schema found wrong, for a person who edits the file by hand. */
export function explainIssue(issue: z.core.$ZodIssue): Explained[] {
  const { path, message } = issue;
  const field = path.join('.');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...path, key], key));
  if (/received undefined$/.test(message)) return [{ path, what: `"${field}" is missing.` }];
  if (/received null$/.test(message)) {
    const mend = 'Say something there, or take the key away.';
    return [{ path, what: field ? `"${field}" is empty.` : 'It is empty.', mend }];
  }
  return [{ path, what: `${field ? `"${field}": ` : ''}${message}.` }];
}

const SHAPES = [Node, Edge, Evidence, Paper, OutlineUnit, Kind, Relation, AttributeType];
const KEYS = [...new Set(SHAPES.flatMap((schema) => Object.keys(schema.shape)))];

function unknownKey(path: PropertyKey[], key: string): Explained {
  return { path, what: `"${path.join('.')}" means nothing here.`, mend: didYouMean(key, KEYS) };
}
