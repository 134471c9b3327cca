// dpr-box: at every ratio the canvas has exactly the device pixels of its box, and hairlines are
// one colour between two, not a blur.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { waitUntilIdle } from '../support/page.mjs';
import { pictureOf } from '../support/picture.mjs';
import { fullClient, partner, useSite } from '../support/site.mjs';

const site = useSite();

for (const ratio of [1, 1.1, 1.25, 1.5, 2, 3]) {
  test(`dpr-box: ${ratio}`, async () => {
    const { page } = await site.open({ person: partner, hash: fullClient, width: 1281, height: 771,
      context: { deviceScaleFactor: ratio } });
    await waitUntilIdle(page);
    const size = await page.evaluate(() => {
      const { width, height } = document.getElementById('canvas');
      return { width, height };
    });
    assert.ok(Math.abs(size.width - 1281 * ratio) < 1, `${size.width} pixels`);
    assert.ok(Math.abs(size.height - 771 * ratio) < 1, `${size.height} pixels`);
    // Down over the rule below the top bar, where nothing else is.
    const clip = { x: 780, y: 50, width: 4, height: 10 };
    const strip = pictureOf(await page.screenshot({ clip }));
    // A box of half a pixel, which only an emulated screen has, shifts colours by one or two.
    const isSame = (a, b) => a !== undefined && a.every((part, i) => Math.abs(part - b[i]) <= 2);
    const colours = [];
    for (let y = 0; y < strip.height; ++y) {
      const colour = strip.at(1, y);
      if (!isSame(colours[colours.length - 1], colour)) colours.push(colour);
    }
    assert.equal(colours.length, 3, `bar, rule, page: ${colours.join(' ')}`);
  });
}
