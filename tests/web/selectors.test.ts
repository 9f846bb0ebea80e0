import { beforeAll, describe, expect, it } from 'vitest';
import { type Catalogue, catalogue } from '../../web/catalogue.js';
import { isSelector, readSelector, suggestSets } from '../../web/selectors.js';
import { shipped } from '../support/shipped.js';

let atlas: Catalogue;
beforeAll(async () => {
  atlas = catalogue((await shipped()).records);
});
const suggested = (text: string) => suggestSets(atlas, text).map(({ selector }) => selector);

describe('readSelector', () => {
  it.each([
    ['insufficient-risk-capital', 'Insufficient Risk Capital'],
    ['kind:barrier', 'barriers'],
    ['kind:barrier@t6', 'barriers in Table 6'],
    ['role:remedy@t8', 'any remedy in Table 8'],
    ['kind:nothing', 'kind:nothing'],
    ['nobody', 'nobody'],
  ])('reads %s as %s', (selector, name) =>
    expect(readSelector(atlas, selector).toLowerCase()).toBe(name.toLowerCase()),
  );
});

describe('isSelector', () => {
  it.each([
    'insufficient-risk-capital',
    'kind:barrier',
    'role:remedy',
    'kind:barrier@t6',
    'role:remedy@s3.2.p4',
  ])('knows %s', (text) => expect(isSelector(atlas, text)).toBe(true));
  it.each([
    '',
    'kind:',
    'kind:nothing',
    'role:x@t6',
    'nobody',
    'kind:barrier@',
    'kind:barrier@t6@t8',
    'constructor',
  ])('refuses %j', (text) => expect(isSelector(atlas, text)).toBe(false));
});

describe('suggestSets', () => {
  it('offers kinds by any word of their names, with the tables that list them', () => {
    expect(suggested('barr')).toEqual(['kind:barrier', 'kind:barrier@t6']);
    expect(suggested('Remed')).toEqual(['role:remedy']);
  });

  it('offers every role and kind for no text, and nothing for an unknown one', () => {
    expect(suggested('')).toContain('role:problem');
    expect(suggested('')).toContain('kind:theory');
    expect(suggested('zzz')).toEqual([]);
  });

  it('offers only what the engine understands', async () => {
    const engine = await shipped();
    for (const selector of [...suggested(''), ...suggested('barr'), ...suggested('i')])
      expect(() => engine.ask('paths', { from: [selector], to: ['role:remedy'], k: 1 })).not.toThrow();
  });
});
