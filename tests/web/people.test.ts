import { describe, expect, it } from 'vitest';
import { visiting } from './support.js';

const visit = visiting();

describe('for people', () => {
  it.each([
    ['at the start', ''],
    ['dark', '#theme=dark'],
    ['with a node', '#node=insufficient-risk-capital'],
    ['with an edge', '#edge=immature-venture-market--causes--insufficient-risk-capital'],
  ])('has no fault that axe finds %s', async (_, hash) => {
    await visit.open(hash);
    expect(await visit.faults()).toEqual([]);
  });
});
