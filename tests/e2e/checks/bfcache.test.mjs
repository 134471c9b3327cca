// bfcache: the page comes back as it was left, out of the browser's memory, and goes on.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { waitUntilIdle } from '../support/page.mjs';
import { addLine, fullClient, partner, useSite, waitForStatus } from '../support/site.mjs';

const site = useSite({ browser: { ignoreDefaultArgs: ['--disable-back-forward-cache'] } });

// To be known again by.
function mark() {
  globalThis.isTheSamePage = true;
  addEventListener('pageshow', (event) => { globalThis.wasPersisted = event.persisted; });
}

test('bfcache: away and back', async () => {
  // The page in between is plain text, for which the browser misses an icon.
  const { page } = await site.open(
    { person: partner, hash: `${fullClient}/insight`, allowProblems: true });
  await waitForStatus(page, /^Saved$/);
  // A worker that takes a page over for the first time puts it out of the browser's memory.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.evaluate(mark);
  // The browser may refuse once for reasons of its own, such as a request that is on its way.
  let why = '';
  for (let i = 0; i < 3; i += 1) {
    await waitUntilIdle(page, 500);
    await page.goto(`${site.origin}/healthz`);
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction((hash) => location.hash === hash, `${fullClient}/insight`);
    if (await page.evaluate(() => globalThis.wasPersisted === true)) break;
    why += await page.evaluate(() => JSON.stringify(
      performance.getEntriesByType('navigation')[0].notRestoredReasons));
    await waitForStatus(page, /^Saved$/);
    await page.evaluate(mark);
  }
  assert.equal(await page.evaluate(() => globalThis.wasPersisted), true, why);
  assert.equal(await page.evaluate(() => globalThis.isTheSamePage), true);
  await waitForStatus(page, /^Saved$/);
  await addLine(page, 'New insight', 'Added after coming back');
  await page.getByRole('link', { name: 'Added after coming back' }).first()
    .waitFor({ state: 'attached' });
  await waitForStatus(page, /^Saved$/);
});
