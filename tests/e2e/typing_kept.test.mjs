// What somebody has just typed is kept, though the field tells the program only in pauses of
// typing: when the address changes, when the tab is hidden or left, and when a colleague deletes
// the record. Typing and what follows happen in one turn of the page, so that no pause is between.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Server } from './support/server.mjs';
import { openRapport, startBrowser } from './support/page.mjs';

const plan = '#/client/norvale/plan';
const open = (action) => `${plan}?open=action%2F${action}`;
let server;
let browser;

before(async () => {
  server = await Server.start();
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await server?.remove();
});

async function openAs(person, hash) {
  return openRapport(server.origin, { browser, person, hash });
}

// Types over the note and runs `then` before the field has told anything.
async function typeNote({ page }, text, then) {
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await note.waitFor();
  await note.focus();
  return note.evaluate((element, [words, next]) => {
    element.value = words;
    element.dispatchEvent(new Event('input', { bubbles: true }));
    return new Function(next)();
  }, [text, then]);
}

async function seesNote({ page }, text) {
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('textarea')].some((each) => each.value === wanted),
    text);
}

async function checkThatColleagueSees(action, text, then) {
  const jonathan = await openAs('Jonathan Weald', open(action));
  const priya = await openAs('Priya Raghunathan', open(action));
  const answer = await typeNote(jonathan, text, then);
  await seesNote(priya, text);
  assert.deepEqual(jonathan.problems, []);
  assert.deepEqual(priya.problems, []);
  await jonathan.close();
  await priya.close();
  return answer;
}

test('a change of address right after typing', async () => {
  await checkThatColleagueSees('norvale-act-1', 'typed, then away',
    'location.hash = "#/clients";');
});

// A hidden tab gets no frames.
const hide = `
  globalThis.requestAnimationFrame = () => 0;
  Object.defineProperty(document, 'hidden', { get: () => true });
  document.dispatchEvent(new Event('visibilitychange'));`;

test('hiding the tab right after typing', async () => {
  await checkThatColleagueSees('norvale-act-2', 'typed, then hidden', hide);
});

test('leaving the page right after typing asks first, and sends', async () => {
  const asks = await checkThatColleagueSees('norvale-act-3', 'typed, then left', `
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;`);
  assert.equal(asks, true);
});

test('leaving the page with nothing typed does not ask', async () => {
  const jonathan = await openAs('Jonathan Weald', open('norvale-act-3'));
  const asks = await jonathan.page.evaluate(() => {
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;
  });
  assert.equal(asks, false);
  await jonathan.close();
});

// A composition that is not finished keeps the field from telling anything.
test('a record that a colleague deletes while its note is being typed', async () => {
  const jonathan = await openAs('Jonathan Weald', open('norvale-act-1'));
  const priya = await openAs('Priya Raghunathan', open('norvale-act-1'));
  await typeNote(jonathan, 'typed into what goes', `
    document.activeElement.dispatchEvent(new CompositionEvent('compositionstart'));`);
  await priya.page.getByRole('button', { name: /^Delete/ }).first().press('Enter');
  await jonathan.page.getByRole('button', { name: 'Copy text' }).waitFor({ state: 'attached' });
  assert.deepEqual(jonathan.problems, []);
  await jonathan.close();
  await priya.close();
});
