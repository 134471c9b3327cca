// axe-zero: axe-core finds nothing wrong on any screen of the product, with its panels, menus,
// lists, dialogs and messages open, nor on any page of the gallery, best practices included.
//
// One rule is off in the app: color-contrast reads the mirror's text, which is transparent because
// the canvas draws it; the contrast of what is drawn is computed from the tokens elsewhere. Themes
// change nothing in the mirror, so sizes and themes are paired rather than multiplied.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { galleryPlaces, openGallery, openings, persons, visit } from '../support/places.mjs';
import { fullClient, partner, useSite } from '../support/site.mjs';

const site = useSite();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const contrast = { colorScheme: 'light', contrast: 'more' };

// What lies half under a menu is not too small for that: it is the menu that is open.
const appRules = { 'color-contrast': { enabled: false } };
const underMenu = { ...appRules, 'target-size': { enabled: false } };

async function assertNone(page, what, rules = appRules) {
  // Evaluated by the debugger's protocol, which the Content Security Policy does not hinder.
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axe);
  const violations = await page.evaluate(async (own) => {
    const wanted = { 'target-size': { enabled: true }, ...own };
    const result = await globalThis.axe.run(document, { rules: wanted });
    // What the edge of a scroll area cuts is small only until it is scrolled to, and lies over
    // nothing beyond that edge.
    const isStillSmall = async ({ target }) => {
      const element = document.querySelector(target[0]);
      for (const area of document.querySelectorAll('.scroll')) area.scrollTop = 0;
      element.scrollIntoView({ block: 'center' });
      // The program follows the scroll area in the next frame.
      for (let frames = 0; frames < 4; ++frames) {
        await new Promise((done) => { requestAnimationFrame(done); });
      }
      const again = await globalThis.axe.run(element, { runOnly: ['target-size'] });
      return again.violations.length > 0;
    };
    const found = [];
    for (const { id, nodes } of result.violations) {
      const left = [];
      for (const node of nodes) {
        if (id !== 'target-size' || await isStillSmall(node)) left.push(node);
      }
      const said = left.map((node) => `${node.html} ${node.failureSummary}`);
      if (said.length > 0) found.push({ id, nodes: said });
    }
    return found;
  }, rules);
  assert.deepEqual(violations, [], what);
}

async function assertPlaces(page, places) {
  for (const [name, hash] of Object.entries(places)) {
    await visit(page, hash);
    await assertNone(page, name);
  }
}

for (const [person, places] of persons) {
  test(`axe-zero: screens of ${person}`, async () => {
    const { page } = await site.open({ person, ...desk });
    await assertPlaces(page, places);
  });

  test(`axe-zero: screens of ${person} on a phone, more contrast`, async () => {
    const { page } = await site.open({ person, ...phone, context: contrast });
    await assertPlaces(page, places);
  });
}

for (const [name, opening] of Object.entries(openings)) {
  test(`axe-zero: ${name}`, async () => {
    const { page } = await site.open({ person: opening.person, hash: opening.hash, ...desk });
    await opening.open(page);
    const rules = opening.isMenu ? underMenu : appRules;
    await assertNone(page, name, rules);
    await page.setViewportSize(phone);
    await visit(page, await page.evaluate(() => location.hash));
    await assertNone(page, `${name} on a phone`, rules);
  });
}

test('axe-zero: the page to sign in, its real colours too', async () => {
  // Who is signed in would be sent on to the app. Colours change at once, without motion.
  const context = await site.browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${site.origin}/sign-in`);
  for (const size of [desk, phone]) {
    await page.setViewportSize(size);
    for (const media of [{ contrast: 'no-preference' }, { contrast: 'more' },
      { colorScheme: 'dark', contrast: 'no-preference' }]) {
      await page.emulateMedia({ colorScheme: 'light', ...media });
      await assertNone(page, `sign-in ${JSON.stringify(media)}`, {});
    }
  }
  assert.equal(new URL(page.url()).pathname, '/sign-in');
  await context.close();
});

test('axe-zero: pages of the gallery', async () => {
  const { page } = await openGallery(site, desk);
  const places = await galleryPlaces(page);
  await assertPlaces(page, places);
  await page.setViewportSize(phone);
  await assertPlaces(page, places);
});
