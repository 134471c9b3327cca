// themes: light, dark and high contrast by choice and by the system's wish, and the system's own
// colours where it forces them. contrast-tokens: the colours that the page has got can be read
// (every pair that is drawn is computed in tests/ui/theme_tests.cpp).
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { waitUntilIdle } from '../support/page.mjs';
import { pictureOf } from '../support/picture.mjs';
import { fullClient, partner, useSite } from '../support/site.mjs';

const site = useSite();

const tokens = (page) => page.evaluate(() => {
  const style = document.documentElement.style;
  const of = (name) => style.getPropertyValue(`--${name}`).match(/[0-9a-f]{2}/g)
    .map((part) => parseInt(part, 16));
  return Object.fromEntries(['page', 'surface', 'text', 'muted', 'accent', 'on-accent', 'bad']
    .map((name) => [name, of(name)]));
});
function luminance(colour) {
  const [red, green, blue] = colour.map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
// The corner of the page that nothing is drawn on.
async function ground(page) {
  await waitUntilIdle(page);
  const picture = pictureOf(await page.screenshot());
  return picture.at(picture.width - 3, picture.height - 3);
}

const systems = [
  ['light', { colorScheme: 'light' }, [0xf5, 0xf6, 0xf8]],
  ['dark', { colorScheme: 'dark' }, [0x11, 0x14, 0x18]],
  ['more contrast', { contrast: 'more' }, [0, 0, 0]],
  ['forced light colours', { forcedColors: 'active', colorScheme: 'light' }, [255, 255, 255]],
  ['forced dark colours', { forcedColors: 'active', colorScheme: 'dark' }, null],
];
for (const [name, context, expected] of systems) {
  test(`themes: the system's wish for ${name}`, async () => {
    const { page } = await site.open({ person: partner, hash: fullClient, context });
    if (expected !== null) assert.deepEqual(await ground(page), expected);
    const colours = await tokens(page);
    assert.deepEqual(await ground(page), colours.page);
  });
  test(`contrast-tokens: ${name}`, async () => {
    const { page } = await site.open({ person: partner, hash: fullClient, context });
    const colours = await tokens(page);
    for (const back of ['page', 'surface']) {
      for (const ink of ['text', 'muted', 'accent', 'bad']) {
        const ratio = contrast(colours[ink], colours[back]);
        assert.ok(ratio >= 4.5, `${ink} on ${back}: ${ratio.toFixed(2)}`);
      }
    }
    assert.ok(contrast(colours['on-accent'], colours.accent) >= 4.5);
  });
}

test('themes: a choice in the menu outlives a reload', async () => {
  const { page } = await site.open({ person: partner, hash: fullClient });
  await page.getByRole('button', { name: 'Signed in as' }).press('Enter');
  await page.getByRole('menuitemradio', { name: 'High contrast' }).press('Enter');
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'high-contrast');
  assert.deepEqual(await ground(page), [0, 0, 0]);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'high-contrast');
  await page.getByRole('button', { name: 'Signed in as' }).press('Enter');
  const chosen = page.getByRole('menuitemradio', { checked: true });
  await chosen.waitFor();
  assert.deepEqual(await chosen.allTextContents(), ['High contrast']);
});
