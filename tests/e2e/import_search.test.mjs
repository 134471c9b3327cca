// Organisations imported while the server runs appear as candidates at once; a search finds one by
// a part of its name; importing again changes nothing; a plan is opened for one.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Server, run } from './support/server.mjs';
import { openRapport, startBrowser } from './support/page.mjs';

const real = process.env.KAM_SHARED_DATA_DIR === undefined ? ''
  : join(process.env.KAM_SHARED_DATA_DIR, 'organisations/constituents.csv');
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

async function importFile(path) {
  return run(['import', 'organisations', path, '--data', server.data]);
}

function search(page) {
  return page.getByRole('searchbox', { name: 'Search clients' });
}

test('imported organisations are found by a part of the name', async () => {
  const path = join(server.directory, 'clients.csv');
  writeFileSync(path, 'Name,Sector,Head office\r\n"Łódź Tramways, SA",Transport,Łódź\r\n' +
    'Brightwater Foods,Food,York\r\n,Nameless,Nowhere\r\n');
  const manager = await openRapport(server.origin,
    { browser, person: 'Amara Okafor', hash: '#/clients' });
  await search(manager.page).waitFor();
  const { status, out } = await importFile(path);
  assert.equal(status, 0, out);
  assert.match(out, /line 4/i);
  await search(manager.page).fill('lodz tram');
  await manager.page.getByRole('button', { name: 'Open a plan for Łódź Tramways, SA' }).waitFor();
  const again = await importFile(path);
  assert.match(again.out, /0 new/);
  await manager.close();
});

test('a plan is opened for a candidate and its client partner finds it', async () => {
  const manager = await openRapport(server.origin,
    { browser, person: 'Amara Okafor', hash: '#/clients?q=bright' });
  const partner = await openRapport(server.origin,
    { browser, person: 'Priya Raghunathan', hash: '#/clients' });
  await manager.page.getByRole('button', { name: 'Open a plan for Brightwater Foods' }).click();
  const dialog = manager.page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Client partner' }).fill('priya');
  await manager.page.getByRole('option', { name: 'Priya Raghunathan' }).click();
  // The list goes a frame later, and until then takes what is pressed beside it.
  await manager.page.getByRole('listbox').waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: 'Open a plan', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await partner.page.getByRole('link', { name: 'Brightwater Foods' }).click();
  await partner.page.getByRole('link', { name: /^1 Insight/ }).waitFor();
  assert.deepEqual(manager.problems, []);
  await manager.close();
  await partner.close();
});

const skip = !existsSync(real);

test('the real list of companies is taken in and searched', { skip }, async () => {
  const { status, out } = await importFile(real);
  assert.equal(status, 0, out);
  const manager = await openRapport(server.origin,
    { browser, person: 'Amara Okafor', hash: '#/clients?show=candidates' });
  await search(manager.page).waitFor();
  await search(manager.page).fill('abbott');
  await manager.page.getByRole('button', { name: 'Open a plan for Abbott Laboratories' }).waitFor();
  await manager.close();
});
