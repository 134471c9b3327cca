// palette: clients, pages and acts are found by typing, by keyboard alone.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { freshClient, fullClient, partner, useSite } from '../support/site.mjs';

const site = useSite();

async function open(page) {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Search and commands' });
  await page.waitForFunction(() => document.activeElement.getAttribute('role') === 'combobox');
  return field;
}
async function activeOption(page) {
  return page.evaluate(() => {
    const id = document.activeElement.getAttribute('aria-activedescendant');
    return id === null ? '' : document.getElementById(id).textContent;
  });
}
async function waitForActive(page, pattern) {
  await page.waitForFunction(([source]) => {
    const id = document.activeElement.getAttribute('aria-activedescendant');
    const option = id === null ? null : document.getElementById(id);
    return option !== null && new RegExp(source).test(option.textContent);
  }, [pattern.source]);
}

test('palette: to a client by a few letters, without their accents', async () => {
  const { page } = await site.open({ person: partner, hash: '#/clients' });
  await open(page);
  await page.keyboard.type('norv');
  await waitForActive(page, /^Norvale/);
  const list = await page.evaluate(() => document.activeElement.getAttribute('aria-controls'));
  assert.equal(await page.locator(`#${list}`).getAttribute('role'), 'listbox');
  await page.waitForFunction(() => /found/.test(document.getElementById('live').textContent));
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/${fullClient}`);
});

test('palette: the client seen last comes first; arrows choose', async () => {
  const { page } = await site.open({ person: partner, hash: fullClient });
  await page.getByRole('heading', { level: 1, name: /Norvale/ }).waitFor({ state: 'attached' });
  await open(page);
  await waitForActive(page, /^Norvale/);
  await page.keyboard.press('ArrowDown');
  await waitForActive(page, /^Overview/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.waitForFunction(() => document.activeElement.hasAttribute('aria-activedescendant'));
  assert.notEqual(await activeOption(page), '');
});

test('palette: an insight for this client, ready to be typed', async () => {
  const { page } = await site.open({ person: partner, hash: fullClient });
  await open(page);
  await page.keyboard.type('add insi');
  await waitForActive(page, /^Add insight/);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/${fullClient}/insight`);
  await page.waitForFunction(() =>
    document.activeElement.getAttribute('aria-label') === 'New insight');
});

test('palette: Escape closes it at once and gives the focus back', async () => {
  const { page } = await site.open({ person: partner, hash: fullClient });
  await page.getByRole('button', { name: 'Search and commands' }).focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('combobox', { name: 'Search and commands' });
  await field.fill('zzzz');
  await page.getByText('Nothing found').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement.tagName === 'BUTTON' &&
    document.activeElement.getAttribute('aria-label') === 'Search and commands');
});

test('palette: undo by name, the theme, and a client that is far down', async () => {
  const { page } = await site.open({ person: partner, hash: freshClient });
  await open(page);
  await page.keyboard.type('dark');
  await waitForActive(page, /^Dark/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  await open(page);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await waitForActive(page, /./);
  assert.ok(await page.evaluate(() => {
    const id = document.activeElement.getAttribute('aria-activedescendant');
    return document.getElementById(id).getBoundingClientRect().height > 0;
  }));
});
