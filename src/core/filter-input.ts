import { z } from 'zod';
import { Basis } from './model.js';

/** The parameters of a filter, shared by every operation and export. Empty means everything. */
export const filterShape = {
  kinds: z.array(z.string()).default([]).describe('Only nodes of these kinds'),
  relations: z.array(z.string()).default([]).describe('Only edges of these relations'),
  basis: z.array(Basis).default([]).describe('Only edges with evidence on one of these bases'),
  exclude: z.array(z.string()).default([]).describe('Leave out: node ids, kind:, role: or relation:'),
};
