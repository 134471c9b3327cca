// hooks-covered: whatever can be used has a name and is large enough to hit (WCAG 2.5.8). That Dear
// ImGui knows of nothing else is tested natively (tests/ui/screens_tests.cpp, gallery_tests.cpp):
// its hooks are not in the shipped program.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  galleryPlaces, openGallery, openings, persons, visit,
} from '../support/places.mjs';
import { useSite } from '../support/site.mjs';

const site = useSite();
const sideMin = 24;
const phone = { width: 390, height: 844 };

async function assertUsable(page, where) {
  const faulty = await page.evaluate((least) => {
    const nameOf = (element) => element.getAttribute('aria-label') ?? element.textContent.trim();
    const all = [...document.querySelectorAll('#mirror :is(.control, .field)')];
    if (all.length === 0) return ['nothing at all'];
    return all.filter((element) => element.closest('[inert]') === null).flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      // A link in a line of text may be as high as its line.
      const isInText = element.tagName === 'A' && height >= 18;
      if (nameOf(element) === '') return [`no name: ${element.outerHTML}`];
      if (width >= least && (height >= least || isInText)) return [];
      return [`${nameOf(element)}: ${width} by ${height}`];
    });
  }, sideMin);
  assert.deepEqual(faulty, [], where);
}

async function assertPlaces(page, places) {
  for (const [name, hash] of Object.entries(places)) {
    await visit(page, hash);
    await assertUsable(page, name);
  }
}

for (const size of [{}, phone]) {
  const at = `at ${size.width ?? 1280} px`;
  test(`hooks-covered: screens ${at}`, async () => {
    for (const [person, places] of persons) {
      const { page } = await site.open({ person, ...size });
      await assertPlaces(page, places);
    }
  });

  test(`hooks-covered: the gallery ${at}`, async () => {
    const { page } = await openGallery(site, size);
    await assertPlaces(page, await galleryPlaces(page));
  });
}

test('hooks-covered: menus, lists, dialogs, messages', async () => {
  for (const [name, { person, hash, open }] of Object.entries(openings)) {
    const { page } = await site.open({ person, hash });
    await open(page);
    await assertUsable(page, name);
  }
});
