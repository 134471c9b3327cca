// reduced-motion: what opens and closes is there at once, in one change of the picture.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { counts, waitUntilIdle } from '../support/page.mjs';
import { fullClient, partner, useSite } from '../support/site.mjs';

const site = useSite();

// Frames that are drawn for opening a menu.
async function framesForMenu(context) {
  const { page } = await site.open({ person: partner, hash: fullClient, context });
  await waitUntilIdle(page);
  const before = await counts(page);
  await page.getByRole('button', { name: 'Signed in as' }).press('Enter');
  await page.getByRole('menu').waitFor();
  await waitUntilIdle(page);
  return (await counts(page)).draws - before.draws;
}

test('reduced-motion: nothing moves', async () => {
  const frames = await framesForMenu({ reducedMotion: 'reduce' });
  assert.ok(frames <= 8, `${frames} frames`);
});
