import { describe, expect, it } from 'vitest';
import { visiting } from './support.js';

const visit = visiting();

describe('the state of the page', () => {
  it('goes back and forward', async () => {
    const { page } = visit;
    await visit.open();
    await page.getByRole('button', { name: /^What does the lack of risk capital/ }).click();
    await visit.details().getByRole('heading', { name: 'Insufficient Risk Capital' }).waitFor();
    await page.goBack();
    await visit.details().getByText('Choose a node').waitFor();
    await page.goForward();
    await visit.details().getByRole('heading', { name: 'Insufficient Risk Capital' }).waitFor();
  });

  it('says what it left out of a link from elsewhere', async () => {
    const { page } = visit;
    await visit.open('#node=gone&hide=barrier,dragon&spin=fast');
    await page.getByRole('alert').filter({ hasText: 'node=gone, hide=dragon, spin' }).waitFor();
    expect(await page.getByRole('checkbox', { name: /^barriers/ }).isChecked()).toBe(false);
  });
});
