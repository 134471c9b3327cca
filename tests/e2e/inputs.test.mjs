// Inputs in the real browser, on the gallery's pages: what only native elements and the real focus
// can show.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { reach, waitForDraw, waitUntilIdle } from './support/page.mjs';
import { partner, useSite } from './support/site.mjs';

const site = useSite();

async function openPage(name, { context = {}, ...options } = {}) {
  const { page } = await site.open({ person: partner, context, ...options });
  // The gallery is a program of its own, so the page is loaded anew.
  await page.goto('about:blank');
  await page.goto(`${site.origin}/#/gallery/${name}`);
  await waitForDraw(page);
  await waitUntilIdle(page, 100);
  return page;
}

async function becomes(locator, value) {
  const handle = await locator.elementHandle();
  await locator.page().waitForFunction(
    ([element, wanted]) => element.value === wanted, [handle, value]);
}

test('inputs: a slider moves by the mouse, by keys and by script', async () => {
  const page = await openPage('fields');
  const slider = await reach(page.getByRole('slider', { name: 'Days between reviews' }));
  assert.equal(await slider.inputValue(), '30');
  await page.waitForFunction(() => {
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  await waitUntilIdle(page);
  const box = await slider.boundingBox();
  const middle = box.y + box.height / 2;
  // The native thumb is where the knob is drawn: taking it by its middle does not move it.
  const knob = box.x + 10 + (box.width - 20) * (30 - 7) / (90 - 7);
  await page.mouse.move(knob, middle);
  await page.mouse.down();
  assert.equal(await slider.inputValue(), '30');
  await page.mouse.move(box.x + box.width / 2, middle, { steps: 5 });
  await page.mouse.up();
  const dragged = Number(await slider.inputValue());
  assert.ok(Math.abs(dragged - 48) <= 1, `dragged to ${dragged}`);
  await slider.press('ArrowRight');
  await becomes(slider, String(dragged + 1));
  await waitUntilIdle(page, 100);
  assert.equal(await slider.inputValue(), String(dragged + 1));
  await slider.fill('90');
  await becomes(slider, '90');
});

test('inputs: a searched list keeps the focus in its field', async () => {
  const page = await openPage('choices');
  const field = await reach(page.getByRole('combobox', { name: 'Owner' }));
  await field.click();
  await page.getByRole('option', { name: 'Jonathan A. Barnes' }).waitFor();
  // Typing replaces what was chosen.
  await page.keyboard.type('zoe e. lu');
  // The list follows the typing a few frames later.
  await page.waitForFunction(() => {
    const active = document.activeElement.getAttribute('aria-activedescendant');
    return document.getElementById(active)?.textContent === 'Zoë E. Łukasz';
  });
  await page.keyboard.press('Enter');
  await becomes(field, 'Zoë E. Łukasz');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('ffion b');
  const option = page.getByRole('option', { name: 'Ffion B. Holm' });
  await option.click();
  await becomes(field, 'Ffion B. Holm');
  assert.ok(await field.evaluate((element) => element === document.activeElement));
  await page.keyboard.type('nobody at all');
  await page.getByRole('option', { name: 'No match' }).waitFor();
  await page.keyboard.press('Escape');
  await becomes(field, 'Ffion B. Holm');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
});

test('inputs: a date is picked from a month by keys, and the focus returns', async () => {
  const page = await openPage('dates');
  const button = page.getByRole('button', { name: 'Calendar: Due date' });
  await button.press('Enter');
  await page.getByRole('gridcell', { name: 'Sunday 14 March 2027', selected: true }).waitFor();
  await page.waitForFunction(
    () => document.activeElement.textContent === 'Sunday 14 March 2027');
  await page.keyboard.press('PageDown');
  await page.getByRole('grid', { name: 'April 2027' }).waitFor();
  await page.waitForFunction(
    () => document.activeElement.textContent === 'Wednesday 14 April 2027');
  await page.keyboard.press('Enter');
  await becomes(page.getByRole('textbox', { name: 'Due date' }), '14 Apr 2027');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.waitForFunction(
    () => document.activeElement.textContent === 'Calendar: Due date');
});

test('inputs: a tap opens the month and picks from it', async () => {
  const page = await openPage('dates',
    { width: 320, height: 640, context: { hasTouch: true, isMobile: true } });
  await (await reach(page.getByRole('button', { name: 'Calendar: Due date' }))).tap();
  await page.getByRole('gridcell', { name: 'Tuesday 16 March 2027' }).tap();
  await becomes(page.getByRole('textbox', { name: 'Due date' }), '16 Mar 2027');
});

test('inputs: tags take a comma, Enter and Backspace', async () => {
  const page = await openPage('fields');
  const field = await reach(page.getByRole('textbox', { name: 'Sectors' }));
  await page.keyboard.type('Shipping, Energy');
  await becomes(field, 'Energy');
  await page.keyboard.press('Enter');
  await becomes(field, '');
  await page.getByRole('button', { name: 'Remove Energy' }).waitFor();
  await page.keyboard.press('Backspace');
  await page.getByRole('button', { name: 'Remove Shipping' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Remove Energy' }).waitFor();
});
