// second-part: the screens that the first view does not need come after it. Until they are there
// the page works, it tries again by itself, and says so in words when that does not help.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { waitForDraw } from '../support/page.mjs';
import { fullClient, go, partner, useSite, waitForStatus } from '../support/site.mjs';

const site = useSite();
const insights = `${fullClient}/insight`;

// A page opened at a client's plan whose second part is what `answer` makes of it.
async function openWith(answer) {
  // Without the worker, which would have it already.
  const { page } = await site.open({
    person: partner, allowProblems: true, context: { serviceWorkers: 'block' } });
  await page.route(/rapport_more\.\w+\.wasm$/, answer);
  await page.goto('about:blank');
  await page.goto(`${site.origin}/${insights}`);
  await waitForDraw(page);
  return page;
}

const addLine = (page) => page.getByRole('textbox', { name: 'New insight' });
const notice = (page) => page.getByText('Some screens could not be loaded yet.');

test('second-part: while it is on its way the list of clients works, and the plan comes with it',
  async () => {
    let arrive;
    const arrived = new Promise((resolve) => { arrive = resolve; });
    const page = await openWith(async (route) => {
      await arrived;
      await route.continue();
    });
    await waitForStatus(page, /^Saved$/);
    await page.getByRole('main', { name: 'Loading' }).waitFor({ state: 'attached' });
    assert.equal(await addLine(page).count(), 0);
    await page.keyboard.press('Control+k');
    await go(page, '#/clients');
    await page.locator('#mirror').getByRole('link', { name: 'Norvale Grid plc' }).first()
      .waitFor({ state: 'attached' });
    await page.evaluate((hash) => { location.hash = hash; }, insights);
    arrive();
    await addLine(page).waitFor({ state: 'attached' });
    assert.equal(await page.getByRole('alert').count(), 0);
  });

test('second-part: it comes by itself after one failure', async () => {
  let asked = 0;
  const page = await openWith((route) => {
    asked += 1;
    return asked === 1 ? route.abort() : route.continue();
  });
  await addLine(page).waitFor({ state: 'attached' });
  assert.equal(asked, 2);
  assert.equal(await notice(page).isVisible(), false);
});

test('second-part: after two failures the page says so, and tries when it is told to', async () => {
  let isThere = false;
  const page = await openWith((route) => (isThere ? route.continue() : route.abort()));
  await notice(page).waitFor();
  isThere = true;
  await page.getByRole('button', { name: 'Try again' }).click();
  await addLine(page).waitFor({ state: 'attached' });
  assert.equal(await notice(page).isVisible(), false);
});

test('second-part: when the server has another version, the page offers to reload', async () => {
  const page = await openWith((route) => route.fulfill({ status: 404, body: '' }));
  await notice(page).waitFor();
  await page.unroute(/rapport_more\.\w+\.wasm$/);
  await page.locator('#notice').getByRole('button', { name: 'Reload' }).click();
  await addLine(page).waitFor({ state: 'attached' });
});
