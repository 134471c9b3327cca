// A team takes a fresh client from nothing to an approved plan and a held first review, by what is
// on the screen alone. Each gate says what it needs before it passes.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { addLine, freshClient, go, until, useSite } from './support/site.mjs';
import { enterText, reach } from './support/page.mjs';

const site = useSite();
let page;

const box = (name) => page.getByRole('textbox', { name, exact: true });
const button = (name) => page.getByRole('button', { name, exact: true });

async function press(name) {
  await reach(button(name).first());
  await button(name).first().press('Enter');
}
async function choose(label, option) {
  const list = page.getByRole('combobox', { name: label, exact: true });
  await reach(list);
  await list.press('Enter');
  const entry = page.getByRole('option', { name: option, exact: true });
  await entry.waitFor({ state: 'attached' });
  await entry.press('Enter');
}
async function fill(fields) {
  for (const [name, text] of Object.entries(fields)) await enterText(box(name), text);
}
const missing = (list = 'Still needed') => page.getByRole('list', { name: list })
  .getByRole('listitem').evaluateAll((all) => all.map(
    (each) => each.getAttribute('aria-label') ?? each.textContent));
async function needs(...sentences) {
  await until(async () => {
    const said = await missing();
    return sentences.every((sentence) => said.some((one) => one.includes(sentence)));
  });
}
async function passes(stage) {
  await page.getByRole('link', { name: new RegExp(`${stage}, Complete`) })
    .waitFor({ state: 'attached' });
}

test('from nothing to an approved plan and a held first review', { timeout: 300_000 }, async () => {
  ({ page } = await site.open({ person: 'Teo Wei Ling', hash: `${freshClient}/insight` }));

  // The plan is refused with reasons while there is nothing.
  await go(page, `${freshClient}/plan/approval`);
  await press('Approve the plan');
  const refusal = 'The plan cannot be approved yet. It needs:';
  await page.getByText(refusal, { exact: true }).first().waitFor({ state: 'attached' });
  const reasons = await missing(refusal);
  assert.ok(reasons.length >= 8, reasons.join('\n'));
  assert.equal(await page.getByText(/Approved on/).count(), 0);

  // 1 Insight
  await go(page, `${freshClient}/insight`);
  await needs('Add 3 more insights', 'Name the decision makers', 'Name the rival firms');
  const insights = ['They move their fleet to the new port',
    'The founder hands over to his daughter', 'Customs rules change in spring'];
  for (const [at, insight] of insights.entries()) {
    await addLine(page, 'New insight', insight);
    await until(async () => await box('What we have learnt').inputValue() === insight);
    await fill({ 'So what': 'New work within the year', Source: 'Talk with the finance director' });
    if (at < 2) await needs(`Add ${2 - at} more insight`);
  }
  await fill({ 'Who decides': 'Finance director, founder' });
  const unknown = page.getByRole('checkbox', { name: 'We do not know yet who else acts' });
  await reach(unknown);
  await unknown.press(' ');
  await passes('Insight');

  // 2 Opportunities
  await go(page, `${freshClient}/opportunities`);
  await needs('Score 2 more opportunities', 'Record at least one threat');
  const titles = ['Customs advice for the new port', 'Succession of the founder'];
  for (const [at, title] of titles.entries()) {
    await addLine(page, 'New opportunity', title);
    await until(async () => await box('Opportunity').inputValue() === title);
    await fill({ 'Value a year': '250k' });
    await choose('Likelihood', '40%, in dialogue');
    await choose('Fit with what the client wants most', '4, near the top');
    await needs('to an insight');
    await choose('The insight it rests on', insights[at]);
  }
  await addLine(page, 'New threat', 'Their old counsel follows the founder');
  await choose('The insight it rests on', insights[1]);
  await passes('Opportunities');

  // 3 Plan
  await go(page, `${freshClient}/plan`);
  await needs('Make one target specific', 'Add the first action',
    'Set the date of the next review');
  const whole = {
    'Baseline': '4', 'Baseline date': '1 Oct 2026',
    'Number to reach': '9', 'Due date': '30 Sep 2027',
    'What is measured': 'Our fees over their outside legal spend',
    'Where the figure comes from': 'Finance extract',
  };
  await addLine(page, 'New target', 'Share of their spend from 4% to 9% by 30 Sep 2027');
  await fill(whole);
  await needs('Add a target for what the team does');
  for (const [statement, kind] of [['Six listening conversations', 'Listening conversations'],
    ['Three concerns learnt', 'Concerns learned']]) {
    await addLine(page, 'New target', statement);
    await until(async () => await box('Target').inputValue() === statement);
    await choose('Kind of target', kind);
  }
  for (const title of ['Ask for a tour of the port', 'Send the customs note']) {
    await addLine(page, 'New action', title);
    await until(async () => await box('Action').inputValue() === title);
    await needs('an owner and a date');
    await fill({ 'Due date': '+14' });
  }

  // An objective without two actions keeps the plan from being approved.
  await go(page, `${freshClient}/plan/strategy`);
  await addLine(page, 'New objective', 'Be their first call on trade');
  await go(page, `${freshClient}/follow-up`);
  await press('Plan a review');
  await until(async () => (await box('Date').inputValue()) !== '');
  await press('Suggest an agenda');
  await until(async () => (await box('Agenda').inputValue()).includes('Decisions, each with'));
  await go(page, `${freshClient}/plan/approval`);
  await passes('Plan');
  await press('Approve the plan');
  const thin = 'Give 1 objective two actions with an owner and a date';
  await page.getByText(thin).first().waitFor({ state: 'attached' });
  assert.deepEqual(await missing(refusal), [thin]);
  await go(page, `${freshClient}/plan`);
  for (const title of ['Ask for a tour of the port', 'Send the customs note']) {
    await page.getByRole('link', { name: title, exact: true }).first().click();
    await until(async () => await box('Action').inputValue() === title);
    await choose('Serves the objective', 'Be their first call on trade');
  }
  await go(page, `${freshClient}/plan/approval`);
  await page.getByText('Nothing is missing.').first().waitFor({ state: 'attached' });
  await press('Approve the plan');
  await page.getByText(/^Approved on .* by Teo Wei Ling/).first().waitFor({ state: 'attached' });

  // 4 Follow-up: the review is held, and a decision becomes an action.
  await go(page, `${freshClient}/follow-up`);
  await needs('Hold a review');
  await page.getByRole('link', { name: /^Review of/ }).first().click();
  await fill({ 'Date': 'today', 'Decisions': 'Visit the port in January' });
  const held = page.getByRole('checkbox', { name: 'It was held' });
  await reach(held);
  await held.press(' ');
  await needs('Hold a review');  // nobody was there yet
  const there = page.getByRole('checkbox', { name: 'Teo Wei Ling', exact: true });
  await reach(there);
  await there.press(' ');
  await passes('Follow-up');
  await press('Make an action: Visit the port in January');
  await until(async () => await box('Action').inputValue() === 'Visit the port in January');
  await fill({ 'Due date': '+30' });

  // Held and decided, the plan still stands approved; a taken-away record shows at once.
  await go(page, `${freshClient}/plan/approval`);
  await page.getByText(/^Approved on/).first().waitFor({ state: 'attached' });
  await page.getByText('Set the date of the next review').first().waitFor({ state: 'attached' });
});
