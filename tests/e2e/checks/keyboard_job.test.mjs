// keyboard-job: the whole main job for a client that has nothing yet, by keyboard alone. Nothing is
// pointed at, focused or set by script: the way is found by the name of what has the focus, as
// somebody finds it who hears it.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { freshClient, useSite } from '../support/site.mjs';

const site = useSite();
const person = 'Teo Wei Ling';
const stopsMax = 150;

// What has the focus: role and name, as it is spoken.
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const fields = { INPUT: 'textbox', TEXTAREA: 'textbox', A: 'link', BUTTON: 'button' };
    const role = element.getAttribute('role') ?? fields[element.tagName] ?? element.tagName;
    return {
      role, name: element.getAttribute('aria-label') ?? element.textContent,
      value: element.value ?? element.textContent,
      isChecked: element.getAttribute('aria-checked') === 'true',
    };
  });
}

const isIt = (at, role, name) => at.role === role &&
  (name instanceof RegExp ? name.test(at.name) : at.name === name);

// Tab, at most once around the page.
async function tabTo(page, role, name, key = 'Tab') {
  const passed = [];
  for (let i = 0; i < stopsMax; i += 1) {
    const at = await focused(page);
    if (isIt(at, role, name)) return at;
    passed.push(at.name.slice(0, 30));
    await page.keyboard.press(key);
  }
  return assert.fail(`no ${role} "${name}" after ${passed.join(' › ')}`);
}

async function waitForFocus(page, role, name) {
  await page.waitForFunction(([wantedRole, wantedName]) => {
    const element = document.activeElement;
    const words = element.getAttribute('aria-label') ?? element.textContent;
    return (element.getAttribute('role') ?? element.tagName) === wantedRole && words === wantedName;
  }, [role, name]);
}

async function type(page, label, words) {
  await tabTo(page, 'textbox', label);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

async function add(page, line, words) {
  await type(page, line, words);
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').getByRole('textbox').filter({ hasText: words })
    .or(page.locator('aside textarea')).first().waitFor({ state: 'attached' });
  await page.waitForFunction((text) => [...document.querySelectorAll('aside textarea')]
    .some(({ value }) => value === text), words);
}

async function choose(page, label, letters, option) {
  await tabTo(page, 'combobox', label);
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.activeElement.getAttribute('role') === 'option');
  await page.keyboard.type(letters);
  await waitForFocus(page, 'option', option);
  await page.keyboard.press('Enter');
  await page.waitForFunction(([name, wanted]) => {
    const box = document.activeElement;
    return box.getAttribute('aria-label') === name && box.textContent === wanted;
  }, [label, option]);
}

async function follow(page, name, key = 'Tab') {
  await tabTo(page, 'link', name, key);
  await page.keyboard.press('Enter');
}

test('keyboard-job: from the list of clients through the four stages', async () => {
  const { page } = await site.open({ person, hash: '#/clients' });
  await follow(page, 'Tanjarin Logistics Pte. Ltd.');
  await page.waitForFunction((hash) => location.hash === hash, freshClient);

  await follow(page, /^1 Insight/);
  await page.getByRole('heading', { name: 'People and rivals' }).waitFor({ state: 'attached' });
  await add(page, 'New insight', 'They move their fleet to the new port');
  await type(page, 'So what', 'Charter and customs work within the year');
  await type(page, 'Source', 'Annual report');
  // In the field Escape would take the typing back.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await page.getByRole('complementary').waitFor({ state: 'detached' });

  await follow(page, /^2 Opportunities/);
  await page.getByRole('heading', { name: 'Threats', exact: true }).waitFor({ state: 'attached' });
  await add(page, 'New opportunity', 'Customs advice for the new port');
  await type(page, 'Value a year', '250k');
  await choose(page, 'Likelihood', '40', '40%, in dialogue');
  await choose(page, 'The insight it rests on', 'They', 'They move their fleet to the new port');
  await page.getByText('US$250,000').first().waitFor({ state: 'attached' });
  await add(page, 'New threat', 'Their old counsel follows the general counsel');

  await follow(page, /^3 Plan/);
  await page.getByRole('textbox', { name: 'New target' }).waitFor({ state: 'attached' });
  await add(page, 'New target', 'Win more work');
  await type(page, 'Where it stands now', '5');
  await type(page, 'As of', 'today');
  await type(page, 'Baseline', '4');
  await type(page, 'Baseline date', '1 Oct 2026');
  await type(page, 'Number to reach', '9.5');
  await type(page, 'Due date', '30 Sep 2027');
  await type(page, 'What is measured', 'Our fees over their outside legal spend');
  await type(page, 'Where the figure comes from', 'Finance extract');
  await page.keyboard.press('Tab');
  await page.getByText('Specific: all seven parts are there').waitFor({ state: 'attached' });
  await add(page, 'New action', 'Ask for a tour of the port');
  await type(page, 'Due date', '+14');
  await tabTo(page, 'button', 'Mark done: Ask for a tour of the port');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Open again: Ask for a tour of the port' })
    .waitFor({ state: 'attached' });

  await follow(page, /^4 Follow-up/);
  await page.getByRole('heading', { name: 'Reviews', exact: true }).waitFor({ state: 'attached' });
  await tabTo(page, 'button', 'Plan a review');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').waitFor({ state: 'attached' });
  await type(page, 'Date', 'today');
  await tabTo(page, 'checkbox', 'It was held');
  await page.keyboard.press('Space');
  await type(page, 'Decisions', 'Visit the port in January');
  await tabTo(page, 'checkbox', person);
  await page.keyboard.press('Space');
  await page.waitForFunction(
    () => document.querySelectorAll('[role=checkbox][aria-checked=true]').length === 2);
  await page.locator('#mirror').getByRole('status').filter({ hasText: /^Saved$/ })
    .waitFor({ state: 'attached' });
  await assertOnServer();
});

// A colleague sees all of it.
async function assertOnServer() {
  const { page } = await site.open({ person: 'Dominik Reuss', hash: `${freshClient}/plan` });
  await page.getByRole('listitem', { name: 'Win more work' }).waitFor({ state: 'attached' });
  await page.evaluate((hash) => { location.hash = hash; }, `${freshClient}/follow-up`);
  await page.getByText('Visit the port in January').first().waitFor({ state: 'attached' });
}
