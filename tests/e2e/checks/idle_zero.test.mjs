// idle-zero: nothing is drawn and next to nothing runs while nobody does anything, on every screen,
// also with a focused field and an open dialog. All pages of a test are watched at once, each in
// a renderer process of its own.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { counts, waitUntilIdle } from '../support/page.mjs';
import { galleryPlaces, openGallery, openings, persons } from '../support/places.mjs';
import { fullClient, partner, useSite } from '../support/site.mjs';

const site = useSite();
const busyMsMax = 20;
const watchMs = 10_000;
// The browser is busy for a while after it has loaded a page; the caret stops to blink.
const settleMs = 6_000;
// What the page does again and again shows in each of them; the browser's own, such as a garbage
// collection, does not.
const watchesMax = 4;

// Main-thread time in ms of all tasks so far, by the thread's own clock: on a busy machine the
// clock on the wall would count others' work too.
async function watcher(visitor) {
  const session = await visitor.context.newCDPSession(visitor.page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
}

// As site.open, with one session for all pages of a person: the server slows floods of sign-ins.
const sessions = {};
async function open(person, hash) {
  if (sessions[person]) return site.open({ hash, context: { storageState: sessions[person] } });
  const visitor = await site.open({ person, hash });
  sessions[person] = await visitor.context.storageState();
  return visitor;
}

// `pages`: {name: visitor}.
async function assertIdle(pages) {
  const watched = await Promise.all(Object.entries(pages).map(async ([name, visitor]) => {
    await waitUntilIdle(visitor.page);
    return { name, visitor, taken: await watcher(visitor), busy: Infinity };
  }));
  const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
  await pause(settleMs);
  let left = watched;
  for (let i = 0; i < watchesMax && left.length > 0; i += 1) {
    const before = await Promise.all(left.map(async ({ visitor, taken }) =>
      ({ drawn: await counts(visitor.page), busy: await taken() })));
    await pause(watchMs);
    for (const [k, each] of left.entries()) {
      each.busy = Math.min(each.busy, await each.taken() - before[k].busy);
      assert.deepEqual(await counts(each.visitor.page), before[k].drawn, each.name);
    }
    left = left.filter(({ busy }) => busy >= busyMsMax);
  }
  console.log(watched.map(({ name, busy }) => `${name} ${busy.toFixed(1)}`).join(', '));
  assert.deepEqual(left.map(({ name, busy }) => `${name}: ${busy.toFixed(1)} ms in 10 s`), []);
}

for (const [person, places] of persons) {
  test(`idle-zero: screens of ${person}`, async () => {
    const pages = {};
    for (const [name, hash] of Object.entries(places)) {
      pages[name] = await open(person, hash);
    }
    await assertIdle(pages);
  });
}

test('idle-zero: dialogs, menus, messages and a field with the focus', async () => {
  const pages = { 'focused field': await open(partner, `${fullClient}/insight`) };
  const { page } = pages['focused field'];
  await page.getByRole('textbox', { name: 'New insight' }).focus();
  await page.keyboard.type('Half a sentence');
  for (const [name, opening] of Object.entries(openings)) {
    pages[name] = await open(opening.person, opening.hash);
    await opening.open(pages[name].page);
  }
  await assertIdle(pages);
});

test('idle-zero: pages of the gallery', async () => {
  const pages = { buttons: await openGallery(site) };
  const places = await galleryPlaces(pages.buttons.page);
  const storageState = await pages.buttons.context.storageState();
  for (const [name, hash] of Object.entries(places)) {
    pages[name] ??= await site.open({ hash, context: { storageState } });
  }
  await assertIdle(pages);
});
