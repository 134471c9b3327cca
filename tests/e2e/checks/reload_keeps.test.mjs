// reload-keeps: what was changed or half typed is there again after the page was closed or killed.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { enterText } from '../support/page.mjs';
import {
  addLine, fullClient, openAnother, partner, savedTabs, until, useSite, waitForStatus,
} from '../support/site.mjs';

const site = useSite();
const insight = `${fullClient}/insight`;
const newLine = (page) => page.getByRole('textbox', { name: 'New insight' });

test('reload-keeps: a killed page with changes and half a sentence', async () => {
  const first = await site.open({ person: partner, hash: insight, allowProblems: true });
  await waitForStatus(first.page, /^Saved$/);
  await site.goOffline();
  await addLine(first.page, 'New insight', 'Added while the server was away');
  await newLine(first.page).fill('Half a sent');
  await waitForStatus(first.page, 'Offline: 1 change');
  await until(async () => (await savedTabs(first.page)).some(
    (tab) => tab.waiting === 1 && tab.text.includes('Half a sent')));
  await first.page.close({ runBeforeUnload: false });

  await site.comeBack();
  const page = await openAnother(first, `${site.origin}/${insight}`);
  await waitForStatus(page, /^Saved$/);
  await page.getByRole('link', { name: 'Added while the server was away' }).first()
    .waitFor({ state: 'attached' });
  assert.equal(await newLine(page).inputValue(), 'Half a sent');

  const colleague = await site.open({ person: 'Priya Raghunathan', hash: insight });
  const added = colleague.page.getByRole('link', { name: 'Added while the server was away' });
  await added.first().waitFor({ state: 'attached' });
  assert.equal(await added.count(), 1);
});

test('reload-keeps: a reload keeps place and draft, and asks only while changes wait', async () => {
  const visitor = await site.open({ person: partner, hash: insight });
  const { page } = visitor;
  await newLine(page).fill('To be continued');
  await until(async () => (await savedTabs(page)).some(
    (tab) => tab.text.includes('To be continued')));
  await page.reload();
  await waitForStatus(page, /^Saved$/);
  await page.waitForFunction(() => [...document.querySelectorAll('#mirror input, #mirror textarea')]
    .some((field) => field.value === 'To be continued'));
  assert.equal(new URL(page.url()).hash, insight);
  await newLine(page).fill('');
  await until(async () => (await savedTabs(page)).every(
    (tab) => !tab.text.includes('To be continued')));
});

test('reload-keeps: nothing is left after signing out', async () => {
  const { page } = await site.open({ person: partner, hash: insight });
  await waitForStatus(page, /^Saved$/);
  await page.getByRole('button', { name: /^Signed in as/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL((at) => at.pathname === '/sign-in');
  assert.deepEqual(await savedTabs(page), []);
  assert.equal(await page.evaluate(async () => Boolean(await caches.match('/'))), false);
});

test('reload-keeps: what one person left is not given to another', async () => {
  const first = await site.open({ person: partner, hash: insight, allowProblems: true });
  await waitForStatus(first.page, /^Saved$/);
  await site.goOffline();
  const note = 'For nobody else';
  await enterText(newLine(first.page), '');
  await addLine(first.page, 'New insight', note);
  await waitForStatus(first.page, 'Offline: 1 change');
  await until(async () => (await savedTabs(first.page)).some((tab) => tab.waiting === 1));
  await first.page.close({ runBeforeUnload: false });
  await site.comeBack();

  const other = await first.context.newPage();
  // The session has ended by itself.
  await first.context.clearCookies();
  await other.goto(`${site.origin}/sign-in`);
  await other.getByRole('button', { name: 'Sign in as Priya Raghunathan' }).click();
  await other.waitForURL((at) => at.pathname === '/');
  await waitForStatus(other, /^Saved$/);
  const tabs = await savedTabs(other);
  assert.equal(tabs.filter((tab) => tab.waiting === 1).length, 1, 'it waits for its author');
  await other.close();

  const author = await site.open({ person: partner, hash: insight });
  await waitForStatus(author.page, /^Saved$/);
  assert.equal(await author.page.getByRole('link', { name: note }).count(), 0);
});
