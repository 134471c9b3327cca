// A workshop as it is held: on a laptop, a shared screen and phones; with twelve devices and a
// server that is killed in the middle of a vote; and on one laptop without a network.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Server, freePort } from './support/server.mjs';
import { enterText, openRapport, reach, startBrowser } from './support/page.mjs';

const phone = { width: 390, height: 844 };
const lead = 'Jonathan Weald';
// Drawing a dozen pages in software takes most of it; tests/bench/workshop.mjs measures.
const soonMs = 10_000;
let server;
let port;
let browser;
const stopped = [];

before(async () => {
  port = await freePort();
  server = await Server.start({ port });
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  for (const one of [server, ...stopped]) await one?.remove();
});

async function kill() {
  await server.stop('SIGKILL');
  stopped.push(server);
}

async function startAgain() {
  server = await Server.start({ port, data: server.data });
}

// Starts one at this stage of Norvale's plan; the page that leads it, and the code.
async function start(stage, wishes = {}) {
  const laptop = await openRapport(server.origin,
    { browser, person: lead, hash: `#/client/norvale/${stage}`, width: 1366, height: 768,
      ...wishes });
  await laptop.page.getByRole('button', { name: 'Start a workshop' }).click();
  await laptop.page.getByRole('heading', { name: 'How to join' }).waitFor({ state: 'attached' });
  const code = new URL(laptop.page.url()).hash.split('/')[2];
  assert.match(code, /^[0-9A-Z]{8}$/);
  return { laptop, code };
}

