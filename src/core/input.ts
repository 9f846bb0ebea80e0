import { z } from 'zod';
import { AtlasError } from './errors.js';
import { didYouMean } from './suggest.js';

interface Property {
  type?: string;
  anyOf?: Property[];
  default?: unknown;
  description?: string;
  enum?: string[];
  items?: Property;
  minimum?: number;
  maximum?: number;
}

interface Described {
  properties?: Record<string, Property>;
  required?: string[];
}

/** What was read from schemas: every answer asks for it. */
const described = new WeakMap<z.ZodType, Described>();

function describe(schema: z.ZodType): Described {
  const known = described.get(schema) ?? (z.toJSONSchema(schema, { io: 'input' }) as Described);
  described.set(schema, known);
  return known;
}

/** The parameters of an input as JSON Schema, by name. */
export const parameters = (schema: z.ZodType): Record<string, Property> => describe(schema).properties ?? {};

/** The names of the parameters that have no default. */
export const requiredParameters = (schema: z.ZodType): string[] => describe(schema).required ?? [];

/**
 * Typed values from texts, by the schema: the one place where a query string or a command line becomes an input.
 * What cannot be read stays text, so that the schema refuses it. @throws AtlasError `bad-input` on a repeated one.
 */
export function fromTexts(schema: z.ZodType, texts: Record<string, unknown>): Record<string, unknown> {
  const known = parameters(schema);
  const input: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(texts)) {
    if (text === undefined) continue;
    if (typeof text !== 'string') throw repeated(name);
    const property = Object.hasOwn(known, name) ? known[name] : undefined;
    Object.defineProperty(input, name, { value: readText(property?.type, text), enumerable: true });
  }
  return input;
}

function repeated(name: string): AtlasError {
  return new AtlasError('bad-input', `The parameter "${name}" is given more than once.`, {
    field: name,
    mend: 'Give it once; separate several values by commas.',
  });
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

function readText(type: string | undefined, text: string): unknown {
  if (type === 'array') return readItems(text);
  if ((type === 'integer' || type === 'number') && NUMBER.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** The items of a list: separated by commas, without the white space around them; after a backslash, a character is itself. */
function readItems(text: string): string[] {
  const parts = text.match(/(?:\\.|[^,])+/gs) ?? [];
  return parts.map((part) => part.replace(/^\s+|(?<!\\)\s+$/g, '').replace(/\\(.)/gs, '$1')).filter(Boolean);
}

const writeItem = (item: string) => item.replace(/[\\,]|^\s|\s$/g, '\\$&');

/** An input that the schema accepts, defaults filled in. @throws AtlasError `bad-input` naming the field */
export function readInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const { issues } = read.error;
  for (const issue of issues)
    if (issue.code === 'unrecognized_keys') throw unknownParameter(issue.keys[0] as string, schema);
  const issue = issues[0] as z.core.$ZodIssue;
  const field = String(issue.path[0] ?? '');
  const property = parameters(schema)[field];
  const what = isMissing(input, field)
    ? `The parameter "${field}" is missing.`
    : `"${field}": ${issue.message}.`;
  throw new AtlasError('bad-input', field ? what : `The input is not an object of parameters.`, {
    field: field || undefined,
    mend: property ? expects(property) : undefined,
  });
}

const isMissing = (input: unknown, field: string) =>
  typeof input === 'object' && input !== null && !Object.hasOwn(input, field);

function unknownParameter(name: string, schema: z.ZodType): AtlasError {
  const names = Object.keys(parameters(schema));
  return new AtlasError('bad-input', `There is no parameter "${name}" here.`, {
    field: name,
    mend: didYouMean(name, names) ?? `There are: ${names.join(', ')}.`,
  });
}

function expects(property: Property): string {
  const { type, minimum, maximum } = property;
  const values = property.enum ?? property.items?.enum;
  if (values) return `Use one of: ${values.join(', ')}.`;
  if (type === 'integer' || type === 'number')
    return `Give ${type === 'integer' ? 'a whole number' : 'a number'} from ${minimum} to ${maximum}.`;
  if (type === 'array') return 'Give one or more values, separated by commas.';
  return `Give a ${type}: ${property.description ?? 'text'}.`;
}

/** The parameters that differ from their defaults, as a query string in the order of the schema. */
export function toQuery(schema: z.ZodType, input: Record<string, unknown>): string {
  const parts: string[] = [];
  for (const [name, property] of Object.entries(parameters(schema))) {
    const value = input[name];
    if (value === undefined || JSON.stringify(value) === JSON.stringify(property.default)) continue;
    const text = Array.isArray(value)
      ? value.map((item) => encodeURIComponent(writeItem(item))).join(',')
      : encodeURIComponent(String(value));
    parts.push(`${name}=${text.replaceAll('%3A', ':').replaceAll('%40', '@')}`);
  }
  return parts.join('&');
}

/** An input as flags of the command line: `--max-length 4 --passing`. */
export function toFlags(input: Record<string, unknown>): string {
  return Object.entries(input)
    .map(([name, value]) => `--${kebab(name)}${value === true ? '' : ` ${[value].flat().join(',')}`}`)
    .join(' ');
}

export const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
