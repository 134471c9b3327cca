// aria-golden: what a screen reader is told on each screen and each page of the gallery, as text in
// tests/e2e/golden. `RAPPORT_GOLDEN=write ./test e2e aria-golden` writes the files anew; read the
// difference as somebody would who hears it.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { galleryPlaces, openGallery, openings, persons, visit } from '../support/places.mjs';
import { waitUntilIdle } from '../support/page.mjs';
import { useSite } from '../support/site.mjs';

const site = useSite();
const golden = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../golden');
const isWriting = process.env.RAPPORT_GOLDEN === 'write';

// Days of the demo data are relative to today.
const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const day = new RegExp(`\\b\\d{1,2} (${months})[a-z]* \\d{4}\\b`, 'g');
const weekday = /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/g;
const steady = (snapshot) =>
  `${snapshot.replace(day, '<day>').replace(weekday, '<weekday>')}\n`;

async function assertGolden(page, name) {
  const file = join(golden, `${name}.txt`);
  const told = steady(await page.locator('body').ariaSnapshot());
  if (isWriting) {
    mkdirSync(golden, { recursive: true });
    writeFileSync(file, told);
    return;
  }
  assert.ok(existsSync(file), `no ${file}: write it with RAPPORT_GOLDEN=write`);
  assert.equal(told, readFileSync(file, 'utf8'), name);
}

async function assertPlaces(page, places, prefix = '') {
  for (const [name, hash] of Object.entries(places)) {
    await visit(page, hash);
    await assertGolden(page, prefix + name);
  }
}

const fileOf = (opening) => opening.replaceAll(' ', '-');

for (const [person, places] of persons) {
  test(`aria-golden: screens of ${person}`, async () => {
    const { page } = await site.open({ person });
    await assertPlaces(page, places);
  });
}

test('aria-golden: menus, lists, dialogs, messages', async () => {
  for (const [name, opening] of Object.entries(openings)) {
    const { page } = await site.open({ person: opening.person, hash: opening.hash });
    await opening.open(page);
    await waitUntilIdle(page, 200);
    await assertGolden(page, fileOf(name));
  }
});

test('aria-golden: pages of the gallery', async () => {
  const { page } = await openGallery(site);
  const places = await galleryPlaces(page);
  const names = new Set(Object.keys(places).map((key) => `gallery-${key}.txt`));
  await assertPlaces(page, places, 'gallery-');
  // Pages that are gone leave nothing behind.
  for (const file of readdirSync(golden)) {
    if (!file.startsWith('gallery-') || names.has(file)) continue;
    if (isWriting) rmSync(join(golden, file));
    else assert.fail(`${file} belongs to no page`);
  }
});
