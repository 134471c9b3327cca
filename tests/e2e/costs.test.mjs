// What the client costs: nothing while nothing happens, on every screen.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Server } from './support/server.mjs';
import { idleCost, openRapport, startBrowser } from './support/page.mjs';

const places = ['#/clients', '#/leadership', '#/client/hallbruck', '#/client/hallbruck/insight',
  '#/client/hallbruck/opportunities', '#/client/hallbruck/plan', '#/client/hallbruck/follow-up',
  '#/client/hallbruck/plan?open=target%2Fhallbruck-tgt-1'];
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

test('no animation frame in 5 s on any screen', async () => {
  const leader = await openRapport(server.origin, { browser, person: 'Dominik Reuss' });
  for (const place of places) {
    await leader.page.evaluate((to) => { location.hash = to; }, place);
    assert.deepEqual(await idleCost(leader.page, 5000), { frames: 0, draws: 0 }, place);
  }
  assert.deepEqual(leader.problems, []);
  await leader.close();
});
