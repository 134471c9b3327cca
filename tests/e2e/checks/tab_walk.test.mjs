// tab-walk: Tab reaches every control once, in the order in which the screen is read.
// tab-leaves: behind the last and before the first one, the page lets the focus go.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { waitUntilIdle } from '../support/page.mjs';
import { partnerPlaces, persons, visit } from '../support/places.mjs';
import { partner, useSite } from '../support/site.mjs';

const site = useSite();
const stopsMax = 300;

// What can be reached by Tab now, in the order of the document, with its place.
function reachable(page) {
  return page.evaluate(() => [
    ...document.querySelectorAll('#mirror :is(a[href], button, input, textarea)')]
    .filter((each) => each.tabIndex >= 0 && each.closest('[inert]') === null)
    .map((each) => {
      const box = each.getBoundingClientRect();
      const part = each.closest('header, nav, main, aside, [role=dialog]');
      return {
        id: each.id, part: part === null ? '' : part.id,
        name: each.getAttribute('aria-label') ?? each.textContent,
        left: box.left, top: box.top, right: box.right, bottom: box.bottom,
      };
    }));
}

function focusedId(page) {
  return page.evaluate(() => document.activeElement.id || document.activeElement.tagName);
}

// Presses Tab until the focus has left the page; the ids of what had it, and of all there was. A
// browser without bars has nowhere to put it and may come in again at once.
async function walk(page, key = 'Tab') {
  const stops = [];
  const present = new Map();
  while (stops.length < stopsMax) {
    await page.keyboard.press(key);
    const id = await focusedId(page);
    if (id === 'BODY' || id === stops[0]) break;
    stops.push(id);
    for (const each of await reachable(page)) present.set(each.id, each.name);
  }
  return { stops, present };
}

// Where one part of the page is read, nothing comes that is wholly above, or beside to the left of,
// what came before it.
function assertReadingOrder(all, where) {
  for (let i = 1; i < all.length; i += 1) {
    const [before, next] = [all[i - 1], all[i]];
    if (before.part !== next.part) continue;
    const isAbove = next.bottom <= before.top + 1 && next.right > before.left &&
      next.left < before.right;
    const isLeft = next.right <= before.left + 1 && next.bottom > before.top + 1 &&
      next.top < before.bottom - 1;
    assert.ok(!isAbove && !isLeft, `${where}: "${next.name}" comes after "${before.name}"`);
  }
}

for (const [person, places] of persons) {
  test(`tab-walk: every control once, in reading order, ${person}`, async () => {
    const { page } = await site.open({ person });
    for (const [name, hash] of Object.entries(places)) {
      await page.reload();
      await visit(page, hash);
      assertReadingOrder(await reachable(page), name);
      const { stops, present } = await walk(page);
      assert.equal(stops[0], 'skip', name);
      assert.equal(new Set(stops).size, stops.length, `${name}: something had the focus twice`);
      const missed = [...present].filter(([id]) => !stops.includes(id)).map(([, words]) => words);
      assert.deepEqual(missed, [], name);
      const order = (await reachable(page)).map(({ id }) => id);
      assert.deepEqual(stops.filter((id) => order.includes(id)), order, name);
    }
  });
}

test('tab-leaves: after the last control and before the first', async () => {
  const { page } = await site.open({ person: partner, hash: partnerPlaces['panel-insight'] });
  await page.getByRole('complementary').waitFor();
  await waitUntilIdle(page);
  const forward = await walk(page);
  assert.ok(forward.stops.length < stopsMax && forward.stops.length > 10);
  assert.ok(['BODY', 'skip'].includes(await focusedId(page)));
  for (const id of [...forward.stops].reverse()) {
    await page.keyboard.press('Shift+Tab');
    if (await focusedId(page) === 'BODY') await page.keyboard.press('Shift+Tab');
    assert.equal(await focusedId(page), id);
  }
  // Where it goes from the first one is the browser's business: this one has no bars and comes in
  // again at the other end.
  await page.evaluate(() => {
    addEventListener('keydown', (event) => { globalThis.isTaken = event.defaultPrevented; });
  });
  await page.keyboard.press('Shift+Tab');
  assert.equal(await page.evaluate(() => globalThis.isTaken), false);
  assert.notEqual(await focusedId(page), 'skip');
});

test('tab-walk: the ring is there for the keyboard and not for the mouse', async () => {
  const { page } = await site.open({ person: partner, hash: partnerPlaces['panel-insight'] });
  const ring = () => page.evaluate(() => {
    const style = getComputedStyle(document.activeElement);
    return style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
  });
  const close = page.getByRole('button', { name: 'Close' });
  await page.getByRole('heading', { name: 'Insight', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Move down' }).click();
  await page.waitForFunction(() => document.activeElement.textContent === 'Move down');
  assert.equal(await ring(), 0);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  assert.ok(await ring() >= 2);
  const box = await page.evaluate(() => document.activeElement.getBoundingClientRect().width);
  assert.ok(box >= 24);
  await close.focus();
  assert.ok(await ring() >= 2);
});
