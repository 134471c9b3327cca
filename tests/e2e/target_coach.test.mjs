// The coach beside a target's wording: it answers while one types, and its sentence can be taken.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { addLine, fullClient, partner, until, useSite } from './support/site.mjs';
import { reach } from './support/page.mjs';

const site = useSite();

test('a vague wording is named while it is typed', async () => {
  const { page } = await site.open({ person: partner, hash: `${fullClient}/plan` });
  await addLine(page, 'New target', 'Strengthen the relationship');
  await page.getByRole('link', { name: 'Strengthen the relationship' }).first().click();
  const shown = (words) => page.locator('#mirror').getByText(words).first()
    .waitFor({ state: 'attached' });
  await shown('Vague: it does not say how much, by when or of what.');
  await shown('“Strengthen” promises without saying what.');
  const wording = page.getByRole('textbox', { name: 'Target', exact: true });
  await reach(wording);
  await wording.fill('Raise our share of spend from 12% to 18%');
  await shown('Nearly there: it does not say by when yet.');
  // The field has the focus still: nothing was saved, and nothing taken away.
  assert.equal(await wording.inputValue(), 'Raise our share of spend from 12% to 18%');
  await shown('[source of the figure]');
});

test('a whole proposal replaces the wording', async () => {
  const target = encodeURIComponent('target/norvale-tgt-1');
  const { page } = await site.open({ person: partner, hash: `${fullClient}/plan?open=${target}` });
  const measure = page.getByRole('textbox', { name: 'What is measured' });
  await reach(measure);
  await measure.fill('');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Use this wording' }).click();
  const wording = page.getByRole('textbox', { name: 'Target', exact: true });
  const proposed = 'Bring our share of the outside legal spend of Norvale Grid plc up from 12%';
  await until(async () => (await wording.inputValue()).startsWith(proposed));
});
