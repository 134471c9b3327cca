// fullscreen-root: the whole page goes full screen, so that fields and dialogs stay in it; and the
// title says where one is and whether changes wait.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { addLine, fullClient, go, partner, useSite, waitForStatus } from '../support/site.mjs';

const site = useSite();

test('title: the place, and a dot while changes wait', async () => {
  const { page } = await site.open({
    person: partner, hash: `${fullClient}/insight`, allowProblems: true });
  await waitForStatus(page, /^Saved$/);
  await page.waitForFunction(() => document.title.includes('Norvale'));
  const title = await page.title();
  assert.doesNotMatch(title, /^•/);
  await go(page, '#/clients');
  await page.waitForFunction((old) => document.title !== old, title);
  await go(page, `${fullClient}/insight`);
  await page.waitForFunction((old) => document.title === old, title);
  await site.goOffline();
  await addLine(page, 'New insight', 'Not sent yet');
  await page.waitForFunction((old) => document.title === '• ' + old, title);
  await site.comeBack();
  await page.waitForFunction((old) => document.title === old, title, { timeout: 45_000 });
});

test('fullscreen-root: the root, and back again', async () => {
  const { page } = await site.open({ person: partner, hash: '#/clients' });
  const toggle = async () => {
    await page.getByRole('button', { name: /^Signed in as/ }).click();
    await page.getByRole('menuitem', { name: /full screen/i }).click();
  };
  await toggle();
  await page.waitForFunction(() => document.fullscreenElement === document.documentElement);
  await toggle();
  await page.waitForFunction(() => document.fullscreenElement === null);
});
