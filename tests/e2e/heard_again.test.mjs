// An insight is heard again by two partners at once: both are counted, and undo takes back the own
// one alone.
import { test } from 'node:test';
import { fullClient, partner, useSite } from './support/site.mjs';

const site = useSite();
const panel = `${fullClient}/insight?open=${encodeURIComponent('insight/norvale-ins-1')}`;

test('two who count at once are both counted', async () => {
  const { page } = await site.open({ person: partner, hash: panel });
  const colleague = await site.open({ person: 'Priya Raghunathan', hash: panel });
  const button = (at) => at.getByRole('button', { name: 'Heard again' });
  const shown = (at, words) => at.locator('#mirror').getByText(words, { exact: true }).first()
    .waitFor({ state: 'attached' });
  await button(page).waitFor();
  await button(colleague.page).waitFor();
  await Promise.all([button(page).click(), button(colleague.page).click()]);
  await shown(page, 'heard 2 more times');
  await shown(colleague.page, 'heard 2 more times');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await shown(colleague.page, 'heard once more');
  await shown(page, 'heard once more');
});
