// Two colleagues on one client: each sees that the other is here, which record is open and which
// field is written in; it is over when the other has left.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { idleCost, reach } from './support/page.mjs';
import { fullClient, go, partner, useSite } from './support/site.mjs';

const site = useSite();
const panel = `${fullClient}/plan?open=${encodeURIComponent('target/norvale-tgt-1')}`;

test('who is here, what they have open, and where they write', async () => {
  const { page } = await site.open({ person: partner, hash: panel });
  const colleague = await site.open({ person: 'Priya Raghunathan', hash: panel });
  const shown = (words) => page.locator('#mirror').getByText(words).first();
  await shown('Here now: Priya Raghunathan').waitFor({ state: 'attached' });
  await page.getByRole('img', { name: 'Priya Raghunathan has this open' })
    .waitFor({ state: 'attached' });
  await reach(colleague.page.getByRole('textbox', { name: 'What is measured' }));
  // What describes the field, for screen readers too.
  await page.getByText('Priya Raghunathan is writing here').first()
    .waitFor({ state: 'attached' });
  assert.deepEqual(await idleCost(page, 2000), { frames: 0, draws: 0 });
  await go(colleague.page, '#/clients');
  await shown('Here now: Priya Raghunathan').waitFor({ state: 'detached' });
});
