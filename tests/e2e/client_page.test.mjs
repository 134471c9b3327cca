// The page for the client: nothing until it is ticked, then that and nothing else; and what ended
// is looked back on.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { fullClient, go, partner, until, useSite } from './support/site.mjs';
import { enterText, reach } from './support/page.mjs';

const site = useSite();
const address = '/accounts/norvale/client.html';

async function textOf(page) {
  const answer = await page.request.get(new URL(address, site.origin).href);
  assert.equal(answer.status(), 200);
  return (await answer.text()).replace(/<[^>]*>/g, ' ');
}

test('only what is ticked stands on the page for the client', async () => {
  const { page } = await site.open({ person: partner, hash: `${fullClient}/plan/client` });
  const before = await textOf(page);
  const secrets = ['price control', 'Land rights', 'panel', 'Jonathan', '£', 'Ostler', 'Dropped'];
  for (const secret of secrets) assert.ok(!before.includes(secret), secret);
  const tick = async (name) => {
    const box = page.getByRole('checkbox', { name, exact: true });
    await reach(box);
    await box.press(' ');
  };
  await tick('What moves the client');
  await tick('Land rights for the whole programme');
  await tick('Price a twelve-month triage service for routine contracts');
  await until(async () => (await textOf(page)).includes('triage service'));
  const after = await textOf(page);
  for (const shown of ['price control', 'Land rights for the whole programme']) {
    assert.ok(after.includes(shown), shown);
  }
  for (const secret of ['panel', '£', 'Ostler', 'Dropped', 'Land access']) {
    assert.ok(!after.includes(secret), secret);
  }
  await page.getByRole('link', { name: /^The client’s page|^The client's page/ }).click();
  await page.waitForURL(`**${address}`);
  await page.getByRole('heading', { level: 1, name: 'Norvale Grid plc' }).waitFor();
});

test('who is not in the team learns nothing of the page', async () => {
  const { page } = await site.open({ person: 'Teo Wei Ling', hash: '#/clients' });
  const ask = (path) => page.request.get(new URL(path, site.origin).href);
  const other = await ask(address);
  const none = await ask('/accounts/nobody/client.html');
  assert.equal(other.status(), none.status());
  assert.equal(await other.text(), await none.text());
});

test('what ended waits for a look back, which changes something or says why not', async () => {
  const opportunity = encodeURIComponent('opportunity/norvale-opp-3');
  const { page } = await site.open({ person: partner,
    hash: `${fullClient}/opportunities?open=${opportunity}` });
  const stage = page.getByRole('combobox', { name: 'Stage', exact: true });
  await reach(stage);
  await stage.press('Enter');
  await page.getByRole('option', { name: 'Lost', exact: true }).press('Enter');
  await go(page, `${fullClient}/follow-up/lessons`);
  const lookBack = page.getByRole('button', { name: /^Look back: Secondees/ });
  await reach(lookBack);
  await lookBack.press('Enter');
  const box = (name) => page.getByRole('textbox', { name, exact: true });
  const unfinished = page.locator('#mirror').getByText('Not finished', { exact: true });
  await unfinished.first().waitFor({ state: 'attached' });
  await enterText(box('What did we mean to happen'), 'To place two secondees');
  await enterText(box('What happened'), 'They hired one of them');
  await enterText(box('Why the difference, good and bad'), 'We never said it was a trial');
  await enterText(box('What do we repeat or change'), 'Agree the end before the start');
  assert.equal(await unfinished.count(), 1);
  await enterText(box('If nothing changes, why not'), 'It is in our standard letter now');
  await unfinished.first().waitFor({ state: 'detached' });
  await lookBack.waitFor({ state: 'detached' });
});