async function join(person, code, size = phone) {
  const device = await openRapport(server.origin,
    { browser, person, hash: '#/workshop', ...size });
  // As it is read out.
  await enterText(device.page.getByRole('textbox', { name: 'Code' }),
    `${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase());
  await device.page.getByRole('button', { name: 'Join', exact: true }).click();
  await device.page.getByRole('button', { name: 'Leave the workshop' })
    .waitFor({ state: 'attached' });
  return device;
}

async function press(page, name) {
  // By key: what others do moves things about under a pointer.
  const control = page.getByRole('button', { name, exact: true });
  await reach(control);
  await control.press('Enter');
}

async function write(page, label, text) {
  const line = page.getByRole('textbox', { name: label, exact: true });
  await reach(line);
  await line.fill(text);
  await line.press('Enter');
}

async function add(page, label, text) {
  await write(page, label, text);
  await page.getByText(text).first().waitFor({ state: 'attached' });
}

async function give(page, score) {
  const mine = page.getByRole('button', { name: new RegExp(`^${score} `) });
  await reach(mine);
  await mine.press('Enter');
  await page.getByRole('button', { name: new RegExp(`^${score} `), pressed: true })
    .or(page.locator(`[aria-current="true"]`)).first().waitFor({ state: 'attached' })
    .catch(() => {});
}

async function shows(page, text, timeout = soonMs) {
  await page.getByText(text).first().waitFor({ state: 'attached', timeout });
}

async function chooseOwner(page, decision, person) {
  const row = page.getByRole('listitem').filter({ hasText: decision });
  const owner = row.getByRole('combobox', { name: 'Owner' });
  await reach(owner);
  await owner.fill(person);
  await page.getByRole('option', { name: person }).click();
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  const due = row.getByRole('textbox', { name: 'By when' });
  await reach(due);
  await due.fill('+14');
  await due.press('Tab');
  // Of the last decision: a closing that comes before its date is refused.
  await shows(page, 'Closing writes the decisions into the plan as actions.');
}

test('workshop: the plan stage, from phone and laptop to the minutes', async () => {
  const { laptop, code } = await start('plan');
  const { page } = laptop;
  const screen = await openRapport(server.origin,
    { browser, person: lead, hash: `#/workshop/${code}/screen`, width: 1920, height: 1080 });
  const priya = await join('Priya Raghunathan', code);
  await add(priya.page, 'What is your answer?', 'Be the first call of their board');
  await shows(page, 'Be the first call of their board');
  await shows(screen.page, 'Be the first call of their board');

  // The room profile: lines of the plan go as somebody comes in who may not see it.
  await screen.page.getByText('Already in the plan').waitFor({ state: 'attached' });
  const guest = await join('Simon Penhallow', code);
  await screen.page.getByText('Already in the plan').waitFor({ state: 'detached' });
  await shows(screen.page, 'The plan is not shown: somebody here is not on the client team.');
  await add(guest.page, 'What is your answer?', 'Halve the time to a first draft');

  // A guest is in the room and nowhere else.
  assert.equal(await guest.page.getByRole('link', { name: 'Client\'s plan' }).count(), 0);

  // Numbers: without a measure it does not come into the plan.
  await press(page, 'Next step');
  await priya.page.getByRole('heading', { name: 'How would we know, in numbers?' })
    .waitFor({ state: 'attached' });
  await add(priya.page, 'What is your answer?', 'Six talks with their business heads');
  await shows(page, 'Measure missing');

  // Silent vote, then the spread.
  await press(page, 'Next step');
  await press(page, 'Vote on this: Be the first call of their board');
  await give(priya.page, 5);
  await give(guest.page, 2);
  await shows(page, '2 of 3 have voted');
  await give(page, 4);
  await shows(screen.page, '3 of 3 have voted');
  assert.equal(await screen.page.getByText('on average').count(), 0);
  await press(page, 'Reveal');
  for (const each of [page, screen.page, priya.page, guest.page]) {
    await shows(each, '3.7 on average, from 2 to 5, 3 votes');
  }

  // Turns, and what leads too far.
  await press(guest.page, 'Ask to speak');
  await page.getByRole('button', { name: 'Next speaker', disabled: false })
    .waitFor({ state: 'attached' });
  await press(page, 'Next speaker');
  await shows(priya.page, 'Speaking now: Simon Penhallow');
  await write(priya.page, 'Park a thought', 'Who pays for the secondment?');
  for (const each of [priya.page, screen.page]) await shows(each, 'Parked: 1');

  // Decisions: refused without an owner and a date, then closed.
  await press(page, 'Next step');
  await add(page, 'What is decided?', 'Call the new general counsel');
  await press(page, 'Close the workshop');
  await shows(page, 'It cannot be closed yet. Each decision needs an owner and a date');
  await shows(page, 'Call the new general counsel lacks an owner and a date');
  await chooseOwner(page, 'Call the new general counsel', 'Priya Raghunathan');
  await page.getByText('Lacks').first().waitFor({ state: 'detached' });
  await press(page, 'Close the workshop');
  for (const each of [page, priya.page, guest.page]) {
    // What ends it, leads everybody there.
    await each.getByRole('row').filter({ hasText: 'Call the new general counsel' })
      .or(each.getByText('This workshop has ended')).first().waitFor({ state: 'attached' });
    await each.goto(`${server.origin}/#/workshop/${code}/minutes`);
    const row = each.getByRole('row').filter({ hasText: 'Call the new general counsel' });
    await row.waitFor({ state: 'attached' });
    const words = await row.innerText();
    assert.match(words, /Priya Raghunathan/);
    assert.match(words, /20\d\d/);
    await shows(each, 'Who pays for the secondment?');
    await shows(each, '3.7 on average, from 2 to 5, 3 votes');
  }

  // And all of it in the plan.
  await page.goto(`${server.origin}/#/client/norvale/plan`);
  await page.getByRole('link', { name: /Call the new general counsel/ })
    .waitFor({ state: 'attached' });
  await page.goto(`${server.origin}/#/client/norvale/plan/strategy`);
  await page.getByText('Be the first call of their board').first().waitFor({ state: 'attached' });
  for (const one of [laptop, screen, priya, guest]) {
    assert.deepEqual(one.problems, []);
    await one.close();
  }
});

