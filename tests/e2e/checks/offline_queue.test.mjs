// offline-queue: without a network the page opens, shows what it has, takes changes, and sends each
// of them once when the network is back.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { waitForDraw } from '../support/page.mjs';
import {
  addLine, fullClient, openAnother, partner, savedTabs, until, useSite, waitForStatus,
} from '../support/site.mjs';

const site = useSite();
const insight = `${fullClient}/insight`;

// The worker holds page and files.
async function shellIsKept(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await until(() => page.evaluate(async () => Boolean(await caches.match('/'))));
}

test('offline-queue: opened and used without a server, all arrives once', async () => {
  const first = await site.open({ person: partner, hash: insight, allowProblems: true });
  await waitForStatus(first.page, /^Saved$/);
  await shellIsKept(first.page);
  await site.goOffline();
  await addLine(first.page, 'New insight', 'Offline, first page');
  await until(async () => (await savedTabs(first.page)).some((tab) => tab.waiting === 1));
  await first.page.reload();
  await waitForDraw(first.page);
  await waitForStatus(first.page, 'Offline: 1 change');
  await first.page.getByRole('link', { name: 'Offline, first page' }).first()
    .waitFor({ state: 'attached' });
  await addLine(first.page, 'New insight', 'Offline, after the reload');
  await waitForStatus(first.page, 'Offline: 2 changes');

  // A second tab with changes of its own, which is killed.
  const second = await openAnother(first, `${site.origin}/${insight}`);
  await until(async () => (await savedTabs(second)).some((tab) => tab.waiting === 2));
  await first.page.close({ runBeforeUnload: false });
  await second.close();

  await site.comeBack();
  const last = await openAnother(first, `${site.origin}/${insight}`);
  await waitForStatus(last, /^Saved$/);
  const colleague = await site.open({ person: 'Priya Raghunathan', hash: insight });
  for (const name of ['Offline, first page', 'Offline, after the reload']) {
    const link = colleague.page.getByRole('link', { name });
    await link.first().waitFor({ state: 'attached' });
    assert.equal(await link.count(), 1, name);
  }
  await until(async () => (await savedTabs(last)).every((tab) => tab.waiting === 0));
});

test('offline-queue: the sign-in page is never the app, nor the app shown to who signed out',
  async () => {
    const { page } = await site.open({ person: partner, allowProblems: true });
    await shellIsKept(page);
    await page.getByRole('button', { name: /^Signed in as/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL((at) => at.pathname === '/sign-in');
    await page.goto(site.origin);
    assert.equal(new URL(page.url()).pathname, '/sign-in');
    await site.goOffline();
    await assert.rejects(page.goto(site.origin), /ERR_CONNECTION_REFUSED|ERR_FAILED/);
    await site.comeBack();
  });
