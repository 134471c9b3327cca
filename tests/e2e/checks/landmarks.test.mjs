// landmarks: parts of the page that assistive technology jumps between, the way past the
// navigation, one heading of the first level and none left out below it, and live regions that do
// not speak at each keystroke.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { waitUntilIdle } from '../support/page.mjs';
import { partnerPlaces, persons, visit } from '../support/places.mjs';
import { partner, useSite, waitForStatus } from '../support/site.mjs';

const site = useSite();

for (const [person, places] of persons) {
  test(`landmarks: each part once, headings in order, ${person}`, async () => {
    const { page } = await site.open({ person });
    for (const [name, hash] of Object.entries(places)) {
      await visit(page, hash);
      assert.equal(await page.getByRole('banner').count(), 1, name);
      assert.equal(await page.getByRole('main').count(), 1, name);
      assert.equal(await page.getByRole('navigation', { name: 'Main' }).count(), 1, name);
      const levels = await page.getByRole('heading').evaluateAll(
        (all) => all.map((each) => Number(each.tagName[1])));
      assert.equal(levels.filter((level) => level === 1).length, 1, `${name}: ${levels}`);
      levels.forEach((level, i) => {
        assert.ok(i === 0 ? level === 1 : level <= levels[i - 1] + 1, `${name}: ${levels}`);
      });
    }
  });
}

test('landmarks: the first Tab offers the way to the content', async () => {
  const { page } = await site.open({ person: partner, hash: '#/clients' });
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to main content' });
  const box = await skip.boundingBox();
  assert.ok(box.y >= 0 && box.height >= 24, 'it shows when it has the focus');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'MAIN');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.closest('main') !== null), true);
  assert.match(page.url(), /#\/clients$/);
});

test('landmarks: typing is not commented on, losing the connection is', async () => {
  // The server is stopped below, and the browser says so when the page calls it again.
  const { page } = await site.open({
    person: partner, hash: partnerPlaces['panel-action'], allowProblems: true });
  await waitForStatus(page, /^Saved$/);
  await waitUntilIdle(page, 300);
  await page.evaluate(() => {
    globalThis.spoken = [];
    const isLive = (element) => {
      const live = element?.closest('[aria-live], [role=status], [role=alert]');
      return live && live.getAttribute('aria-live') !== 'off';
    };
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
        if (isLive(element) && element.textContent.trim() !== '') spoken.push(element.textContent);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await note.click();
  for (const words of ['Some words', ' and some more', ' and the last']) {
    await page.keyboard.type(words);
    await waitUntilIdle(page, 500);  // told, sent and acknowledged
  }
  assert.deepEqual(await page.evaluate(() => globalThis.spoken), []);
  await site.server.stop();
  await page.waitForFunction(() => globalThis.spoken.some((words) => words.startsWith('Offline')));
});
