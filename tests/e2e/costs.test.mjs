// What the client costs: nothing while nothing happens, on every screen; and a small download.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Server } from './support/server.mjs';
import { idleCost, openRapport, startBrowser } from './support/page.mjs';

const brotliMax = 300_000;
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

test('program and script are at most 300 KB brotli', () => {
  const site = process.env.RAPPORT_SITE;
  const manifest = JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8'));
  const size = (name) => statSync(join(site, `${manifest[name].file}.br`)).size;
  const total = size('rapport.wasm') + size('rapport.js') + size('boot.js');
  console.log(`wasm and scripts: ${total} bytes brotli`);
  assert.ok(total <= brotliMax, `${total} bytes`);
});
