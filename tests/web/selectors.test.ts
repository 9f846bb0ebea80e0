import { beforeAll, describe, expect, it } from 'vitest';
import { type Catalogue, catalogue } from '../../web/catalogue.js';
import { isSelector, readSelector } from '../../web/selectors.js';
import { shipped } from '../support/shipped.js';

let atlas: Catalogue;
beforeAll(async () => {
  atlas = catalogue((await shipped()).records);
});

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
