// Two people write in one paragraph at the same time: both see both texts while they type, and
// every character of both is there in the end, once.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { partner, until, useSite, waitForStatus } from './support/site.mjs';

const site = useSite();
const review = '#/client/norvale/follow-up?open=review%2Fnorvale-rev-2';
const pauseMs = 60;  // sixteen keys a second: a fast typist

async function openDecisions(person) {
  const { page } = await site.open({ person, hash: review });
  await waitForStatus(page, /^Saved$/);
  const field = page.getByRole('textbox', { name: 'Decisions' });
  await field.focus();
  return { page, field };
}

// Types numbered words for so long; what was typed.
async function typeWords({ page }, letter, ms) {
  let typed = '';
  const until = Date.now() + ms;
  for (let i = 1; Date.now() < until; i += 1) {
    const word = `${letter}${i} `;
    await page.keyboard.type(word, { delay: pauseMs });
    typed += word;
  }
  return typed;
}

const placeCaret = (field, at) => field.evaluate((element, place) => {
  const caret = place === 'end' ? element.value.length : place;
  element.setSelectionRange(caret, caret);
}, at);

// Both fields show the same, and nothing waits.
async function settledText(one, two) {
  for (const { page } of [one, two]) await waitForStatus(page, /^Saved$/);
  return until(async () => {
    const [a, b] = [await one.field.inputValue(), await two.field.inputValue()];
    return a.trim() === b.trim() ? a : null;
  });
}

test('two people type at both ends of one text for 20 s', async () => {
  const one = await openDecisions(partner);
  const two = await openDecisions('Catherine Bellamy');
  const before = await one.field.inputValue();
  assert.notEqual(before, '');
  await placeCaret(one.field, 0);
  await placeCaret(two.field, 'end');
  await two.page.keyboard.type(' ');
  // Each sees the other's words while both are still typing.
  const seen = one.page.waitForFunction(() => /b5 /.test(document.activeElement.value));
  const [first, second] = await Promise.all(
    [typeWords(one, 'a', 20_000), typeWords(two, 'b', 20_000), seen]);
  const text = await settledText(one, two);
  assert.equal(text.trim(), `${first}${before} ${second}`.trim());
});

test('two people type at one place for 10 s, and one takes his own words back', async () => {
  const one = await openDecisions(partner);
  const two = await openDecisions('Catherine Bellamy');
  const before = await one.field.inputValue();
  for (const { field } of [one, two]) await placeCaret(field, 'end');
  const [first, second] = await Promise.all(
    [typeWords(one, 'c', 10_000), typeWords(two, 'd', 10_000)]);
  const text = await settledText(one, two);
  assert.ok(text.startsWith(before.trim()));
  const count = (all, letter) => all.split(letter).length - 1;
  const added = text.slice(before.trim().length);
  for (const character of 'cd0123456789') {
    assert.equal(count(added, character), count(first, character) + count(second, character),
      `${character} in ${text}`);
  }
  await one.field.blur();
  await one.page.getByRole('button', { name: /^Undo/ }).first().click();
  await waitForStatus(one.page, /^Saved$/);
  await until(async () => (await two.field.inputValue()).length < text.length);
  assert.equal(count(await two.field.inputValue(), 'd'), count(text, 'd'), 'only his own');
});
