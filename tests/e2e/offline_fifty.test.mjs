// A morning without a network: fifty fields changed, the tab closed, another opened, the network
// back. Each change arrives once, and what a colleague wrote into other fields meanwhile stays.
// What several closed tabs have left arrives, too. What was refused is in sight until dismissed.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { enterText, reach, waitForDraw } from './support/page.mjs';
import {
  addLine, fullClient, go, openAnother, partner, savedTabs, until, useSite, waitForStatus,
} from './support/site.mjs';

const site = useSite();
const colleagueName = 'Priya Raghunathan';
const insight = `${fullClient}/insight`;
const panel = (tab, record) => `${fullClient}/${tab}?open=${encodeURIComponent(record)}`;
const edits = 50;

// Waits until a tab on disk holds this many changes that wait.
async function kept(page, count) {
  let found = [];
  try {
    await until(async () => {
      found = (await savedTabs(page)).map((tab) => tab.waiting);
      return found.includes(count);
    });
  } catch (error) {
    const said = `${count} changes wanted on disk, there are: ${found.join()}`;
    throw new Error(said, { cause: error });
  }
}

async function shellIsKept(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await until(() => page.evaluate(async () => Boolean(await caches.match('/'))));
}

async function addInsights(page, count) {
  for (let i = 0; i < count; i += 1) {
    await addLine(page, 'New insight', `Insight ${i}`);
    await page.getByRole('link', { name: `Insight ${i}`, exact: true }).first()
      .waitFor({ state: 'attached' });
  }
  await waitForStatus(page, /^Saved$/);
}

// The addresses of the insights that this test has made, in order.
async function addressesOf(page, count) {
  const all = [];
  for (let i = 0; i < count; i += 1) {
    const link = page.getByRole('link', { name: `Insight ${i}`, exact: true }).first();
    all.push(await link.getAttribute('href'));
  }
  return all;
}

// Goes to a record, and waits until it is the one that the panel shows.
async function openRecord(page, address, statement) {
  await go(page, address);
  await page.waitForFunction((words) => [...document.querySelectorAll('#mirror textarea')]
    .some((each) => each.value === words), statement);
}

const field = (page, name) => page.getByRole('textbox', { name, exact: true });

test('fifty fields changed offline arrive once, and a colleague\'s stay', async () => {
  const first = await site.open({ person: partner, hash: insight, allowProblems: true });
  await waitForStatus(first.page, /^Saved$/);
  const records = edits / 2;
  await addInsights(first.page, records);
  await go(first.page, insight);
  const addresses = await addressesOf(first.page, records);
  await shellIsKept(first.page);

  await first.context.setOffline(true);
  await site.goOffline();
  await waitForStatus(first.page, 'Offline');
  for (const [i, address] of addresses.entries()) {
    await openRecord(first.page, address, `Insight ${i}`);
    await enterText(await reach(field(first.page, 'So what')), `So what ${i}`);
    await enterText(await reach(field(first.page, 'Source')), `Source ${i}`);
  }
  await waitForStatus(first.page, `Offline: ${edits} changes wait on this device`);
  await kept(first.page, edits);
  await first.page.close({ runBeforeUnload: false });

  // A colleague writes into other fields of the same records.
  await site.comeBack();
  const colleague = await site.open({ person: colleagueName, hash: insight });
  const before = await until(() => versionOf(colleague.page));
  for (const i of [0, 7]) {
    await openRecord(colleague.page, addresses[i], `Insight ${i}`);
    await enterText(await reach(field(colleague.page, 'Who told us')), `Told by ${i}`);
  }
  await waitForStatus(colleague.page, /^Saved$/);

  await first.context.setOffline(false);
  const last = await openAnother(first, `${site.origin}/${insight}`);
  await waitForStatus(last, /^Saved$/);
  await until(async () => (await savedTabs(last)).every((tab) => tab.waiting === 0));
  await until(async () => await versionOf(colleague.page) >= before + 2 + edits);
  assert.equal(await versionOf(colleague.page), before + 2 + edits, 'each of them once');
  for (const page of [colleague.page, last]) {
    for (const [i, address] of addresses.entries()) {
      await openRecord(page, address, `Insight ${i}`);
      assert.equal(await field(page, 'So what').inputValue(), `So what ${i}`);
      assert.equal(await field(page, 'Source').inputValue(), `Source ${i}`);
      if (i === 0 || i === 7) {
        assert.equal(await field(page, 'Who told us').inputValue(), `Told by ${i}`);
      }
    }
  }
});

