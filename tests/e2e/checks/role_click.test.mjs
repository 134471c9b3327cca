// role-click: getByRole(…).click() and .fill() operate every control of the four stages as they
// operate any page: no force, no focus first, no events made up. Each action's effect is awaited.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { waitUntilIdle } from '../support/page.mjs';
import { partnerPlaces, visit } from '../support/places.mjs';
import { freshClient, fullClient, partner, useSite } from '../support/site.mjs';

const site = useSite();
// What can be read in a field, by its label; all others take any words.
const typed = [
  [/^(Date|As of)$| date$/, '14 Mar 2027', '14 Mar 2027'],
  [/^Value/, '310k', /310,000/],
  [/^(Where it stands now|Baseline|Number to reach)$/, '17', /17/],
  [/^New value every$/, '60', '60'],
  [/^Hours|, 1 to \d$/, '3', '3'],
];

function wordsFor(label) {
  const [, words, shown] = typed.find(([pattern]) => pattern.test(label)) ??
    [null, `${label}, by its role`, `${label}, by its role`];
  return { words, shown };
}

const namesOf = (locator) => locator.evaluateAll(
  (all) => all.map((each) => each.getAttribute('aria-label') ?? each.textContent));

// The label of one field follows what is in it.
const labelAfter = (label) => label.replace(/^Reason, if .*/, 'Why it was dropped');

async function fillAll(page, area) {
  const kept = [];
  for (const label of await namesOf(area.getByRole('textbox'))) {
    if (/^New (?!value)/.test(label)) continue;
    const { words, shown } = wordsFor(label);
    const field = area.getByRole('textbox', { name: label, exact: true });
    await field.fill(words);
    await field.blur();
    const after = labelAfter(label);
    await page.waitForFunction(([name, wanted, isPattern]) => {
      const element = [...document.querySelectorAll('#mirror .field')].findLast(
        (each) => each.getAttribute('aria-label') === name);
      if (element === undefined || element.matches('[aria-invalid=true], .typing')) return false;
      return isPattern ? new RegExp(wanted).test(element.value) : element.value === wanted;
    }, [after, shown.source ?? shown, shown instanceof RegExp]);
    kept.push([after, await area.getByRole('textbox', { name: after, exact: true }).inputValue()]);
  }
  return kept;
}

// Of a closed list its words, of a searched one its text.
const textOf = (box) => box.evaluate((element) => element.value || element.textContent);

async function chooseAll(page, area) {
  const kept = [];
  // The kind comes first: it decides what else is asked.
  const kind = 'Kind of target';
  const all = await namesOf(area.getByRole('combobox'));
  const labels = all.includes(kind) ? [kind] : all;
  for (const label of labels) {
    const box = area.getByRole('combobox', { name: label, exact: true });
    const before = await textOf(box);
    await box.click();
    const options = page.getByRole('option', { selected: false });
    // The last unit is yes or no, for which no number can be typed.
    const option = label === 'Unit' ? options.first() : options.last();
    const wanted = await option.textContent();
    // "Dropped" wants its reason first.
    const chosen = wanted === 'Dropped' ? page.getByRole('option', { name: 'Blocked' }) : option;
    const words = await chosen.textContent();
    await chosen.click();
    if (label === 'Add to the team') {
      await area.getByRole('listitem', { name: words.split(',')[0] }).first().waitFor();
      continue;
    }
    await page.waitForFunction(([element, wantedText]) =>
      (element.value || element.textContent) === wantedText, [await box.elementHandle(), words]);
    assert.notEqual(before, words);
    kept.push([label, words]);
    if (label !== kind) continue;
    const others = await namesOf(area.getByRole('combobox'));
    labels.push(...others.filter((each) => each !== kind));
  }
  return kept;
}

async function checkAll(page, area) {
  const kept = [];
  for (const label of await namesOf(area.getByRole('checkbox'))) {
    const box = area.getByRole('checkbox', { name: label, exact: true });
    const before = await box.isChecked();
    await box.click();
    await page.getByRole('checkbox', { name: label, exact: true, checked: !before }).waitFor();
    kept.push([label, String(!before)]);
  }
  return kept;
}

async function shown(area, label) {
  const control = area.getByLabel(label, { exact: true })
    .and(area.locator('.field, [role=combobox]'))
    .or(area.getByRole('checkbox', { name: label, exact: true })).first();
  return control.evaluate((element) => element.value || element.getAttribute('aria-checked') ||
    element.textContent);
}

