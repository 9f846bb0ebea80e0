import { beforeAll, describe, expect, it } from 'vitest';
import { select } from '../../src/core/selector.js';
import { type Catalogue, catalogue } from '../../web/catalogue.js';
import { suggestSets } from '../../web/suggestions.js';
import { shipped } from '../support/shipped.js';

let atlas: Catalogue;
beforeAll(async () => {
  atlas = catalogue((await shipped()).records);
});
const suggested = (text: string) => suggestSets(atlas, text).map(({ selector }) => selector);

describe('suggestSets', () => {
  it('offers kinds by any word of their names, with the tables that list them', () => {
    expect(suggested('barr')).toEqual(['kind:barrier', 'kind:barrier@t6']);
    expect(suggested('Remed')).toEqual(['role:remedy', 'role:remedy@t3', 'role:remedy@t8']);
  });

  it.each(['barriers of table 6', 'table 6 barrier', 'Barriers in Table 6', 'the barriers t6'])(
    'offers a set of a table by the words "%s", and no other',
    (text) => expect(suggested(text)).toEqual(['kind:barrier@t6']),
  );

  it('keeps offering it while it is being typed', () => {
    for (const text of ['barrie', 'barriers o', 'barriers of ', 'barriers of tab', 'barriers of table 6'])
      expect(suggested(text), text).toContain('kind:barrier@t6');
  });

  it('offers all that a table lists by its name, each with members there', async () => {
    const engine = await shipped();
    const offered = suggested('table 6');
    expect(offered).toContain('kind:barrier@t6');
    expect(offered).toContain('role:problem@t6');
    for (const selector of offered)
      expect(select(engine, [selector], 'from').size, selector).toBeGreaterThan(0);
    expect(suggested('t')).not.toContain('kind:barrier@t6');
    expect(suggested('table 60')).toEqual([]);
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
