// start-budget, second-visit: how long until the first frame, and how much comes down the wire.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { signIn, waitForDraw } from '../support/page.mjs';
import { partner, until, useSite, waitForStatus } from '../support/site.mjs';

const site = useSite();

// Notes when the shell is on screen and when the first frame is drawn.
function noteTimes() {
  globalThis.rapportCounts = { draws: 0 };
  const clear = WebGL2RenderingContext.prototype.clear;
  WebGL2RenderingContext.prototype.clear = function noted(...args) {
    globalThis.firstDraw ??= performance.now();
    globalThis.rapportCounts.draws += 1;
    return clear.apply(this, args);
  };
}

async function signedIn() {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await context.addInitScript(noteTimes);
  const cookie = await site.server.signIn(
    { demo_person: await personId(page) });
  const [name, value] = cookie.split('=');
  await context.addCookies([{ name, value, url: site.origin, httpOnly: true, sameSite: 'Strict' }]);
  return { context, page };
}

async function personId(page) {
  await page.goto(`${site.origin}/sign-in`);
  return page.getByRole('button', { name: `Sign in as ${partner}` }).getAttribute('data-person');
}

// Bytes on the wire, headers too; of sockets their messages.
async function countBytes(context, page) {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const bytes = { files: 0, socket: 0, requests: [] };
  session.on('Network.responseReceived', ({ response }) => { bytes.requests.push(response.url); });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes.files += encodedDataLength;
  });
  session.on('Network.webSocketFrameReceived', ({ response }) => {
    bytes.socket += response.payloadData.length;
  });
  return bytes;
}

test('start-budget: the first frame within a second of a cold start', async () => {
  const times = [];
  for (let i = 0; i < 3; ++i) {
    const { context, page } = await signedIn();
    await page.goto(site.origin);
    await waitForDraw(page);
    times.push(await page.evaluate(() => globalThis.firstDraw));
    await context.close();
  }
  const best = Math.min(...times);
  assert.ok(best <= 1000, `first frame after ${times.map(Math.round)} ms`);
});

test('start-budget: at 1.6 Mbit/s the shell within 0.5 s, and usable within 3 s', async () => {
  const { context, page } = await signedIn();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', {
    offline: false, latency: 40, downloadThroughput: 200_000, uploadThroughput: 100_000 });
  await page.goto(site.origin, { waitUntil: 'commit' });
  await waitForDraw(page);
  const [shell, usable] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0].startTime, globalThis.firstDraw]);
  assert.ok(shell <= 500, `shell after ${Math.round(shell)} ms`);
  assert.ok(usable <= 3000, `usable after ${Math.round(usable)} ms`);
  await context.close();
});

test('start-budget: the program comes with its type, so that it compiles while it arrives',
  async () => {
    const { context, page } = await signedIn();
    const types = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.wasm')) types.push(response.headers()['content-type']);
    });
    const words = [];
    page.on('console', (message) => words.push(message.text()));
    await page.goto(site.origin);
    await waitForDraw(page);
    assert.ok(types.length > 0 && types.every((type) => type === 'application/wasm'), types.join());
    assert.deepEqual(words.filter((each) => /MIME|streaming/.test(each)), []);
    await context.close();
  });

test('second-visit: under 5 KB, with what the server tells over the socket', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await context.addInitScript(noteTimes);
  await signIn(page, site.origin, partner);
  await waitForDraw(page);
  await waitForStatus(page, /^Saved$/);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await until(() => page.evaluate(async () => Boolean(await caches.match('/'))));
  await page.close();

  const again = await context.newPage();
  const bytes = await countBytes(context, again);
  await again.goto(site.origin);
  await waitForDraw(again);
  await waitForStatus(again, /^Saved$/);
  assert.ok(bytes.files + bytes.socket < 5000, JSON.stringify(bytes));
  await context.close();
});
