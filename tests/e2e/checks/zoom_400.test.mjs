// zoom-400: at 1280 px and 400 % (320 CSS px, four device pixels each), and likewise with the app's
// own text size, everything can be reached and nothing lies outside.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { reach, waitUntilIdle } from '../support/page.mjs';
import { fullClient, go, partner, useSite } from '../support/site.mjs';

const site = useSite();

// Controls that stand out of the window to the side, or have no size.
const lost = (page) => page.evaluate(() => [...document.querySelectorAll('#mirror .control')]
  .filter((element) => !element.classList.contains('unseen'))
  .filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width < 1 || box.left < -1 || box.right > innerWidth + 1;
  }).map((element) => element.textContent || element.getAttribute('aria-label')));

test('zoom-400: 320 px wide at four device pixels', async () => {
  const { page } = await site.open({ person: partner, width: 320, height: 256,
    context: { deviceScaleFactor: 4 } });
  for (const hash of ['#/clients', fullClient, `${fullClient}/insight`, `${fullClient}/plan`]) {
    await go(page, hash);
    await waitUntilIdle(page);
    assert.deepEqual(await lost(page), [], hash);
  }
  assert.equal(await page.evaluate(() => document.getElementById('canvas').width), 1280);
});

test('zoom-400: text at 200 % is larger, fields and buttons stay in place', async () => {
  const { page } = await site.open({ person: partner, hash: `${fullClient}/insight` });
  const heading = () => page.evaluate(() => document.querySelector('#mirror h1')
    .getBoundingClientRect().height);
  await page.locator('#mirror h1').waitFor({ state: 'attached' });
  const before = await heading();
  for (const now of [100, 110, 125, 150, 175]) {
    await page.getByRole('button', { name: 'Signed in as' }).press('Enter');
    await page.getByRole('menuitem', { name: `Larger text, now ${now} %` }).press('Enter');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await waitUntilIdle(page);
  }
  assert.ok(await heading() >= 2 * before - 1, 'the heading has grown');
  assert.equal(await page.evaluate(() => localStorage.getItem('rapport.text')), '200');
  assert.deepEqual(await lost(page), []);
  const field = await reach(page.getByRole('textbox', { name: 'New insight' }));
  await field.click();
  await page.keyboard.type('Twice the size');
  assert.equal(await field.inputValue(), 'Twice the size');
  await page.reload();
  await page.getByRole('button', { name: 'Signed in as' }).click();
  await page.getByRole('menuitem', { name: 'Larger text, now 200 %' }).waitFor();
});
