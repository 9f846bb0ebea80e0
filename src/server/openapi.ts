import { z } from 'zod';
import type { Atlas } from '../core/atlas.js';
import { FORMATS } from '../core/formats/index.js';
import { parameters, requiredParameters } from '../core/input.js';
import { OPERATIONS } from '../core/query/index.js';
import type { Operation } from '../core/query/operation.js';

const PROBLEM = {
  description: 'A problem document (RFC 9457) with a stable code, the field at fault and the mend',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The OpenAPI 3.1 document of the API, made from the list of operations. */
export function openapi(atlas: Atlas): Record<string, unknown> {
  const paths = Object.fromEntries(
    OPERATIONS.map((operation) => [`/api/${operation.name}`, { get: describeGet(operation) }]),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: `Cluster Atlas: ${atlas.records.paper.title}`,
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths: {
      ...paths,
      '/api/query': { post: describePost() },
      '/api/export/{format}': { get: describeExport() },
    },
    components: { schemas: { Problem: PROBLEM_SCHEMA, ...answers() } },
  };
}

function answers(): Record<string, unknown> {
  return Object.fromEntries(OPERATIONS.map((operation) => [answerName(operation), answerSchema(operation)]));
}

const answerName = ({ name }: Operation) => `${name}-answer`;

function answerSchema(operation: Operation) {
  const { $schema: _, ...schema } = z.toJSONSchema(operation.output) as {
    $schema?: string;
    properties?: object;
  };
  const envelope = {
    graph: { type: 'string', description: 'The hash of the graph' },
    permalink: { type: 'string' },
  };
  return { ...schema, properties: { ...schema.properties, ...envelope }, additionalProperties: true };
}

function ok(operation: Operation) {
  const schema = { $ref: `#/components/schemas/${answerName(operation)}` };
  return {
    200: { description: 'The answer', content: { 'application/json': { schema } } },
    default: PROBLEM,
  };
}

function describeGet(operation: Operation) {
  const required = requiredParameters(operation.input);
  const list = Object.entries(parameters(operation.input)).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    description,
    schema,
    ...(schema.type === 'array' && { style: 'form', explode: false }),
  }));
  return {
    operationId: operation.name,
    summary: operation.summary,
    parameters: list,
    responses: ok(operation),
  };
}

function describePost() {
  const bodies = OPERATIONS.map((operation) => {
    const { $schema: _, ...input } = z.toJSONSchema(operation.input, { io: 'input' }) as {
      $schema?: string;
      properties?: object;
    };
    return {
      ...input,
      properties: { operation: { const: operation.name }, ...input.properties },
      required: ['operation', ...requiredParameters(operation.input)],
    };
  });
  const schema = {
    anyOf: OPERATIONS.map((operation) => ({ $ref: `#/components/schemas/${answerName(operation)}` })),
  };
  return {
    operationId: 'query',
    summary: 'Any operation, with its parameters as JSON',
    requestBody: { required: true, content: { 'application/json': { schema: { anyOf: bodies } } } },
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema } } },
      default: PROBLEM,
    },
  };
}

function describeExport() {
  const format = {
    name: 'format',
    in: 'path',
    required: true,
    schema: { enum: FORMATS.map(({ id }) => id) },
  };
  const content = Object.fromEntries(FORMATS.map(({ mediaType }) => [mediaType, {}]));
  return {
    operationId: 'export',
    summary: 'The graph, or what a filter leaves of it, as a file',
    parameters: [format],
    responses: { 200: { description: 'The file', content }, default: PROBLEM },
  };
}

const text = { type: 'string' };
const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    code: text,
    detail: text,
    field: text,
    mend: text,
  },
};
