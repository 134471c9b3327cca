// context-loss: a lost WebGL context is back within a second with everything drawn; one that does
// not come back leads to one reload, and not to another right after.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { waitForDraw, waitUntilIdle } from '../support/page.mjs';
import { fullClient, partner, useSite } from '../support/site.mjs';

const site = useSite();

const lose = (page) => page.evaluate(() => {
  const gl = document.getElementById('canvas').getContext('webgl2');
  globalThis.loseContext = gl.getExtension('WEBGL_lose_context');
  globalThis.loseContext.loseContext();
});

test('context-loss: drawn as before within a second', async () => {
  const { page } = await site.open({ person: partner, hash: fullClient });
  await waitUntilIdle(page);
  const before = await page.screenshot();
  await lose(page);
  await page.waitForFunction(() => document.getElementById('canvas').getContext('webgl2')
    .isContextLost());
  const ms = await page.evaluate(async () => {
    const began = performance.now();
    const { draws } = globalThis.rapportCounts;
    globalThis.loseContext.restoreContext();
    while (globalThis.rapportCounts.draws === draws) {
      await new Promise((resolve) => { setTimeout(resolve, 10); });
    }
    return performance.now() - began;
  });
  assert.ok(ms < 1000, `${ms} ms`);
  await waitUntilIdle(page);
  assert.ok(before.equals(await page.screenshot()), 'the picture is another one');
});

test('context-loss: a reload if it does not come back, and only one', async () => {
  const { page } = await site.open({ person: partner, hash: fullClient, allowProblems: true });
  await page.clock.install();
  await lose(page);
  const reloaded = page.waitForEvent('load');
  await page.clock.runFor(5100);
  await reloaded;
  await waitForDraw(page);
  assert.equal(new URL(page.url()).hash, fullClient);
  await lose(page);
  await page.clock.runFor(5100);
  await page.getByRole('alert').waitFor();
});
