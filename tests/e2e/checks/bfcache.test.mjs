// bfcache: the page comes back as it was left, out of the browser's memory, and goes on.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { addLine, fullClient, partner, useSite, waitForStatus } from '../support/site.mjs';

const site = useSite({ browser: { ignoreDefaultArgs: ['--disable-back-forward-cache'] } });

test('bfcache: away and back', async () => {
  const { page } = await site.open({ person: partner, hash: `${fullClient}/insight` });
  await waitForStatus(page, /^Saved$/);
  // A worker that takes a page over for the first time puts it out of the browser's memory.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.evaluate(() => {
    globalThis.isTheSamePage = true;
    addEventListener('pageshow', (event) => { globalThis.wasPersisted = event.persisted; });
  });
  await page.goto(`${site.origin}/healthz`);
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction((hash) => location.hash === hash, `${fullClient}/insight`);
  const why = await page.evaluate(() => JSON.stringify(
    performance.getEntriesByType('navigation')[0].notRestoredReasons ?? null));
  assert.equal(await page.evaluate(() => globalThis.wasPersisted), true, why);
  assert.equal(await page.evaluate(() => globalThis.isTheSamePage), true);
  await waitForStatus(page, /^Saved$/);
  await addLine(page, 'New insight', 'Added after coming back');
  await page.getByRole('link', { name: 'Added after coming back' }).first()
    .waitFor({ state: 'attached' });
  await waitForStatus(page, /^Saved$/);
});
