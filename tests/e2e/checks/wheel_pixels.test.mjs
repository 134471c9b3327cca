// wheel-pixels: a wheel of 120 px moves what is under the pointer by 120 px, also sideways keys and
// larger text change nothing about that; zooming by Ctrl and wheel stays the browser's.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { waitUntilIdle } from '../support/page.mjs';
import { fullClient, partner, useSite } from '../support/site.mjs';

const site = useSite();

// Where the last heading of the page is.
const top = (page) => page.evaluate(() => [...document.querySelectorAll('#mirror h2')].pop()
  .getBoundingClientRect().top);

for (const text of [100, 150]) {
  test(`wheel-pixels: one to one at ${text} % text`, async () => {
    const { page } = await site.open({ person: partner, hash: fullClient, height: 500,
      before: `localStorage.setItem('rapport.text', '${text}')` });
    await waitUntilIdle(page);
    const before = await top(page);
    await page.mouse.move(700, 300);
    await page.mouse.wheel(0, 120);
    await page.waitForFunction((last) => [...document.querySelectorAll('#mirror h2')].pop()
      .getBoundingClientRect().top !== last, before);
    await waitUntilIdle(page);
    assert.ok(Math.abs(before - await top(page) - 120) < 1, `moved ${before - await top(page)}`);
  });
}

// Otherwise elements may come after what is drawn while the wheel turns.
test('wheel-pixels: what shows the focus goes with every frame', async () => {
  const { page } = await site.open({ person: partner, hash: fullClient, height: 500 });
  await waitUntilIdle(page);
  const field = page.getByRole('main').getByRole('textbox').first();
  await field.focus();
  await waitUntilIdle(page);
  await page.mouse.move(700, 300);
  const moved = await page.evaluate(async () => {
    const field = document.activeElement;
    const at = () => field.getBoundingClientRect().top;
    const steps = [];
    for (let i = 0; i < 4; ++i) {
      const before = at();
      document.getElementById('canvas').dispatchEvent(new WheelEvent('wheel',
        { deltaY: 20, clientX: 700, clientY: 300, bubbles: true, cancelable: true }));
      await new Promise((resolve) => { requestAnimationFrame(resolve); });
      steps.push(Math.round(before - at()));
    }
    return steps;
  });
  assert.deepEqual(moved, [20, 20, 20, 20]);
});

test('wheel-pixels: Ctrl and wheel is not cancelled', async () => {
  const { page } = await site.open({ person: partner, hash: fullClient });
  const cancelled = await page.evaluate(() => [false, true].map((ctrlKey) => {
    const event = new WheelEvent('wheel', { deltaY: 30, ctrlKey, bubbles: true, cancelable: true });
    document.getElementById('canvas').dispatchEvent(event);
    return event.defaultPrevented;
  }));
  assert.deepEqual(cancelled, [true, false]);
});
