// One person follows another through a plan in two browsers: the same tab, the same record, without
// steps of the history; the followed one sees it; it is over when the follower goes elsewhere.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { idleCost, reach } from './support/page.mjs';
import { fullClient, go, partner, until, useSite } from './support/site.mjs';

const site = useSite();
const other = 'Priya Raghunathan';
const target = `${fullClient}/plan?open=${encodeURIComponent('target/norvale-tgt-1')}`;

const hash = (page) => page.evaluate(() => location.hash);
const isAt = (page, place) => until(async () => await hash(page) === place);
const line = (page, words) => page.locator('#mirror').getByText(words, { exact: true });
const button = (page, name) => page.getByRole('button', { name, exact: true });

async function bothOnTheClient() {
  const { page: followed } = await site.open({ person: partner, hash: fullClient });
  const { page } = await site.open({ person: other, hash: fullClient });
  await (await reach(button(page, `Follow ${partner}`))).click();
  await line(page, `Following ${partner}`).waitFor({ state: 'attached' });
  await line(followed, `${other} follows you`).waitFor({ state: 'attached' });
  return { followed, page };
}

test('follow: the page goes where the other goes, until it goes elsewhere', async () => {
  const { followed, page } = await bothOnTheClient();
  const steps = await page.evaluate(() => history.length);
  await go(followed, `${fullClient}/plan`);
  await isAt(page, `${fullClient}/plan`);
  await go(followed, target);
  await isAt(page, target);
  const field = page.getByRole('textbox', { name: 'What is measured' });
  await field.waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => history.length), steps);
  // It is quiet while nobody moves.
  assert.deepEqual(await idleCost(page, 1000), { frames: 0, draws: 0 });
  // A field that is written in stays, until it is left.
  const mark = page.getByRole('img', { name: `${partner} has this open` });
  await mark.waitFor({ state: 'attached' });
  await reach(field);
  await go(followed, `${fullClient}/insight`);
  await mark.waitFor({ state: 'detached' });
  assert.equal(await hash(page), target);
  await field.blur();
  await isAt(page, `${fullClient}/insight`);
  await go(page, `${fullClient}/opportunities`);
  await line(page, `Following ${partner}`).waitFor({ state: 'detached' });
  await line(followed, `${other} follows you`).waitFor({ state: 'detached' });
  await go(followed, `${fullClient}/plan`);
  await button(page, `Follow ${partner}`).waitFor({ state: 'attached' });
  assert.equal(await hash(page), `${fullClient}/opportunities`);
});

test('follow: who leaves the plan is said to have left', async () => {
  const { followed, page } = await bothOnTheClient();
  await go(followed, '#/clients');
  await line(page, `${partner} has left this plan.`).waitFor({ state: 'attached' });
  await line(page, `Following ${partner}`).waitFor({ state: 'detached' });
  assert.equal(await hash(page), fullClient);
});
