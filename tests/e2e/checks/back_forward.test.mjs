// back-forward: places are steps of the history, filters are not; who comes back finds the scroll
// position and the focus as they were.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { waitUntilIdle } from '../support/page.mjs';
import { leader, useSite } from '../support/site.mjs';

const site = useSite();

async function firstHeading(page, name) {
  await page.getByRole('heading', { level: 1, name }).waitFor({ state: 'attached' });
  await waitUntilIdle(page, 100);
}
async function top(page, locator) {
  return Math.round((await locator.boundingBox()).y);
}

test('back-forward: the list is where it was', async () => {
  const { page } = await site.open({ person: leader, hash: '#/clients', height: 500 });
  await page.mouse.move(640, 300);
  await page.mouse.wheel(0, 420);
  await waitUntilIdle(page, 100);
  const clients = page.getByRole('row').getByRole('link');
  const link = clients.filter({ visible: true }).nth(4);
  const name = await link.textContent() || await link.getAttribute('aria-label');
  const before = await top(page, page.getByRole('link', { name }));
  assert.ok(before > 0 && before < 500);
  await page.getByRole('link', { name }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/client\//);
  await waitUntilIdle(page, 100);
  assert.notEqual(await page.title(), 'Clients');
  await page.goBack();
  await firstHeading(page, 'Clients');
  assert.equal(await top(page, page.getByRole('link', { name })), before);
  await page.waitForFunction((words) => [document.activeElement.textContent,
    document.activeElement.getAttribute('aria-label')].includes(words), name);
  await page.goForward();
  await page.waitForURL(/#\/client\//);
});

test('back-forward: a filter replaces the step', async () => {
  const { page } = await site.open({ person: leader, hash: '#/leadership' });
  await firstHeading(page, 'All key clients');
  await page.getByRole('link', { name: 'Clients', exact: true }).first().click();
  await firstHeading(page, 'Clients');
  await page.getByRole('searchbox', { name: 'Search clients' }).fill('nor');
  await page.waitForURL(/q=nor$/);
  await page.goBack();
  await firstHeading(page, 'All key clients');
  await page.goForward();
  await firstHeading(page, 'Clients');
  assert.match(page.url(), /q=nor$/);
});

test('back-forward: a record stays in sight beside its panel, another place starts at its top',
  async () => {
    const { page } = await site.open(
      { person: 'Jonathan Weald', hash: '#/client/norvale/plan', height: 500 });
    const heading = page.getByRole('heading', { level: 1 }).first();
    const atTop = await top(page, heading);
    const action = page.getByRole('list', { name: 'Actions' }).getByRole('link').nth(2);
    await action.focus();
    await waitUntilIdle(page, 100);
    const scrolled = await top(page, heading);
    assert.ok(scrolled < atTop);
    await page.keyboard.press('Enter');
    await page.waitForURL(/open=action/);
    await waitUntilIdle(page, 100);
    const beside = await top(page, action);
    assert.ok(beside > 56 && beside < 450, `the row is at ${beside}`);
    await page.evaluate(() => { location.hash = '#/client/norvale/insight'; });
    await page.waitForFunction(() => /Insight/.test(document.title));
    await waitUntilIdle(page, 100);
    assert.equal(await top(page, heading), atTop);
  });
