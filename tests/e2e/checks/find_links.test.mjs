// find-in-page: the browser's own search finds what is drawn, brings it into view, and marks it
// where it is drawn. (Its bar cannot be worked from here: the page's find() looks in the same way,
// and scrolling to the match is asked for as the bar does.)
// links-real: links open in new tabs by the browser's means, and do not load anew.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { waitForDraw, waitUntilIdle } from '../support/page.mjs';
import { partnerPlaces } from '../support/places.mjs';
import { fullClient, partner, useSite } from '../support/site.mjs';

const site = useSite();

// Searches as Ctrl+F does; where the mark is, where the text's own element is, and its colour.
function find(page, words) {
  return page.evaluate((wanted) => {
    getSelection().removeAllRanges();
    if (!globalThis.find(wanted, false, false, true)) return null;
    const range = getSelection().getRangeAt(0);
    const mark = range.getBoundingClientRect();
    const element = range.startContainer.parentElement;
    const box = element.getBoundingClientRect();
    return {
      text: range.toString(), color: getComputedStyle(element).color,
      mark: { left: mark.left, top: mark.top, right: mark.right, bottom: mark.bottom },
      box: { left: box.left, top: box.top, right: box.right, bottom: box.bottom },
    };
  }, words);
}

// From the drawn pixels of the row of text: where its ink begins and ends.
async function inkOf(page, box) {
  const clip = { x: box.left - 4, y: box.top, width: box.right - box.left + 12,
    height: box.bottom - box.top };
  const picture = (await page.screenshot({ clip })).toString('base64');
  const context = await site.browser.newContext();
  const reader = await context.newPage();
  const [from, to] = await reader.evaluate(async (png) => {
    const image = await createImageBitmap(
      await (await fetch(`data:image/png;base64,${png}`)).blob());
    const drawing = new OffscreenCanvas(image.width, image.height).getContext('2d');
    drawing.drawImage(image, 0, 0);
    const { data } = drawing.getImageData(0, 0, image.width, image.height);
    let first = image.width;
    let last = 0;
    for (let i = 0; i < data.length; i += 4) {
      if (Math.abs(data[i] - data[0]) + Math.abs(data[i + 1] - data[1]) < 60) continue;
      first = Math.min(first, (i / 4) % image.width);
      last = Math.max(last, (i / 4) % image.width);
    }
    return [first, last];
  }, picture);
  await context.close();
  return { left: clip.x + from, right: clip.x + to + 1 };
}

async function assertFound(page, words) {
  const found = await find(page, words);
  assert.notEqual(found, null, words);
  assert.equal(found.text, words);
  await page.evaluate(() => getSelection().getRangeAt(0).startContainer.parentElement
    .scrollIntoView({ block: 'nearest' }));
  await waitUntilIdle(page, 200);
  const { mark, box, color } = await find(page, words);
  assert.equal(color, 'rgba(0, 0, 0, 0)', 'transparent: the mark shows the canvas');
  assert.ok(mark.top >= 0 && mark.bottom <= 800, `${words} is in view`);
  assert.ok(mark.left >= box.left - 3 && mark.top >= box.top - 3 && mark.bottom <= box.bottom + 3,
    `${words}: ${JSON.stringify({ mark, box })}`);
  await page.evaluate(() => getSelection().removeAllRanges());
  const ink = await inkOf(page, mark);
  const widest = Math.max(3, (mark.right - mark.left) * 0.02);
  const places = `${words}: ${JSON.stringify({ mark, ink })}`;
  assert.ok(Math.abs(ink.left - mark.left) <= 3, places);
  assert.ok(Math.abs(ink.right - mark.right) <= widest, places);
}

test('find-in-page: a heading, a cell, a line of a card, text far below', async () => {
  const { page } = await site.open({ person: partner, hash: '#/clients' });
  await page.getByRole('link', { name: /^Norvale Grid plc/ }).first().waitFor();
  await assertFound(page, 'Norvale Grid plc');
  await assertFound(page, 'Energy and utilities');
  await page.evaluate((hash) => { location.hash = hash; }, `${fullClient}/opportunities`);
  await page.getByRole('heading', { name: 'Threats', exact: true }).waitFor({ state: 'attached' });
  await assertFound(page, 'Opportunities');
  await assertFound(page, '£650,000');
  await assertFound(page, 'Queried bills turn into a demand for a general rate cut');
  await page.evaluate((hash) => { location.hash = hash; }, `${fullClient}/insight`);
  await page.getByRole('heading', { name: 'People and rivals' }).waitFor({ state: 'attached' });
  await assertFound(page, 'People and rivals');
});

async function assertOpensBeside(page, act) {
  const [beside] = await Promise.all([page.context().waitForEvent('page'), act()]);
  await waitForDraw(beside);
  await beside.getByRole('heading', { level: 1, name: 'Norvale Grid plc' })
    .waitFor({ state: 'attached' });
  assert.match(beside.url(), /#\/client\/norvale$/);
  await beside.close();
  assert.match(page.url(), /#\/clients$/, 'this page stays');
}

test('links-real: Ctrl+click and middle click open a tab, a click does not load', async () => {
  const { page } = await site.open({ person: partner, hash: '#/clients' });
  const link = page.getByRole('link', { name: 'Norvale Grid plc' });
  assert.equal(await link.evaluate((element) => element.tagName), 'A');
  assert.match(await link.evaluate((element) => element.href), /^http.*\/#\/client\/norvale$/);
  await assertOpensBeside(page, () => link.click({ modifiers: ['Control'] }));
  await assertOpensBeside(page, () => link.click({ button: 'middle' }));
  await page.evaluate(() => { globalThis.isStillHere = true; });
  await link.click();
  await page.getByRole('heading', { level: 1, name: 'Norvale Grid plc' }).waitFor();
  assert.equal(await page.evaluate(() => globalThis.isStillHere), true);
});

test('links-real: every link of every screen has an address of its own', async () => {
  const { page } = await site.open({ person: partner });
  // Of this page, or a document that the server makes of the plan.
  const own = /^(#(main$|\/)|\/accounts\/[\w-]+\/(plan|client)\.html$)/;
  for (const hash of Object.values(partnerPlaces)) {
    await page.evaluate((to) => { location.hash = to; }, hash);
    await waitUntilIdle(page, 100);
    const hrefs = await page.getByRole('link').evaluateAll(
      (all) => all.map((each) => each.getAttribute('href')));
    assert.ok(hrefs.every((href) => own.test(href ?? '')), `${hash}: ${hrefs}`);
  }
});
