// mirror-job: the whole main job for a client that has nothing yet, through the mirror alone, as a
// screen reader does it: elements are found by role and name, activated, and given values. There is
// no pointer, no key and no focus.
import { test } from 'node:test';
import { freshClient, useSite } from '../support/site.mjs';

const site = useSite();
const person = 'Teo Wei Ling';

const activate = (locator) => locator.dispatchEvent('click');

// What "set value" of assistive technology does.
async function setValue(page, label, words) {
  const field = page.getByRole('textbox', { name: label, exact: true });
  await field.evaluate((element, text) => {
    element.value = text;
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }, words);
}

const button = (page, name) => page.getByRole('button', { name, exact: true });

async function add(page, line, words) {
  await setValue(page, line, words);
  await activate(button(page, line.replace('New', 'Add')));
  await page.waitForFunction((text) => [...document.querySelectorAll('aside textarea')]
    .some(({ value }) => value === text), words);
}

async function choose(page, label, option) {
  const box = page.getByRole('combobox', { name: label, exact: true });
  await activate(box);
  await activate(page.getByRole('option', { name: option, exact: true }));
  await box.filter({ hasText: option }).waitFor({ state: 'attached' });
}

async function follow(page, name, landmark) {
  await activate(page.getByRole('link', { name }));
  await landmark.waitFor({ state: 'attached' });
}

const heading = (page, name) => page.getByRole('heading', { name, exact: true });

test('mirror-job: from the list of clients through the four stages', async () => {
  const { page } = await site.open({ person, hash: '#/clients' });
  await follow(page, 'Tanjarin Logistics Pte. Ltd.', heading(page, 'Client team'));

  await follow(page, /^1 Insight/, heading(page, 'People and rivals'));
  await add(page, 'New insight', 'They move their fleet to the new port');
  await setValue(page, 'So what', 'Charter and customs work within the year');
  await setValue(page, 'Source', 'Annual report');
  await activate(button(page, 'Close'));
  await page.getByRole('complementary').waitFor({ state: 'detached' });
  await page.getByText(/Charter and customs work/).first().waitFor({ state: 'attached' });

  await follow(page, /^2 Opportunities/, heading(page, 'Threats'));
  await add(page, 'New opportunity', 'Customs advice for the new port');
  await setValue(page, 'Value a year', '250k');
  await choose(page, 'Likelihood', '40%, in dialogue');
  await choose(page, 'The insight it rests on', 'They move their fleet to the new port');
  await page.getByText('US$250,000').first().waitFor({ state: 'attached' });
  await add(page, 'New threat', 'Their old counsel follows the general counsel');

  await follow(page, /^3 Plan/, page.getByRole('textbox', { name: 'New target' }));
  await add(page, 'New target', 'Win more work');
  for (const [label, words] of Object.entries({
    'What is measured': 'Our fees over their outside legal spend', Baseline: '4',
    'Baseline date': '1 Oct 2026', 'Number to reach': '9.5', 'Due date': '30 Sep 2027',
    'Where the figure comes from': 'Finance extract', 'Where it stands now': '5', 'As of': 'today',
  })) await setValue(page, label, words);
  await page.getByText('Specific: all seven parts are there').waitFor({ state: 'attached' });
  await add(page, 'New action', 'Ask for a tour of the port');
  await setValue(page, 'Due date', '+14');
  await activate(button(page, 'Mark done: Ask for a tour of the port'));
  await button(page, 'Open again: Ask for a tour of the port').waitFor({ state: 'attached' });

  await follow(page, /^4 Follow-up/, heading(page, 'Reviews'));
  await activate(button(page, 'Plan a review'));
  await page.getByRole('complementary').waitFor({ state: 'attached' });
  await setValue(page, 'Date', 'today');
  await activate(page.getByRole('checkbox', { name: 'It was held' }));
  await setValue(page, 'Decisions', 'Visit the port in January');
  await activate(page.getByRole('checkbox', { name: person }));
  await page.waitForFunction(
    () => document.querySelectorAll('[role=checkbox][aria-checked=true]').length === 2);
  await page.locator('#mirror').getByRole('status').filter({ hasText: /^Saved$/ })
    .waitFor({ state: 'attached' });

  const other = await site.open({ person: 'Dominik Reuss', hash: `${freshClient}/plan` });
  await other.page.getByRole('listitem', { name: 'Win more work' }).waitFor({ state: 'attached' });
  await other.page.evaluate((hash) => { location.hash = hash; }, `${freshClient}/follow-up`);
  await other.page.getByText('Visit the port in January').first().waitFor({ state: 'attached' });
});
