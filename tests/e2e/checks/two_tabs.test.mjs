// two-tabs: two tabs of one person stay in step: data, theme, signing out.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  addLine, fullClient, openAnother, partner, savedTabs, useSite, waitForStatus,
} from '../support/site.mjs';

const site = useSite();
const insight = `${fullClient}/insight`;

async function chooseInMenu(page, name, role = 'menuitem') {
  await page.getByRole('button', { name: /^Signed in as/ }).click();
  await page.getByRole(role, { name }).click();
}

test('two-tabs: an edit, the theme, and signing out', async () => {
  const visitor = await site.open({ person: partner, hash: insight });
  const one = visitor.page;
  const two = await openAnother(visitor, `${site.origin}/${insight}`);
  await waitForStatus(one, /^Saved$/);
  await waitForStatus(two, /^Saved$/);
  const tabs = await savedTabs(one);
  assert.equal(tabs.length, 2);
  const clients = tabs.map((tab) => tab.text.split('\n')[0]);
  assert.notEqual(clients[0], clients[1], 'each has a client id of its own');

  await addLine(one, 'New insight', 'Seen in both');
  await two.getByRole('link', { name: 'Seen in both' }).first().waitFor({ state: 'attached' });

  await chooseInMenu(one, 'Dark', 'menuitemradio');
  await two.waitForFunction(() => document.documentElement.dataset.theme === 'dark');

  await chooseInMenu(one, 'Sign out');
  await two.waitForURL((at) => at.pathname === '/sign-in');
});
