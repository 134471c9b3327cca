// context-menu: ours on rows, by right click and by key; the browser's in fields, on links, beside.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { reach } from '../support/page.mjs';
import { fullClient, partner, useSite } from '../support/site.mjs';

const site = useSite();

// Whether the page keeps the browser's own menu from opening, told by the last contextmenu event.
async function watchMenus(page) {
  await page.evaluate(() => {
    addEventListener('contextmenu', (event) => { globalThis.isOurs = event.defaultPrevented; });
  });
}
async function rightClick(page, locator) {
  await page.evaluate(() => { globalThis.isOurs = null; });
  await locator.click({ button: 'right' });
  await page.waitForFunction(() => globalThis.isOurs !== null);
  return page.evaluate(() => globalThis.isOurs);
}

const labels = (menu) => menu.getByRole('menuitem').allTextContents();

test('context-menu: ours on the rows of a client\'s page', async () => {
  const { page } = await site.open({ person: partner, hash: `${fullClient}/plan` });
  await watchMenus(page);
  const row = page.getByRole('list', { name: 'Targets' }).getByRole('link').first();
  const name = await row.getAttribute('aria-label') ?? await row.textContent();
  assert.equal(await rightClick(page, row), true);
  const menu = page.getByRole('menu', { name });
  await menu.waitFor();
  assert.deepEqual(await labels(menu),
    ['Open', 'Open in a new tab', 'Copy', 'Move up', 'Move down', 'Delete']);
  await page.getByRole('menuitem', { name: 'Open', exact: true }).click();
  await page.waitForURL(/open=target/);
});

test('context-menu: by Shift+F10, and the focus comes back', async () => {
  const { page } = await site.open({ person: partner, hash: '#/clients' });
  await watchMenus(page);
  const row = page.getByRole('table', { name: 'Clients' }).getByRole('link').first();
  const id = await row.getAttribute('id');
  await row.focus();
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu');
  await menu.waitFor();
  assert.deepEqual(await labels(menu), ['Open', 'Open in a new tab', 'Copy']);
  await page.waitForFunction(() => document.activeElement.textContent === 'Open');
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.activeElement.textContent === 'Open in a new tab');
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('Enter');
  const tab = await opened;
  await tab.waitForURL(/#\/client\//);
  await tab.close();
  await menu.waitFor({ state: 'detached' });
  await page.waitForFunction((was) => document.activeElement.id === was, id);
});

test('context-menu: the browser\'s in fields, on links and beside them', async () => {
  const { page } = await site.open({ person: partner, hash: `${fullClient}/insight` });
  await watchMenus(page);
  for (const place of [page.getByRole('textbox', { name: 'New insight' }),
    page.getByRole('navigation', { name: 'Stages' }).getByRole('link').first(),
    page.getByRole('button', { name: 'Add insight' })]) {
    assert.equal(await rightClick(page, place), false, String(place));
  }
  // By an event: the browser's menu that is open now would swallow another press.
  const isCancelled = await page.evaluate(([x, y]) => {
    const event = new MouseEvent('contextmenu',
      { bubbles: true, cancelable: true, clientX: x, clientY: y });
    document.elementFromPoint(x, y).dispatchEvent(event);
    return event.defaultPrevented;
  }, [100, 500]);
  assert.equal(isCancelled, false);
  assert.equal(await page.getByRole('menu').count(), 0);
});

test('context-menu: delete from it can be undone', async () => {
  const { page } = await site.open({ person: partner, hash: `${fullClient}/plan` });
  const row = page.getByRole('list', { name: 'Actions' }).getByRole('link').first();
  const name = await row.getAttribute('aria-label') ?? await row.textContent();
  await reach(row);
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const status = page.getByRole('status', { name: 'Message' });
  await status.getByText('Action deleted').waitFor();
  assert.equal(await page.getByRole('link', { name, exact: true }).count(), 0);
  await status.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name, exact: true }).waitFor();
});
