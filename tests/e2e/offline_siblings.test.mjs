// Tabs of one person without a network: what is changed in one shows in the others, in one that is
// opened meanwhile too, and is there once when the network is back. What another tab has made and
// not sent cannot be built upon.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { enterText, reach, waitUntilIdle } from './support/page.mjs';
import {
  addLine, fullClient, go, openAnother, partner, until, useSite, waitForStatus,
} from './support/site.mjs';

const site = useSite();
const insight = `${fullClient}/insight`;
const field = (page, name) => page.getByRole('textbox', { name, exact: true });
const link = (page, name) => page.getByRole('link', { name, exact: true }).first();
const addressOf = async (page, name) => {
  await link(page, name).waitFor({ state: 'attached' });
  return link(page, name).getAttribute('href');
};

async function shellIsKept(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await until(() => page.evaluate(async () => Boolean(await caches.match('/'))));
}

// Goes to a record, and waits until it is the one that the panel shows.
async function openRecord(page, address, statement) {
  await page.bringToFront();
  await go(page, address);
  await page.waitForFunction((words) => [...document.querySelectorAll('#mirror textarea')]
    .some((each) => each.value === words), statement);
}

async function soWhatIs(page, words) {
  await until(async () => await field(page, 'So what').inputValue() === words);
}

test('offline edits show in every tab of the person, and arrive once', async () => {
  const visitor = await site.open({ person: partner, hash: insight, allowProblems: true });
  const one = visitor.page;
  await addLine(one, 'New insight', 'Known to all');
  const address = await addressOf(one, 'Known to all');
  await openRecord(one, address, 'Known to all');
  await enterText(await reach(field(one, 'So what')), 'Met in May');
  await waitForStatus(one, /^Saved$/);
  const two = await openAnother(visitor, `${site.origin}/${address}`);
  await soWhatIs(two, 'Met in May');
  await waitForStatus(two, /^Saved$/);
  // What it leaves is what the next one starts with.
  const closed = await openAnother(visitor, `${site.origin}/${address}`);
  await waitForStatus(closed, /^Saved$/);
  await shellIsKept(one);
  await closed.close();

  await site.goOffline();
  for (const page of [one, two]) await waitForStatus(page, 'Offline');
  await one.bringToFront();
  await addLine(one, 'New insight', 'Made offline');
  const made = await addressOf(one, 'Made offline');
  await openRecord(one, address, 'Known to all');
  await enterText(await reach(field(one, 'So what')), 'Met in May, in the train');
  await waitForStatus(one, 'Offline: 2 changes wait on this device');
  await two.bringToFront();
  await soWhatIs(two, 'Met in May, in the train');
  assert.equal(await addressOf(two, 'Made offline'), made);
  await waitUntilIdle(two);

  await enterText(await reach(field(two, 'So what')), 'Yesterday: Met in May, in the train');
  await waitForStatus(two, 'Offline: 1 change waits on this device');
  await one.bringToFront();
  await soWhatIs(one, 'Yesterday: Met in May, in the train');
  await openRecord(two, made, 'Made offline');
  await enterText(await reach(field(two, 'Source')), 'Too early');
  await two.getByText('This was changed in another window').first()
    .waitFor({ state: 'attached' });

  const three = await openAnother(visitor, `${site.origin}/${address}`);
  await waitForStatus(three, /^Offline$/);
  await link(three, 'Made offline').waitFor({ state: 'attached' });
  await soWhatIs(three, 'Yesterday: Met in May, in the train');

  await site.comeBack();
  for (const page of [one, two, three]) await waitForStatus(page, /^Saved$/);
  const colleague = await site.open({ person: 'Priya Raghunathan', hash: address });
  assert.equal(await addressOf(colleague.page, 'Made offline'), made);
  for (const page of [one, three, colleague.page]) {
    await page.bringToFront();
    await soWhatIs(page, 'Yesterday: Met in May, in the train');
    const rows = page.getByRole('link', { name: 'Made offline', exact: true });
    assert.equal(await rows.count(), await page.getByRole('link',
      { name: 'Known to all', exact: true }).count());
  }
});
