// keys-owned: the app takes the keys of its list and leaves all others to the browser.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { counts, waitUntilIdle } from '../support/page.mjs';
import { fullClient, partner, useSite } from '../support/site.mjs';

const site = useSite();
const ctrl = { ctrlKey: true };
const cmd = { metaKey: true };
const alt = { altKey: true };
const shift = { shiftKey: true };
const owned = [
  ['k', ctrl], ['k', cmd], ['s', ctrl], ['s', cmd], ['z', ctrl], ['z', cmd],
  ['Z', { ...ctrl, ...shift }], ['Z', { ...cmd, ...shift }], ['y', ctrl], ['/', {}],
  ['ArrowUp', {}], ['ArrowDown', {}], ['Home', {}], ['End', {}], ['PageUp', {}], ['PageDown', {}],
];
const ownedInFields = [['k', ctrl], ['k', cmd], ['s', ctrl], ['s', cmd], ['Enter', {}],
  ['Escape', {}]];
const theBrowsers = [
  ['F1', {}], ['F3', {}], ['F5', {}], ['F6', {}], ['F7', {}], ['F11', {}], ['F12', {}], ['Tab', {}],
  ['Tab', ctrl], ['Tab', shift], ['ArrowLeft', alt], ['ArrowRight', alt], ['Home', alt],
  ...['r', 'l', 't', 'w', 'n', 'p', 'f', 'g', 'c', 'v', 'x', 'a', 'd', 'o', '+', '-', '0', '1']
    .flatMap((key) => [[key, ctrl], [key, cmd]]),
  ['y', cmd], ['i', { ...ctrl, ...shift }], ['K', { ...ctrl, ...shift }],
  ['@', { ...ctrl, ...alt }], ['k', { ...ctrl, ...alt }], ['a', {}],
];

// What the page did with each key, pressed at `selector`.
async function cancelled(page, keys, selector) {
  return page.evaluate(([all, at]) => {
    const target = document.querySelector(at);
    return all.map(([key, modifiers]) => {
      const event = new KeyboardEvent('keydown',
        { key, bubbles: true, cancelable: true, composed: true, ...modifiers });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    });
  }, [keys, selector]);
}

async function assertTaken(page, keys, selector, isTaken) {
  const taken = await cancelled(page, keys, selector);
  const wrong = keys.filter((key, i) => taken[i] !== isTaken);
  assert.deepEqual(wrong, [], `${isTaken ? 'not taken' : 'taken'} at ${selector}`);
}

test('keys-owned: outside fields', async () => {
  const { page } = await site.open({ person: partner, hash: fullClient });
  for (const at of ['body', '#mirror nav a']) {
    await assertTaken(page, theBrowsers, at, false);
    await assertTaken(page, owned, at, true);
  }
});

test('keys-owned: within a field all but the named ones', async () => {
  const { page } = await site.open({ person: partner, hash: `${fullClient}/insight` });
  const field = '#mirror .field';
  await page.locator(field).first().waitFor({ state: 'attached' });
  const others = owned.filter(([key]) => !/[ks]/.test(key));
  await assertTaken(page, [...theBrowsers, ...others], field, false);
  await assertTaken(page, ownedInFields, field, true);
});

test('keys-owned: "/" can be switched off', async () => {
  const { page } = await site.open({ person: partner, hash: fullClient });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search and commands' }).fill('keyboard');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await dialog.getByRole('checkbox', { name: /starts a search/ }).click();
  await page.waitForFunction(() => localStorage.getItem('rapport.slash') === 'off');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await assertTaken(page, [['/', {}]], 'body', false);
});

test('keys-owned: nothing sticks when a modifier goes up without its letter', async () => {
  const { page } = await site.open({ person: partner, hash: fullClient });
  await page.evaluate(() => {
    const send = (type, key, metaKey) => document.body.dispatchEvent(
      new KeyboardEvent(type, { key, metaKey, bubbles: true, cancelable: true }));
    send('keydown', 'Meta', true);
    send('keydown', 'v', true);
    send('keyup', 'Meta', false);
  });
  await waitUntilIdle(page);
  const before = await counts(page);
  await page.waitForTimeout(500);
  assert.deepEqual(await counts(page), before);
});

test('keys-owned: Ctrl+S says how the changes are kept, from within a field too', async () => {
  const { page } = await site.open({ person: partner, hash: `${fullClient}/insight` });
  await page.getByRole('textbox', { name: 'New insight' }).focus();
  await page.keyboard.press('Control+s');
  await page.getByText('All changes are saved').first().waitFor({ state: 'attached' });
});
