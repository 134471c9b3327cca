// Leadership: changing a target's current value in one browser moves the row in another, computed
// by the server; a leader who is not on a client team cannot open that client.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Server } from './support/server.mjs';
import { enterText, openRapport, reach, startBrowser, waitUntilIdle } from './support/page.mjs';

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

test('a new current value moves the row on the leadership page', async () => {
  const leader = await openRapport(server.origin,
    { browser, person: 'Helen Tarrant', hash: '#/leadership?open=client%2Fnorvale' });
  const partner = await openRapport(server.origin, {
    browser,
    person: 'Jonathan Weald',
    hash: '#/client/norvale/plan?open=target%2Fnorvale-tgt-1',
  });
  const row = leader.page.getByRole('listitem', { name: /Raise our share of Norvale/ });
  await row.waitFor({ state: 'attached' });
  const before = await row.textContent();
  assert.match(before, /12% → 18%/);
  const now = partner.page.getByRole('textbox', { name: 'Where it stands now' });
  await enterText(now, '17.4');
  await row.filter({ hasText: '17.4% now' }).waitFor({ state: 'attached', timeout: 5000 });
  assert.match(await row.textContent(), /90%/);
  assert.deepEqual(leader.problems, []);
  await leader.close();
  await partner.close();
});

test('a tile says what it is made of and lists its clients', async () => {
  const leader = await openRapport(server.origin,
    { browser, person: 'Helen Tarrant', hash: '#/leadership' });
  const { page } = leader;
  await page.getByRole('link', { name: /^Clients in the programme: / }).waitFor();
  assert.equal(await page.getByRole('group', { name: 'Figures' }).getByRole('link').count(), 10);
  await page.getByRole('link', { name: /^Flight risk: / }).click();
  await page.getByText(/Medium from 25, high from 50/).waitFor({ state: 'attached' });
  assert.match(page.url(), /open=tile%2Frisk/);
  await page.goBack();
  const row = page.getByRole('listitem', { name: 'Norvale Grid plc' });
  await row.waitFor({ state: 'attached' });
  // The panel makes room for the list, and its buttons move until it has.
  await page.getByText(/Medium from 25, high from 50/).waitFor({ state: 'detached' });
  await waitUntilIdle(page);
  await (await reach(page.getByRole('button', { name: 'Targets of Norvale Grid plc' }))).click();
  await page.getByRole('listitem', { name: /Raise our share of Norvale/ })
    .waitFor({ state: 'attached' });
  assert.deepEqual(leader.problems, []);
  await leader.close();
});

test('a confidential client leaves the programme, and comes back', async () => {
  const leader = await openRapport(server.origin,
    { browser, person: 'Helen Tarrant', hash: '#/leadership' });
  const partner = await openRapport(server.origin,
    { browser, person: 'Jonathan Weald', hash: '#/client/norvale/plan/approval' });
  const row = leader.page.getByRole('listitem', { name: 'Norvale Grid plc' });
  await row.waitFor({ state: 'attached' });
  const box = partner.page.getByRole('checkbox', { name: 'Keep this client out of the programme' });
  await reach(box);
  await box.click();
  await row.waitFor({ state: 'detached' });
  assert.doesNotMatch(await leader.page.locator('body').textContent(), /Norvale/);
  await box.click();
  await row.waitFor({ state: 'attached' });
  assert.deepEqual(leader.problems, []);
  await leader.close();
  await partner.close();
});

test('a leader sees the summary and not the plan behind it', async () => {
  const leader = await openRapport(server.origin,
    { browser, person: 'Helen Tarrant', hash: '#/client/norvale/insight' });
  await leader.page.getByRole('button', { name: 'Go to clients' }).waitFor();
  const text = await leader.page.locator('body').textContent();
  assert.doesNotMatch(text, /price control/);
  await leader.close();
});

test('who has no part in the programme has no leadership page', async () => {
  const partner = await openRapport(server.origin,
    { browser, person: 'Jonathan Weald', hash: '#/clients' });
  await partner.page.getByRole('link', { name: 'Norvale Grid plc' }).waitFor();
  assert.equal(await partner.page.getByRole('link', { name: 'Leadership' }).count(), 0);
  assert.equal(await partner.page.getByRole('link', { name: /Marlingdale/ }).count(), 0);
  await partner.close();
});
