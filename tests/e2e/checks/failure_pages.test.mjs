// abort-page, no-webgl2-page: when it cannot go on, the page says so and what to do.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { signIn, waitForDraw } from '../support/page.mjs';
import {
  addLine, fullClient, partner, savedTabs, until, useSite, waitForStatus,
} from '../support/site.mjs';

const site = useSite();

// Keeps the program's memory within reach, to spoil it.
function keepMemory() {
  const real = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...args) => {
    const result = await real.apply(WebAssembly, args);
    // Of the first part; the second has none of its own.
    globalThis.programMemory ??= Object.values(result.instance.exports)
      .find((each) => each instanceof WebAssembly.Memory);
    return result;
  };
}
const crash = () => {
  new Uint8Array(globalThis.programMemory.buffer).fill(255);
  location.hash = '#/clients';
};

test('abort-page: says what is safe and what waits, and reload goes on', async () => {
  const { page } = await site.open({
    person: partner, hash: `${fullClient}/insight`, allowProblems: true });
  await page.addInitScript(keepMemory);
  await page.reload();
  await waitForDraw(page);
  await waitForStatus(page, /^Saved$/);
  await site.goOffline();
  await addLine(page, 'New insight', 'Typed before the crash');
  await waitForStatus(page, 'Offline: 1 change');
  await until(async () => (await savedTabs(page)).some((tab) => tab.waiting === 1));
  await page.evaluate(crash);
  const alert = page.getByRole('alert');
  await alert.waitFor();
  assert.match(await alert.innerText(), /Something went wrong/);
  assert.match(await alert.innerText(), /safe on the server/);
  assert.match(await alert.innerText(), /1 change waits on this device/);
  assert.equal(await page.locator('#app').count(), 0);
  await site.comeBack();
  await page.getByRole('button', { name: 'Reload' }).click();
  await waitForStatus(page, /^Saved$/);
  await page.evaluate((hash) => { location.hash = hash; }, `${fullClient}/insight`);
  await page.getByRole('link', { name: 'Typed before the crash' }).first()
    .waitFor({ state: 'attached' });
});

test('no-webgl2-page: names what is missing and what helps', async () => {
  const context = await site.browser.newContext();
  await context.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function lacking(kind, ...rest) {
      return kind === 'webgl2' ? null : real.call(this, kind, ...rest);
    };
  });
  const page = await context.newPage();
  await signIn(page, site.origin, partner);
  const alert = page.getByRole('alert');
  await alert.waitFor();
  assert.match(await alert.innerText(), /WebGL 2/);
  assert.match(await alert.innerText(), /hardware acceleration/);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'failure-reload');
  await context.close();
});
