// What others changed while somebody was away: said on the overview when they come back, listed
// with links, marked on the rows, and gone once it has been seen; also over a reload.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { enterText, reach, waitForDraw } from './support/page.mjs';
import { addLine, fullClient, go, partner, useSite, waitForStatus } from './support/site.mjs';

const site = useSite();
const colleague = 'Priya Raghunathan';
const action = `${fullClient}/plan?open=${encodeURIComponent('action/norvale-act-1')}`;
const title = 'Agree the reading list for the panel';

async function reload(page) {
  await page.reload();
  await waitForDraw(page);
  await waitForStatus(page, /^Saved$/);
}

function words(page, text) {
  return page.locator('#mirror').getByText(text).first();
}

async function changeWhileAway() {
  const { page } = await site.open({ person: colleague, hash: action });
  await enterText(page.getByRole('textbox', { name: 'Action', exact: true }), title);
  await go(page, `${fullClient}/insight`);
  await addLine(page, 'New insight', 'The board wants one panel');
  await waitForStatus(page, /^Saved$/);
}

test('what changed meanwhile is said, listed, marked and seen', async () => {
  const { page } = await site.open({ person: partner, hash: fullClient });
  await words(page, /^Your last visit is not known in this browser/)
    .waitFor({ state: 'attached' });
  await reload(page);
  await words(page, /^Nothing changed by others since your last visit, today/)
    .waitFor({ state: 'attached' });
  await page.goto('about:blank');
  await changeWhileAway();

  await page.goto(`${site.origin}/${fullClient}`);
  await waitForDraw(page);
  const said = page.getByRole('heading', { name: /^2 things changed by others since today/ });
  await said.waitFor({ state: 'attached' });
  await reload(page);
  await said.waitFor({ state: 'attached' });
  const show = await reach(page.getByRole('button', { name: 'Show changes' }));
  await show.press('Enter');
  const list = page.getByRole('list', { name: 'What others changed' });
  await list.getByText(/^Insight {2}· {2}Added, by Priya/).waitFor({ state: 'attached' });
  const link = list.getByRole('link', { name: title });
  await list.getByText(/^Action {2}· {2}Changed: title, by Priya/).waitFor({ state: 'attached' });

  // By keyboard to the record, which has then been seen; the other one is still marked.
  await link.press('Enter');
  await page.getByRole('complementary', { name: 'Action' }).waitFor({ state: 'attached' });
  await go(page, fullClient);
  await page.getByRole('heading', { name: /^1 thing changed by others since today/ })
    .waitFor({ state: 'attached' });
  await go(page, `${fullClient}/insight`);
  await page.getByRole('img', { name: 'Added, by Priya Raghunathan, not seen yet' })
    .waitFor({ state: 'attached' });

  await go(page, fullClient);
  await (await reach(page.getByRole('button', { name: 'Mark as seen' }))).press('Enter');
  await words(page, /^Nothing changed by others/).waitFor({ state: 'attached' });
  await reload(page);
  await words(page, /^Nothing changed by others/).waitFor({ state: 'attached' });
});

test('without the server nothing is said of what is not known', async () => {
  const { page } = await site.open({ person: partner, hash: fullClient, allowProblems: true });
  await waitForStatus(page, /^Saved$/);
  await site.goOffline();
  await waitForStatus(page, /^Offline/);
  await words(page, 'What others changed is not known before you are online again.')
    .waitFor({ state: 'attached' });
  assert.equal(await words(page, /^Nothing changed/).count(), 0);
  await site.comeBack();
  await words(page, /^Nothing changed by others/).waitFor({ state: 'attached' });
});

test('signing out leaves no trace of what was visited', async () => {
  const { page } = await site.open({ person: partner, hash: fullClient });
  await waitForStatus(page, /^Saved$/);
  const kept = () => page.evaluate(() => localStorage.getItem('rapport.visits'));
  assert.match(await kept(), /norvale/);
  await page.getByRole('button', { name: /^Signed in as/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL((at) => at.pathname === '/sign-in');
  assert.equal(await kept(), null);
});
