// A leader's page over 500 clients with 20 targets each: a changed value reaches the open page, and
// costs little on the wire. How long it takes and what a frame costs: tests/bench/leaders.mjs.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { Server } from './support/server.mjs';
import { idleCost, openRapport, startBrowser, waitUntilIdle } from './support/page.mjs';
import { manyClientsDirectory, Partner } from './support/many_clients.mjs';

const bytesMax = 1024;
const changes = 10;
const today = new Date().toISOString().slice(0, 10);
let directory;
let server;
let browser;

before(async () => {
  directory = manyClientsDirectory();
  server = await Server.start({ args: ['--demo-dir', directory] });
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await server?.remove();
  rmSync(directory, { recursive: true, force: true });
});

test('a changed value reaches the open page of a leader in at most 1 KB', async () => {
  const leader = await openRapport(server.origin, { browser, person: 'Helen Tarrant' });
  let bytes = 0;
  leader.page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => { bytes += payload.length; });
  });
  await leader.page.goto(new URL('/#/leadership?open=client%2Fmany7', server.origin).href);
  await leader.page.reload();
  await leader.page.getByRole('heading', { name: '500 clients' }).waitFor({ timeout: 60000 });
  await waitUntilIdle(leader.page, 1000, 60000);
  const partner = await Partner.join(server);
  const target = leader.page.getByRole('listitem', { name: 'Raise measure 3 of Client 007 plc' });
  for (let i = 0; i < changes; ++i) {
    const before = bytes;
    const answer = await partner.setValue(7, 3, 91 + i, today);
    assert.equal(answer.t, 'ok', JSON.stringify(answer));
    await target.filter({ hasText: `${91 + i} now` }).waitFor({ state: 'attached' });
    assert.ok(bytes - before <= bytesMax, `${bytes - before} bytes for one change`);
    assert.ok(bytes > before);
  }
  partner.close();
  assert.deepEqual(leader.problems, []);
  await leader.close();
});

test('on the wall nothing is drawn until data arrives', async () => {
  const leader = await openRapport(server.origin,
    { browser, person: 'Helen Tarrant', hash: '#/leadership?show=wall' });
  await leader.page.getByRole('button', { name: 'Leave wall view' }).waitFor();
  assert.equal(await leader.page.getByRole('navigation').count(), 0);
  // 500 clients take their time to arrive.
  await leader.page.getByRole('link', { name: /^Clients in the programme: 500/ })
    .waitFor({ timeout: 60000 });
  await waitUntilIdle(leader.page, 2000, 60000);
  assert.deepEqual(await idleCost(leader.page, 5000), { frames: 0, draws: 0 });
  const drawn = await leader.page.evaluate(() => globalThis.rapportCounts.draws);
  const partner = await Partner.join(server);
  await partner.setValue(8, 2, 97, today);
  await leader.page.waitForFunction((was) => globalThis.rapportCounts.draws > was, drawn);
  partner.close();
  await waitUntilIdle(leader.page, 2000);
  assert.deepEqual(await idleCost(leader.page, 3000), { frames: 0, draws: 0 });
  await leader.close();
});
