// touch-scroll: a finger moves the page under it, a push goes on for a while and stops at a touch;
// with reduced motion it does not go on. touch-focus: a tap on a field gives it the focus.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { idleCost, reach, waitUntilIdle } from '../support/page.mjs';
import { fullClient, partner, useSite } from '../support/site.mjs';

const site = useSite();
const phone = { width: 390, height: 700 };
const top = (page) => page.evaluate(() => document.querySelector('#mirror h1')
  .getBoundingClientRect().top);

async function openByTouch(hash, context = {}) {
  const visitor = await site.open({ person: partner, hash, ...phone,
    context: { hasTouch: true, isMobile: true, ...context } });
  await waitUntilIdle(visitor.page);
  return { ...visitor, session: await visitor.context.newCDPSession(visitor.page) };
}

// A finger from (200, 500) upwards by `way`; `pauseMs` before it leaves.
async function drag(session, page, way, pauseMs = 0) {
  const send = (type, y) => session.send('Input.dispatchTouchEvent', { type,
    touchPoints: type === 'touchEnd' ? [] : [{ x: 200, y }] });
  await send('touchStart', 500);
  for (let i = 1; i <= 10; ++i) await send('touchMove', 500 - way * i / 10);
  await page.waitForTimeout(pauseMs);
  await send('touchEnd', 0);
}

test('touch-scroll: content stays under a finger that rests', async () => {
  const { page, session } = await openByTouch(fullClient);
  const before = await top(page);
  await drag(session, page, 200, 150);
  await waitUntilIdle(page);
  assert.ok(Math.abs(before - await top(page) - 200) <= 2, `moved ${before - await top(page)}`);
});

test('touch-scroll: a push goes on, then nothing is drawn', async () => {
  const { page, session } = await openByTouch(fullClient);
  const before = await top(page);
  await drag(session, page, 200);
  await waitUntilIdle(page);
  assert.ok(before - await top(page) > 220, `moved ${before - await top(page)}`);
  assert.deepEqual(await idleCost(page, 500), { frames: 0, draws: 0 });
});

test('touch-scroll: no push with reduced motion', async () => {
  const { page, session } = await openByTouch(fullClient, { reducedMotion: 'reduce' });
  const before = await top(page);
  await drag(session, page, 200);
  await waitUntilIdle(page);
  assert.ok(Math.abs(before - await top(page) - 200) <= 2, `moved ${before - await top(page)}`);
});

test('touch-scroll: a long press asks for the context menu once', async () => {
  const { page, session } = await openByTouch(fullClient);
  await page.evaluate(() => {
    globalThis.asked = 0;
    const canvas = document.getElementById('canvas');
    canvas.addEventListener('contextmenu', () => { globalThis.asked += 1; });
  });
  const at = await page.evaluate(() => {
    for (let y = 120; y < 600; y += 10) {
      if (document.elementFromPoint(12, y).id === 'canvas') return { x: 12, y };
    }
    return null;
  });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await page.waitForFunction(() => globalThis.asked > 0);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await waitUntilIdle(page);
  assert.equal(await page.evaluate(() => globalThis.asked), 1);
});

test('touch-focus: a tap on a field gives it the focus', async () => {
  const { page } = await openByTouch(`${fullClient}/insight`);
  const field = page.getByRole('textbox', { name: 'New insight' });
  await reach(field);
  await field.blur();
  await field.tap();
  await page.waitForFunction(() => document.activeElement.classList.contains('typing'));
  await page.keyboard.type('By finger');
  assert.equal(await field.inputValue(), 'By finger');
});
