// Opens Rapport in Chromium as a person does, and counts what it costs.
//
//   const rapport = await openRapport(url, { person: 'Amelia Hart' });
//   await rapport.page.getByRole('button', { name: 'Add target' }).click();
//   await rapport.close();
//
// Every control on the canvas is a real element, so getByRole finds and clicks it. What a click
// changes is there one to three frames later: wait for it, and use click() rather than check(),
// which looks at once. Controls that are scrolled out of view come into view by focus:
// `reach(locator)` gives them the focus first.
import { chromium } from 'playwright-core';

const browserArgs = [
  '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist', '--disable-background-networking',
];

// Runs before any script of the page.
function countFrames() {
  const counts = { frames: 0, draws: 0 };
  globalThis.rapportCounts = counts;
  const request = globalThis.requestAnimationFrame;
  globalThis.requestAnimationFrame = (callback) => request.call(globalThis, (time) => {
    counts.frames += 1;
    callback(time);
  });
  if (typeof WebGL2RenderingContext === 'undefined') return;
  const clear = WebGL2RenderingContext.prototype.clear;
  WebGL2RenderingContext.prototype.clear = function countedClear(...args) {
    counts.draws += 1;
    return clear.apply(this, args);
  };
}

// `options`: more for launch(), such as ignoreDefaultArgs.
export async function startBrowser({ args = [], ...options } = {}) {
  return chromium.launch({
    executablePath: '/usr/bin/chromium', args: [...browserArgs, ...args], ...options });
}

// One person's page. `browser`: share one between persons. `context`: more options for
// newContext(), such as deviceScaleFactor, hasTouch, colorScheme. `before`: a function that
// runs before any script of the page.
export async function openRapport(url, options = {}) {
  const { person = null, width = 1280, height = 800, hash = '', context: wishes = {} } = options;
  const browser = options.browser ?? await startBrowser();
  const context = await browser.newContext({ viewport: { width, height }, ...wishes });
  await context.addInitScript(countFrames);
  if (options.before) await context.addInitScript(options.before);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error.stack ?? error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  if (person !== null) await signIn(page, url, person);
  if (hash !== '' || person === null) await page.goto(new URL('/' + hash, url).href);
  await waitForDraw(page);

  return {
    browser, context, page,
    problems,  // uncaught errors and console errors, Content Security Policy violations among them
    close: async () => {
      await context.close();
      if (options.browser === undefined) await browser.close();
    },
  };
}

// The sign-in page of a demo has a button for each person one may be.
export async function signIn(page, url, person) {
  await page.goto(new URL('/sign-in', url).href);
  await page.getByRole('button', { name: `Sign in as ${person}` }).click();
  await page.waitForURL((at) => at.pathname === '/');
}

// The first frame is there, and the skeleton has gone.
export async function waitForDraw(page) {
  await page.waitForFunction(() => {
    const shell = document.getElementById('shell');
    return globalThis.rapportCounts?.draws > 0 && shell !== null && shell.hidden;
  }, undefined, { timeout: 30000 });
}

// {frames, draws} since the page was opened.
export async function counts(page) {
  return page.evaluate(() => ({ ...globalThis.rapportCounts }));
}

// Waits until nothing has been drawn for `ms`; fails if that does not happen in time.
export async function waitUntilIdle(page, ms = 300, limitMs = 10000) {
  await page.evaluate(async ([pause, limit]) => {
    const began = performance.now();
    let draws = -1;
    while (draws !== globalThis.rapportCounts.draws) {
      if (performance.now() - began > limit) throw new Error('the page does not stop drawing');
      draws = globalThis.rapportCounts.draws;
      await new Promise((resolve) => { setTimeout(resolve, pause); });
    }
  }, [ms, limitMs]);
}

// What the page costs while nobody touches it for `ms`; both numbers should be 0.
export async function idleCost(page, ms = 3000) {
  await waitUntilIdle(page);
  const before = await counts(page);
  await page.waitForTimeout(ms);
  const after = await counts(page);
  return { frames: after.frames - before.frames, draws: after.draws - before.draws };
}

// Brings a control into view, as the keyboard does, and returns it.
export async function reach(locator) {
  await locator.focus();
  await waitUntilIdle(locator.page(), 100);
  return locator;
}

// Types over what a field holds and leaves it, so that the text is settled.
export async function enterText(locator, text) {
  await locator.focus();
  await locator.fill(text);
  await locator.blur();
}
