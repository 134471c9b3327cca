// A server and a browser for the tests of one file, and what was opened closed after each test.
//
//   const site = useSite();
//   test('title: …', async () => {
//     const { page } = await site.open({ person: 'Jonathan Weald', hash: '#/clients' });
//   });
import { after, afterEach, before } from 'node:test';
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { Server } from './server.mjs';
import { openRapport, reach, startBrowser, waitForDraw } from './page.mjs';

export const partner = 'Jonathan Weald';  // leads Norvale
export const leader = 'Helen Tarrant';
// A client with every kind of record, and one with hardly any.
export const fullClient = '#/client/norvale';
export const freshClient = '#/client/tanjarin';

// `browser`: how it is started, see startBrowser.
export function useSite({ browser: wishes = {} } = {}) {
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
  // The network is gone, and comes back: the same data at the same address.
  site.goOffline = async () => {
    site.server.process.kill('SIGKILL');
    await site.server.ended;
  };
  site.comeBack = async () => {
    const { port, data, directory } = site.server;
    site.server = await Server.start({ port, data });
    directories.push(directory);
  };
  const directories = [];
  before(async () => {
    site.server = await Server.start();
    site.browser = await startBrowser(wishes);
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
    for (const directory of directories) rmSync(directory, { recursive: true, force: true });
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

// Another page of the same person in the same browser.
export async function openAnother(visitor, url) {
  const page = await visitor.context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  await waitForDraw(page);
  return page;
}

export function status(page, words) {
  // Not the live region, where the same words may be spoken.
  return page.locator('#mirror').getByRole('status').filter({ hasText: words });
}
export async function waitForStatus(page, words, timeout = 45_000) {
  await status(page, words).waitFor({ state: 'attached', timeout });
}

// A line that adds a record: typed, and added with Enter.
export async function addLine(page, name, text) {
  const line = page.getByRole('textbox', { name, exact: true });
  await reach(line);
  await line.fill(text);
  await line.press('Enter');
}

// What this browser keeps on disk of its tabs.
export async function savedTabs(page) {
  return page.evaluate(() => new Promise((done, failed) => {
    const asked = indexedDB.open('rapport');
    asked.onerror = () => failed(asked.error);
    asked.onsuccess = () => {
      const all = asked.result.transaction('tabs').objectStore('tabs').getAll();
      all.onsuccess = () => {
        asked.result.close();
        done(all.result);
      };
    };
  }));
}

// Polls: what is awaited here is on disk or on the server, where no event tells of it.
export async function until(check, limitMs = 10_000) {
  const began = Date.now();
  for (;;) {
    const value = await check();
    if (value) return value;
    assert.ok(Date.now() - began < limitMs, `never came true: ${check}`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}
