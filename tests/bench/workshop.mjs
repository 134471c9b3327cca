// How long it takes until what the facilitator or a participant does is on all of twelve devices in
// one workshop: said, voted, revealed, parked, decided; see README.md.
import { Server } from '../e2e/support/server.mjs';
import { openRapport, reach, startBrowser, waitUntilIdle } from '../e2e/support/page.mjs';

const msToAllMax = 500;
const rounds = 3;
const people = ['Priya Raghunathan', 'Helen Tarrant', 'Dominik Reuss', 'Philip Osgood',
  'Catherine Bellamy', 'Beatriz Alcaide', 'Amara Okafor', 'Annika Vossler', 'Rebecca Sorensen',
  'Simon Penhallow', 'Teo Wei Ling'];

// When this is on the page, by the machine's clock.
function seen(page, words) {
  return page.evaluate(async (text) => {
    const mirror = document.getElementById('mirror');
    const isThere = () => mirror.textContent.includes(text);
    if (isThere()) throw new Error(`already there: ${text}`);
    return new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        done(Date.now());
      });
      observer.observe(mirror, { subtree: true, childList: true, characterData: true });
    });
  }, words);
}

const server = await Server.start();
const browser = await startBrowser();
const lead = await openRapport(server.origin, { browser, person: 'Jonathan Weald',
  hash: '#/client/norvale/opportunities', width: 1024, height: 768 });
const { page } = lead;
await page.getByRole('button', { name: 'Start a workshop' }).click();
await page.getByRole('heading', { name: 'How to join' }).waitFor({ state: 'attached' });
const code = new URL(page.url()).hash.split('/')[2];
const devices = [];
for (const person of people) {
  const device = await openRapport(server.origin,
    { browser, person, hash: `#/workshop/${code}`, width: 390, height: 700 });
  await device.page.getByRole('button', { name: 'Join', exact: true }).click();
  await device.page.getByRole('button', { name: 'Leave the workshop' })
    .waitFor({ state: 'attached' });
  devices.push(device);
}
const all = [page, ...devices.map((one) => one.page)];
const worst = {};

// The slowest page, from the press on.
async function measure(what, words, prepare, act, pages = all) {
  const control = await prepare();
  // Their clocks go on; then this gives up.
  await Promise.all(all.map((each) => waitUntilIdle(each, 100, 2000).catch(() => {})));
  const times = pages.map((each) => seen(each, words));
  const began = Date.now();
  await act(control);
  const took = Math.max(...await Promise.all(times)) - began;
  worst[what] = Math.max(worst[what] ?? 0, took);
}

async function line(name, text) {
  const field = await reach(page.getByRole('textbox', { name, exact: true }));
  await field.fill(text);
  return field;
}

const button = (name) => () => reach(page.getByRole('button', { name, exact: true }));
const press = (control) => control.click();
for (let i = 0; i < rounds; ++i) {
  const text = `Pensions for plant ${i}.`;
  await measure('said', text, () => line('What is your answer?', text),
    (field) => field.press('Enter'));
  await measure('vote opened', `0 of ${all.length} have voted`, button(`Vote on this: ${text}`),
    press);
  await measure('voted', `1 of ${all.length} have voted`,
    () => reach(devices[i].page.getByRole('button', { name: /^4 / })), press);
  await measure('revealed', '4.0 on average', button('Reveal'), press);
  await waitUntilIdle(page, 300, 2000).catch(() => {});
  await press(await button('Done')());
  await waitUntilIdle(page, 300, 2000).catch(() => {});
  await measure('parked', `Parked: ${i + 1}`, button(`Park: ${text}`), press,
    devices.map((one) => one.page));
}
await press(await button('Next step')());
await press(await button('Next step')());
await press(await button('Next step')());
for (let i = 0; i < rounds; ++i) {
  const text = `Ask finance director ${i}.`;
  await measure('decided', text, () => line('What is decided?', text),
    (field) => field.press('Enter'));
}
for (const [what, ms] of Object.entries(worst)) {
  console.log(`${what}: on all ${all.length} within ${ms} ms, the slowest of ${rounds}`);
}
await browser.close();
await server.remove();
if (Object.values(worst).some((ms) => ms > msToAllMax)) {
  console.log(`FAILED: more than ${msToAllMax} ms`);
  process.exitCode = 1;
}
