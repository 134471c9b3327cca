// Every screen at three sizes in two themes: it has a heading, reports nothing wrong, and does not
// scroll sideways. Leaves a picture of each in build/test/screens, to be looked at.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Server } from './support/server.mjs';
import { openRapport, startBrowser, waitUntilIdle } from './support/page.mjs';

const pictures = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname,
  '../../build/test/screens');
const sizes = [[1280, 800], [1920, 1080], [390, 844]];
const client = '#/client/norvale';
const partnerPlaces = {
  clients: '#/clients',
  overview: client,
  insight: `${client}/insight`,
  opportunities: `${client}/opportunities`,
  plan: `${client}/plan`,
  'follow-up': `${client}/follow-up`,
  panel: `${client}/plan?open=target%2Fnorvale-tgt-2`,
};
const leaderPlaces = { leadership: '#/leadership', 'all-clients': '#/clients' };
let server;
let browser;

before(async () => {
  mkdirSync(pictures, { recursive: true });
  server = await Server.start();
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await server?.remove();
});

async function visit(person, places, [width, height], colorScheme) {
  const visitor = await openRapport(server.origin,
    { browser, person, width, height, context: { colorScheme } });
  const { page } = visitor;
  for (const [name, hash] of Object.entries(places)) {
    await page.evaluate((to) => { location.hash = to; }, hash);
    await waitUntilIdle(page, 200);
    await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${name} is ${wide} px wide`);
    await page.screenshot({ path: join(pictures, `${name}-${width}-${colorScheme}.png`) });
  }
  assert.deepEqual(visitor.problems, []);
  await visitor.close();
}

for (const size of sizes) {
  for (const colorScheme of ['light', 'dark']) {
    test(`every screen at ${size.join(' by ')}, ${colorScheme}`, async () => {
      await visit('Jonathan Weald', partnerPlaces, size, colorScheme);
      await visit('Helen Tarrant', leaderPlaces, size, colorScheme);
    });
  }
}
