// Two people on one plan in two browsers: an edit by one is on the other's screen within a second;
// a server that is killed loses nothing acknowledged, and both go on without reloading.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Server, freePort } from './support/server.mjs';
import { enterText, openRapport, reach, startBrowser } from './support/page.mjs';

const plan = '#/client/norvale/plan';
let server;
let browser;
let port;

before(async () => {
  port = await freePort();
  server = await Server.start({ port });
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await server?.remove();
});

async function openAs(person, hash = plan) {
  return openRapport(server.origin, { browser, person, hash });
}

function saved(page) {
  return page.locator('#mirror').getByRole('status').filter({ hasText: /^Saved$/ });
}

test('an edit by one is on the other\'s screen within a second', async () => {
  const jonathan = await openAs('Jonathan Weald', `${plan}?open=action%2Fnorvale-act-1`);
  const priya = await openAs('Priya Raghunathan');
  const field = jonathan.page.getByRole('textbox', { name: 'Action', exact: true });
  await field.waitFor();
  await field.fill('Agree the reading list for the panel');
  await field.blur();
  const began = Date.now();
  await priya.page.getByRole('link', { name: 'Agree the reading list for the panel' })
    .waitFor({ state: 'attached', timeout: 5000 });
  const took = Date.now() - began;
  assert.ok(took < 1000, `it took ${took} ms`);
  assert.deepEqual(jonathan.problems, []);
  assert.deepEqual(priya.problems, []);
  await jonathan.close();
  await priya.close();
});

test('both add at once, and both see both', async () => {
  const jonathan = await openAs('Jonathan Weald');
  const priya = await openAs('Priya Raghunathan');
  const add = async ({ page }, title) => {
    const line = page.getByRole('textbox', { name: 'New action', exact: true });
    await reach(line);
    await line.fill(title);
    await line.press('Enter');
  };
  await Promise.all([add(jonathan, 'Ask about the tax audit'), add(priya, 'Send the briefing')]);
  for (const { page } of [jonathan, priya]) {
    for (const title of ['Ask about the tax audit', 'Send the briefing']) {
      await page.getByRole('listitem', { name: title }).waitFor({ state: 'attached' });
    }
  }
  await jonathan.close();
  await priya.close();
});

test('kill -9 loses nothing acknowledged, and both go on without reload', async () => {
  const jonathan = await openAs('Jonathan Weald', `${plan}?open=action%2Fnorvale-act-2`);
  const priya = await openAs('Priya Raghunathan', `${plan}?open=action%2Fnorvale-act-3`);
  const note = (person) => person.page.getByRole('textbox', { name: 'Note', exact: true });
  await enterText(note(jonathan), 'acknowledged before the crash');
  await saved(jonathan.page).waitFor({ state: 'attached' });

  server.process.kill('SIGKILL');
  await server.ended;
  await jonathan.page.locator('#mirror').getByRole('status').filter({ hasText: 'Offline' })
    .waitFor({ state: 'attached' });
  await enterText(note(priya), 'typed while the server was down');
  await priya.page.locator('#mirror').getByRole('status').filter({ hasText: /Offline: 1 change/ })
    .waitFor({ state: 'attached' });

  server = await Server.start({ port, data: server.data });
  await saved(jonathan.page).waitFor({ state: 'attached', timeout: 45_000 });
  await saved(priya.page).waitFor({ state: 'attached', timeout: 45_000 });

  const look = async (person, action) => {
    await person.page.evaluate((hash) => { location.hash = hash; },
      `${plan}?open=action%2F${action}`);
  };
  await look(priya, 'norvale-act-2');
  await look(jonathan, 'norvale-act-3');
  const holds = (person, text) => person.page.waitForFunction(
    (wanted) => [...document.querySelectorAll('textarea')].some((each) => each.value === wanted),
    text);
  await holds(priya, 'acknowledged before the crash');
  await holds(jonathan, 'typed while the server was down');
  await jonathan.close();
  await priya.close();
});
