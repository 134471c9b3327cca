// ime-compose: what is composed stays in the field until it is committed, whatever colleagues do.
// field-undo: Ctrl+Z in a field takes back typing.
// field-no-jump: the text stays where it is when editing begins; the browser checks its spelling.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { waitUntilIdle } from '../support/page.mjs';
import { comparePictures } from '../support/pictures.mjs';
import { partnerPlaces } from '../support/places.mjs';
import { partner, useSite } from '../support/site.mjs';

const site = useSite();
const place = partnerPlaces['panel-action'];
const colleague = 'Priya Raghunathan';
const note = (page) => page.getByRole('textbox', { name: 'Note', exact: true });

const compose = (session, text) => session.send('Input.imeSetComposition',
  { text, selectionStart: text.length, selectionEnd: text.length });

// All that goes out on the socket from now on.
async function watchSent(visitor) {
  const session = await visitor.context.newCDPSession(visitor.page);
  await session.send('Network.enable');
  const sent = [];
  session.on('Network.webSocketFrameSent', ({ response }) => sent.push(response.payloadData));
  return { session, sent };
}

test('ime-compose: nothing is sent before it is committed', async () => {
  const visitor = await site.open({ person: partner, hash: place });
  const { page } = visitor;
  const { session, sent } = await watchSent(visitor);
  await note(page).fill('');
  await page.waitForFunction(() => document.activeElement.value === '');
  await page.locator('#mirror').getByRole('status').filter({ hasText: /^Saved$/ })
    .waitFor({ state: 'attached' });
  sent.length = 0;
  for (const text of ['か', 'かぶ', '株式']) {
    await compose(session, text);
  }
  assert.equal(await note(page).inputValue(), '株式');
  // Longer than the pause after which typed text is told.
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 600); }));
  assert.deepEqual(sent.filter((frame) => /か|株/.test(frame)), []);
  await session.send('Input.insertText', { text: '株式会社' });
  assert.equal(await note(page).inputValue(), '株式会社');
  const other = await site.open({ person: colleague, hash: place });
  await other.page.waitForFunction(() => [...document.querySelectorAll('textarea')]
    .some(({ value }) => value === '株式会社'));
});

test('ime-compose: a colleague who edits the same field does not disturb it', async () => {
  const visitor = await site.open({ person: partner, hash: place });
  const other = await site.open({ person: colleague, hash: place });
  const { session } = await watchSent(visitor);
  await note(visitor.page).fill('before ');
  await compose(session, 'かぶ');
  await note(other.page).fill('from a colleague');
  await note(other.page).blur();
  const title = other.page.getByRole('textbox', { name: 'Action', exact: true });
  await title.fill('Ask for the spend by firm');
  await title.blur();
  await visitor.page.getByRole('listitem', { name: 'Ask for the spend by firm' })
    .waitFor({ state: 'attached' });
  assert.equal(await note(visitor.page).inputValue(), 'before かぶ');
  await session.send('Input.insertText', { text: '株' });
  assert.equal(await note(visitor.page).inputValue(), 'before 株');
  await note(visitor.page).blur();
  // Both texts are there in the end, for both.
  for (const { page } of [visitor, other]) {
    await page.waitForFunction(() => [...document.querySelectorAll('textarea')]
      .some(({ value }) => value.includes('株') && value.includes('from a colleague')));
  }
});

test('field-undo: typing and a composition are taken back by the browser', async () => {
  const visitor = await site.open({ person: partner, hash: place });
  const { page } = visitor;
  const { session } = await watchSent(visitor);
  await note(page).click();
  const before = await note(page).inputValue();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' and more');
  assert.equal(await note(page).inputValue(), `${before} and more`);
  // Settled, drawn and sent: the field's own history is still there.
  await page.getByRole('button', { name: /^Undo: / }).waitFor();
  await page.keyboard.press('Control+z');
  assert.equal(await note(page).inputValue(), before);
  await compose(session, 'かぶ');
  await session.send('Input.insertText', { text: '株' });
  assert.equal(await note(page).inputValue(), `${before}株`);
  await page.keyboard.press('Control+z');
  assert.equal(await note(page).inputValue(), before);
  await page.keyboard.press('Control+y');
  assert.equal(await note(page).inputValue(), `${before}株`);
});

test('field-no-jump: spelling is checked, in the language of the page', async () => {
  const { page } = await site.open({ person: partner, hash: place });
  assert.equal(await note(page).evaluate((element) => element.spellcheck), true);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en-GB');
});

// Without the frame, which changes its colour; wherever the focus has scrolled it to.
async function inside(field) {
  const { x, y, width, height } = await field.boundingBox();
  const clip = { x: x + 5, y: y + 5, width: width - 10, height: height - 10 };
  return field.page().screenshot({ clip });
}

for (const deviceScaleFactor of [1, 2]) {
  test(`field-no-jump: at a pixel ratio of ${deviceScaleFactor}`, async () => {
    const visitor = await site.open({ person: partner, hash: place, height: 1000,
      context: { deviceScaleFactor } });
    const { page } = visitor;
    await note(page).fill('Typed by hand: Łódź, Ærø, 1,250.00\nand a second line, £3m');
    await note(page).blur();
    for (const name of ['Note', 'Due date', 'Action']) {
      const field = page.getByRole('textbox', { name, exact: true });
      await field.evaluate((element) => {
        element.style.setProperty('caret-color', 'transparent', 'important');
      });
      await field.scrollIntoViewIfNeeded();
      await waitUntilIdle(page, 200);
      const drawn = await inside(field);
      await field.focus();
      await page.waitForFunction(() => document.activeElement.classList.contains('typing'));
      await waitUntilIdle(page, 200);
      const edited = await inside(field);
      const { ink, strays, tops } = await comparePictures(site.browser, drawn, edited);
      assert.ok(ink > 50, `${name}: there is text`);
      assert.equal(tops[0], tops[1], `${name}: not up or down`);
      assert.ok(strays <= ink * 0.01, `${name}: ${strays} of ${ink} pixels of text moved`);
      await field.blur();
    }
  });
}