test('workshop: a wrong code says what to do', async () => {
  const device = await openRapport(server.origin,
    { browser, person: 'Simon Penhallow', hash: '#/workshop', ...phone });
  await enterText(device.page.getByRole('textbox', { name: 'Code' }), 'ABCD 2345');
  await device.page.getByRole('button', { name: 'Join', exact: true }).click();
  await shows(device.page, 'There is no workshop with this code');
  assert.deepEqual(device.problems, []);
  await device.close();
});

const others = ['Priya Raghunathan', 'Helen Tarrant', 'Dominik Reuss', 'Philip Osgood',
  'Catherine Bellamy', 'Beatriz Alcaide', 'Amara Okafor', 'Annika Vossler', 'Rebecca Sorensen',
  'Simon Penhallow', 'Teo Wei Ling'];

test('workshop: twelve devices, and a server killed during a vote', async () => {
  const { laptop, code } = await start('opportunities', { width: 1024, height: 768 });
  const { page } = laptop;
  const devices = [];
  for (const person of others) devices.push(await join(person, code));
  const everybody = [page, ...devices.map((one) => one.page)];
  await add(devices[0].page, 'What is your answer?', 'Pensions for the Danish plants');
  await Promise.all(everybody.map((each) => shows(each, 'Pensions for the Danish plants')));

  await press(page, 'Vote on this: Pensions for the Danish plants');
  await Promise.all(devices.map(({ page: each }) => each.getByRole('button', { name: /^5 / })
    .waitFor({ state: 'attached', timeout: soonMs })));
  // The first half is acknowledged, the second is cast into the dark.
  for (const { page: each } of devices.slice(0, 6)) await give(each, 4);
  await shows(page, '6 of 12 have voted');
  await kill();
  for (const { page: each } of devices.slice(6)) await give(each, 2);
  await startAgain();
  await page.getByText('11 of 12 have voted').first()
    .waitFor({ state: 'attached', timeout: 40_000 });

  await press(page, 'Reveal');
  const words = '3.1 on average, from 2 to 4, 11 votes';
  await Promise.all(everybody.map((each) => shows(each, words, 10_000)));
  await press(page, 'Park: Pensions for the Danish plants');
  await add(page, 'What is decided?', 'Ask their finance director');
  await chooseOwner(page, 'Ask their finance director', 'Priya Raghunathan');
  await press(page, 'Close the workshop');
  await Promise.all(everybody.map((each) => shows(each, 'Ask their finance director', 10_000)));
  await laptop.close();
  for (const one of devices) await one.close();
});

test('workshop: on one laptop without a network', async () => {
  const laptop = await openRapport(server.origin,
    { browser, person: lead, hash: '#/client/norvale/insight', width: 1280, height: 800 });
  const { page } = laptop;
  await page.getByRole('button', { name: 'Start a workshop' }).waitFor();
  await laptop.context.setOffline(true);
  await kill();
  await page.locator('#mirror').getByRole('status').filter({ hasText: /^Offline/ }).first()
    .waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Start a workshop' }).click();
  await page.getByRole('heading', { name: 'How to join' }).waitFor({ state: 'attached' });
  await add(page, 'What is your answer?', 'The plant in Esbjerg opens in May');
  await press(page, 'Vote on this: The plant in Esbjerg opens in May');
  await press(page, 'Count hands instead');
  for (let i = 0; i < 3; ++i) await press(page, 'One more for 4 rather');
  await press(page, 'Reveal');
  await shows(page, '4.0 on average, all 4, 3 votes');
  await add(page, 'What is decided?', 'Visit Esbjerg');
  await chooseOwner(page, 'Visit Esbjerg', lead);
  await press(page, 'Close the workshop');
  await page.getByRole('row').filter({ hasText: 'Visit Esbjerg' }).waitFor({ state: 'attached' });

  await startAgain();
  await laptop.context.setOffline(false);
  await page.locator('#mirror').getByRole('status').filter({ hasText: /^Saved$/ }).first()
    .waitFor({ state: 'attached', timeout: 40_000 });
  await page.goto(`${server.origin}/#/client/norvale/insight`);
  await page.getByText('The plant in Esbjerg opens in May').first()
    .waitFor({ state: 'attached' });
  await laptop.close();
});