// Of the client's space, as the frames that this browser keeps tell it.
async function versionOf(page) {
  return page.evaluate(() => new Promise((done, failed) => {
    const asked = indexedDB.open('rapport');
    asked.onerror = () => failed(asked.error);
    asked.onsuccess = () => {
      const all = asked.result.transaction('frames').objectStore('frames').getAll();
      all.onsuccess = () => {
        asked.result.close();
        const versions = all.result.map((text) => JSON.parse(text))
          .filter((frame) => frame.s === 'account:norvale').map((frame) => frame.v);
        done(Math.max(0, ...versions));
      };
    };
  }));
}

test('what three closed tabs have left arrives through one', async () => {
  const visitor = await site.open({ person: partner, hash: insight, allowProblems: true });
  const tabs = [visitor.page];
  for (let i = 1; i < 3; i += 1) tabs.push(await openAnother(visitor, `${site.origin}/${insight}`));
  for (const page of tabs) await waitForStatus(page, /^Saved$/);
  await shellIsKept(visitor.page);
  await site.goOffline();
  for (const [i, page] of tabs.entries()) {
    await page.bringToFront();
    await waitForStatus(page, 'Offline');
    await addLine(page, 'New insight', `Left by tab ${i}`);
  }
  await until(async () =>
    (await savedTabs(tabs[0])).filter((tab) => tab.waiting === 1).length === 3);
  for (const page of tabs) await page.close({ runBeforeUnload: false });
  await site.comeBack();
  const last = await openAnother(visitor, `${site.origin}/${insight}`);
  await until(async () => (await savedTabs(last)).every((tab) => tab.waiting === 0), 30_000);
  const colleague = await site.open({ person: colleagueName, hash: insight });
  for (let i = 0; i < 3; i += 1) {
    const link = colleague.page.getByRole('link', { name: `Left by tab ${i}` });
    await link.first().waitFor({ state: 'attached' });
    assert.equal(await link.count(), 1);
  }
});

// The partner makes an insight, writes into one of its fields without a server, and closes the tab;
// then a colleague has the insight open. `context`: where the change waits on disk.
async function leaveWaiting(statement, name, words) {
  const { page } = await site.open({ person: partner, hash: insight, allowProblems: true });
  await addLine(page, 'New insight', statement);
  await waitForStatus(page, /^Saved$/);
  const address = await page.getByRole('link', { name: statement }).first().getAttribute('href');
  await go(page, address);
  await site.goOffline();
  await waitForStatus(page, 'Offline');
  await enterText(await reach(field(page, name)), words);
  await kept(page, 1);
  const context = page.context();
  await page.close({ runBeforeUnload: false });
  await site.comeBack();
  return { context, colleague: await site.open({ person: colleagueName, hash: address }) };
}

test('what was refused is in sight over a reload, until it is dismissed', async () => {
  const { context, colleague } =
    await leaveWaiting('Deleted meanwhile', 'So what', 'Kept in sight');
  await colleague.page.getByRole('button', { name: /^Delete/ }).first().press('Enter');
  await colleague.page.getByRole('link', { name: 'Deleted meanwhile' }).first()
    .waitFor({ state: 'detached' });
  await waitForStatus(colleague.page, /^Saved$/);

  const next = await openAnother({ context }, `${site.origin}/${insight}`);
  const tray = next.getByRole('button', { name: '1 change was not taken' });
  await tray.waitFor({ state: 'attached' });
  await next.reload();
  await waitForDraw(next);
  await tray.click();
  const dialog = next.getByRole('dialog', { name: 'Changes not taken' });
  await dialog.getByText('Kept in sight').waitFor({ state: 'attached' });
  assert.equal(await dialog.getByRole('button', { name: /^Try again/ }).count(), 0);
  await dialog.getByRole('button', { name: /^Dismiss/ }).click();
  await tray.waitFor({ state: 'detached' });
  await next.reload();
  await waitForDraw(next);
  await waitForStatus(next, /^Saved$/);
  assert.equal(await tray.count(), 0);
});

test('a value that gave way unseen waits for both, with the way back', async () => {
  const { context, colleague } =
    await leaveWaiting('Written by two', 'Source', 'From the train');
  await enterText(await reach(field(colleague.page, 'Source')), 'From the desk');
  // "Saved" may be from before; what another window of hers shows is on the server.
  const witness = await openAnother(colleague, colleague.page.url());
  await until(async () => await field(witness, 'Source').inputValue() === 'From the desk');
  await witness.close();

  const late = await openAnother({ context }, `${site.origin}/${insight}`);
  for (const tab of [late, colleague.page]) {
    const tray = tab.getByRole('button', { name: '1 change was not taken' });
    await tray.waitFor({ state: 'attached' });
  }
  await late.getByRole('button', { name: '1 change was not taken' }).click();
  const dialog = late.getByRole('dialog', { name: 'Changes not taken' });
  await dialog.getByText('From the desk').waitFor({ state: 'attached' });
  await dialog.getByRole('button', { name: /^Use this one/ }).click();
  await until(async () => await field(colleague.page, 'Source').inputValue() === 'From the desk');
});
