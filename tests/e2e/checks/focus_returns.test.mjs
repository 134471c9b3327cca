// focus-returns: what opens takes the focus, and what closes gives it back to what opened it.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { reach } from '../support/page.mjs';
import { fullClient, leader, partner, useSite } from '../support/site.mjs';

const site = useSite();

const focusIs = (page, id) =>
  page.waitForFunction((wanted) => document.activeElement.id === wanted, id);
const focusWithin = (page, selector) => page.waitForFunction(
  (inside) => document.activeElement.closest(inside) !== null, selector);

for (const way of ['Escape', 'Close']) {
  test(`focus-returns: a record's panel, closed by ${way}`, async () => {
    const { page } = await site.open({ person: partner, hash: `${fullClient}/plan` });
    const row = page.getByRole('list', { name: 'Targets' }).getByRole('link').first();
    const id = await row.getAttribute('id');
    await row.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Target' });
    await panel.waitFor();
    await focusWithin(page, 'aside');
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H2');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Close');
    await page.keyboard.press(way === 'Escape' ? 'Escape' : 'Enter');
    await panel.waitFor({ state: 'detached' });
    await focusIs(page, id);
  });
}

test('focus-returns: a panel opened by pointer', async () => {
  const { page } = await site.open({ person: partner, hash: `${fullClient}/plan` });
  const row = page.getByRole('list', { name: 'Targets' }).getByRole('link').first();
  const id = await row.getAttribute('id');
  await row.click();
  const panel = page.getByRole('complementary', { name: 'Target' });
  await panel.waitFor();
  await focusWithin(page, 'aside');
  await panel.getByRole('button', { name: 'Close' }).click();
  await panel.waitFor({ state: 'detached' });
  await focusIs(page, id);
});

test('focus-returns: a dialog keeps the focus in it, then gives it back', async () => {
  const { page } = await site.open({ person: leader, hash: '#/clients' });
  const opener = page.getByRole('button', { name: 'New client' });
  const id = await opener.getAttribute('id');
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await focusWithin(page, '[role=dialog]');
  // Around once and more: never on anything of the page behind. Outside it is only the browser.
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press('Tab');
    const isKept = await page.evaluate(() => document.activeElement === document.body ||
      document.activeElement.closest('[role=dialog]') !== null ||
      document.activeElement.closest('#mirror') === null);
    assert.ok(isKept, await page.evaluate(() => document.activeElement.outerHTML));
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await focusIs(page, id);
});

test('focus-returns: a menu', async () => {
  const { page } = await site.open({ person: partner, hash: '#/clients' });
  const opener = page.getByRole('button', { name: /^Signed in as/ });
  const id = await opener.getAttribute('id');
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  await focusWithin(page, '[role=menu]');
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await focusIs(page, id);
});

test('focus-returns: a toast does not cover the focused field', async () => {
  const { page } = await site.open({ person: partner, hash: `${fullClient}/plan`, height: 700 });
  const done = page.getByRole('list', { name: 'Actions' }).getByRole('link').last();
  await reach(done);
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const toast = page.getByRole('status', { name: 'Message' });
  await toast.waitFor();
  const field = page.getByRole('textbox', { name: 'New action' });
  await field.focus();
  await page.waitForFunction(() => {
    const box = (element) => element.getBoundingClientRect();
    const active = document.activeElement;
    const message = [...document.querySelectorAll('#mirror [role=status]')]
      .find((each) => each.textContent.includes('deleted'));
    if (active.tagName !== 'INPUT' || message === undefined) return false;
    const a = box(active);
    const b = box(message);
    return a.bottom > 0 && a.top < innerHeight && (b.bottom <= a.top || b.top >= a.bottom ||
      b.right <= a.left || b.left >= a.right);
  });
});
