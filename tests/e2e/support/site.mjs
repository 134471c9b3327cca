// A server and a browser for the tests of one file, and what was opened closed after each test.
//
//   const site = useSite();
//   test('title: …', async () => {
//     const { page } = await site.open({ person: 'Jonathan Weald', hash: '#/clients' });
//   });
import { after, afterEach, before } from 'node:test';
import assert from 'node:assert/strict';
import { Server } from './server.mjs';
import { openRapport, startBrowser } from './page.mjs';

export const partner = 'Jonathan Weald';  // leads Norvale
export const leader = 'Helen Tarrant';
// A client with every kind of record, and one with hardly any.
export const fullClient = '#/client/norvale';
export const freshClient = '#/client/tanjarin';

export function useSite() {
  const site = {
    server: null, browser: null, opened: [],
    get origin() { return site.server.origin; },
    // As openRapport; `allowProblems` for tests that cause errors on purpose.
    open: async ({ allowProblems = false, ...options } = {}) => {
      const visitor = await openRapport(site.origin, { browser: site.browser, ...options });
      site.opened.push({ visitor, allowProblems });
      return visitor;
    },
  };
  before(async () => {
    site.server = await Server.start();
    site.browser = await startBrowser();
  });
  afterEach(async () => {
    for (const { visitor, allowProblems } of site.opened.splice(0)) {
      await visitor.close();
      if (!allowProblems) assert.deepEqual(visitor.problems, []);
    }
  });
  after(async () => {
    await site.browser?.close();
    await site.server?.remove();
  });
  return site;
}

// Goes to another place as the address bar does, and waits until it is drawn.
export async function go(page, hash) {
  await page.evaluate((to) => { location.hash = to; }, hash);
  await page.waitForFunction(() => {
    const heading = document.querySelector('#mirror h1');
    return heading !== null && heading.textContent !== '';
  });
}
