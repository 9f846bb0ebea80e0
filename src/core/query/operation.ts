import type { z } from 'zod';
import type { Atlas } from '../atlas.js';
import type { Budget } from '../budget.js';

/** What an operation is run with. */
export interface Host {
  budget: Budget;
}

/** A question that can be put to an atlas: declared once, offered by every door. */
export interface Operation {
  name: string;
  summary: string;
  /** The parameter that the command line takes without a flag. */
  positional?: string;
  input: z.ZodType;
  output: z.ZodType;
  run(atlas: Atlas, input: Record<string, unknown>, host: Host): Record<string, unknown>;
}

/** Ties the types of input, output and function together. */
export function operation<I extends z.ZodType, O extends z.ZodType>(declared: {
  name: string;
  summary: string;
  positional?: string;
  input: I;
  output: O;
  run(atlas: Atlas, input: z.infer<I>, host: Host): z.infer<O>;
}): Operation {
  return declared as unknown as Operation;
}
