// The main job through the page: on each stage the essential records are added, edited, reordered,
// deleted and brought back; the rail follows; the browser's own back and forward work.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { Server } from './support/server.mjs';
import { enterText, openRapport, reach, startBrowser } from './support/page.mjs';

let server;
let browser;
let team;

before(async () => {
  server = await Server.start();
  browser = await startBrowser();
  team = await openRapport(server.origin,
    { browser, person: 'Teo Wei Ling', hash: '#/client/tanjarin/insight' });
});

after(async () => {
  await team?.close();
  await browser?.close();
  await server?.remove();
});

function box(name) {
  return team.page.getByRole('textbox', { name, exact: true });
}

function button(name) {
  return team.page.getByRole('button', { name, exact: true });
}

async function go(hash) {
  await team.page.evaluate((to) => { location.hash = to; }, hash);
}

async function addByLine(line, words) {
  await reach(box(line));
  await box(line).fill(words);
  await box(line).press('Enter');
  await team.page.getByRole('listitem', { name: words })
    .or(team.page.getByRole('link', { name: words })).first().waitFor({ state: 'attached' });
}

async function choose(label, option) {
  await reach(team.page.getByRole('combobox', { name: label, exact: true }));
  await team.page.getByRole('combobox', { name: label, exact: true }).press('Enter');
  await team.page.getByRole('option', { name: option, exact: true }).press('Enter');
}

async function listed(role) {
  return team.page.getByRole(role).evaluateAll(
    (all) => all.map((each) => each.getAttribute('aria-label') ?? each.textContent));
}

test('insights: add, edit, reorder, delete, undo', async () => {
  await addByLine('New insight', 'They are moving their fleet to the new port');
  await enterText(box('So what'), 'Charter, customs and employment work within the year');
  await enterText(box('Source'), 'Annual report');
  await addByLine('New insight', 'The founder is handing over to his daughter');
  await button('Move up').focus();
  await button('Move up').press('Enter');
  await team.page.waitForFunction(() => {
    const names = [...document.querySelectorAll('[role=listitem],li')].map((each) =>
      each.getAttribute('aria-label') ?? each.textContent);
    const at = (words) => names.findIndex((name) => name.includes(words));
    return at('The founder') >= 0 && at('The founder') < at('They are moving');
  });
  await button('Delete').focus();
  await button('Delete').press('Enter');
  await team.page.getByRole('listitem', { name: /The founder/ }).waitFor({ state: 'detached' });
  await button('Undo').first().press('Enter');
  await team.page.getByRole('listitem', { name: /The founder/ }).waitFor({ state: 'attached' });
  assert.ok((await listed('listitem')).some((name) => name.includes('The founder')));
});

test('opportunities and threats with value, likelihood, fit and insight', async () => {
  await go('#/client/tanjarin/opportunities');
  await addByLine('New opportunity', 'Customs advice for the new port');
  await enterText(box('Value a year'), '250k');
  await choose('Likelihood', '40%, in dialogue');
  await choose('Fit with what the client wants most', '4, near the top');
  await choose('The insight it rests on', 'They are moving their fleet to the new port');
  await addByLine('New threat', 'Their old counsel follows the general counsel');
  const text = await team.page.locator('body').textContent();
  assert.match(text, /US\$250,000/);
});

test('targets and actions: typed values, one owner, done with its date', async () => {
  await go('#/client/tanjarin/plan');
  await addByLine('New target', 'Win more work');
  await team.page.getByText(/To be specific it still needs/).waitFor({ state: 'attached' });
  await enterText(box('What is measured'), 'Our fees over their outside legal spend');
  await enterText(box('Baseline'), '4');
  await enterText(box('Baseline date'), '1 Oct 2026');
  await enterText(box('Number to reach'), '9.5');
  await enterText(box('Due date'), '30 Sep 2027');
  await enterText(box('Where the figure comes from'), 'Finance extract');
  await enterText(box('Where it stands now'), '5');
  await enterText(box('As of'), 'today');
  await team.page.getByText('Specific: all seven parts are there').waitFor({ state: 'attached' });
  await addByLine('New action', 'Ask for a tour of the port');
  await enterText(box('Due date'), 'soonish');
  const refused = team.page.locator('input[aria-invalid=true]');
  await refused.waitFor({ state: 'attached' });
  assert.equal(await refused.inputValue(), 'soonish');
  await enterText(box('Due date'), '+14');
  await refused.waitFor({ state: 'detached' });
  await button('Mark done: Ask for a tour of the port').focus();
  await button('Mark done: Ask for a tour of the port').press('Enter');
  await button('Open again: Ask for a tour of the port').waitFor({ state: 'attached' });
});

test('reviews: planned, held, with attendees and decisions', async () => {
  await go('#/client/tanjarin/follow-up');
  await button('Plan a review').focus();
  await button('Plan a review').press('Enter');
  await enterText(box('Date'), 'today');
  await enterText(box('Decisions'), 'Visit the port in January');
  const held = team.page.getByRole('checkbox', { name: 'It was held' });
  await held.focus();
  await held.press('Space');
  const attends = team.page.getByRole('checkbox', { name: 'Teo Wei Ling' });
  await attends.focus();
  await attends.press('Space');
  await team.page.waitForFunction(
    () => [...document.querySelectorAll('[role=checkbox]')]
      .filter((each) => each.getAttribute('aria-checked') === 'true').length === 2);
});

test('everything is on the server: another page shows it', async () => {
  await team.page.locator('#mirror').getByRole('status').filter({ hasText: /^Saved$/ })
    .waitFor({ state: 'attached' });
  const other = await openRapport(server.origin,
    { browser, person: 'Dominik Reuss', hash: '#/client/tanjarin/plan' });
  await other.page.getByRole('listitem', { name: 'Win more work' }).waitFor({ state: 'attached' });
  await other.page.evaluate(() => { location.hash = '#/client/tanjarin/follow-up'; });
  await other.page.getByText('Visit the port in January').first().waitFor({ state: 'attached' });
  await other.close();
});

test('back and forward, titles and links are the browser\'s own', async () => {
  await go('#/clients');
  await team.page.waitForFunction(() => document.title.startsWith('Clients'));
  await team.page.getByRole('link', { name: 'Tanjarin Logistics Pte. Ltd.' }).click();
  await team.page.waitForFunction(() => document.title.startsWith('Tanjarin'));
  await team.page.goBack();
  await team.page.waitForFunction(() => document.title.startsWith('Clients'));
  await team.page.goForward();
  await team.page.waitForFunction(() => document.title.startsWith('Tanjarin'));
  assert.match(team.page.url(), /#\/client\/tanjarin$/);
  assert.deepEqual(team.problems, []);
});