// "Saved" may be the one from before the last change: first all that was asked for is drawn.
async function waitUntilSaved(page) {
  await waitUntilIdle(page, 100);
  await page.locator('#mirror').getByRole('status').filter({ hasText: /^Saved$/ }).waitFor();
}

async function moveAndDelete(page, area) {
  const moves = ['Move up', 'Move down'].map((name) => area.getByRole('button', { name }));
  for (const move of moves) {
    if (await move.count() === 0 || !await move.isEnabled()) continue;
    const order = () => namesOf(page.getByRole('main').locator('[role=listitem], [role=row]'));
    const before = (await order()).join();
    await move.click();
    await page.waitForFunction((was) => [
      ...document.querySelectorAll('main [role=listitem], main [role=row]')]
      .map((each) => each.getAttribute('aria-label') ?? each.textContent).join() !== was, before);
  }
  await area.getByRole('button', { name: 'Delete' }).click();
  await area.waitFor({ state: 'detached' });
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
}

for (const kind of ['insight', 'opportunity', 'threat', 'target', 'action', 'review']) {
  test(`role-click: everything in the panel of one ${kind}`, async () => {
    const place = partnerPlaces[`panel-${kind}`];
    const { page } = await site.open({ person: partner, hash: place });
    const area = page.getByRole('complementary');
    await area.waitFor();
    const kept = [...await chooseAll(page, area), ...await fillAll(page, area),
      ...await checkAll(page, area)];
    await waitUntilSaved(page);
    await page.reload();
    await area.waitFor();
    // What this device kept is shown until the server has said what there is.
    await waitUntilSaved(page);
    // Written as the program writes it: "£17" for "17".
    for (const [label, words] of kept) {
      const now = await shown(area, label);
      assert.ok(now.includes(words), `${label}: ${now}, not ${words}`);
    }
    await moveAndDelete(page, area);
    await visit(page, place);
    await area.waitFor();
    await area.getByRole('button', { name: 'Close' }).click();
    await area.waitFor({ state: 'detached' });
  });
}

async function addByEach(page, lines) {
  for (const line of lines) {
    const words = `${line}, by its role`;
    await page.getByRole('textbox', { name: line, exact: true }).fill(words);
    await page.getByRole('button', { name: line.replace('New', 'Add'), exact: true }).click();
    const panel = page.getByRole('complementary');
    await panel.getByRole('textbox').first().waitFor();
    await page.waitForFunction((text) => [...document.querySelectorAll('aside textarea')]
      .some(({ value }) => value === text), words);
    await panel.getByRole('button', { name: 'Close' }).click();
    await panel.waitFor({ state: 'detached' });
    // The record itself is a link that opens it again.
    await page.getByRole('link', { name: words }).click();
    await panel.waitFor();
    await panel.getByRole('button', { name: 'Close' }).click();
    await panel.waitFor({ state: 'detached' });
  }
}

for (const client of [freshClient, fullClient]) {
  test(`role-click: the stages of ${client}`, async () => {
    const person = client === freshClient ? 'Teo Wei Ling' : partner;
    const { page } = await site.open({ person, hash: client });
    const main = page.getByRole('main');
    await fillAll(page, main);
    await waitUntilIdle(page);  // what was typed may have changed the height of what stands above
    await chooseAll(page, main);
    const remove = page.getByRole('button', { name: /^Remove from the team/ });
    const name = await remove.last().textContent();
    await remove.last().click();
    await page.getByRole('button', { name, exact: true }).waitFor({ state: 'detached' });

    await page.getByRole('link', { name: /^1 Insight/ }).click();
    await addByEach(page, ['New insight']);
    await fillAll(page, main);
    await checkAll(page, main);
    await page.getByRole('link', { name: /^2 Opportunities/ }).click();
    await addByEach(page, ['New opportunity', 'New threat']);
    await page.getByRole('link', { name: /^3 Plan/ }).click();
    await addByEach(page, ['New target', 'New action']);
    const done = page.getByRole('button', { name: /^Mark done: New action/ });
    await done.click();
    await page.getByRole('button', { name: /^Open again: New action/ }).click();
    await done.waitFor();
    await page.getByRole('link', { name: /^4 Follow-up/ }).click();
    await page.getByRole('button', { name: 'Plan a review' }).click();
    await page.getByRole('complementary').waitFor();
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('heading', { name: 'Client team' }).waitFor();
    await main.getByRole('link', { name: 'Clients' }).click();
    await page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor();
    await waitUntilIdle(page);
  });
}
