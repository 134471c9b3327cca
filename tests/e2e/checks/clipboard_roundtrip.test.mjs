// clipboard-roundtrip: rows and tables reach the system's clipboard as text and as a table; fields
// copy and paste by the browser's own means.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { partner, useSite } from '../support/site.mjs';

const site = useSite();
const mayUse = { permissions: ['clipboard-read', 'clipboard-write'] };

// The gallery is another program: the page is loaded anew on the way there.
async function openFiles() {
  const { page } = await site.open({ person: partner, hash: '#/gallery/files', context: mayUse });
  await page.waitForFunction(() => /Gallery$/.test(document.title));
  return page;
}

async function clipboard(page) {
  return page.evaluate(async () => {
    const flavours = {};
    for (const item of await navigator.clipboard.read()) {
      for (const type of item.types) flavours[type] = await (await item.getType(type)).text();
    }
    return flavours;
  });
}
async function write(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
}

test('clipboard-roundtrip: Ctrl+C on a row', async () => {
  const { page } = await site.open({ person: partner, hash: '#/clients', context: mayUse });
  await write(page, 'sentinel');
  await page.getByRole('link', { name: 'Norvale Grid plc' }).focus();
  await page.keyboard.press('Control+c');
  await page.getByText('Copied').first().waitFor({ state: 'attached' });
  const copied = await clipboard(page);
  const cells = copied['text/plain'].split('\t');
  assert.match(cells[0], /^Norvale/);
  assert.equal(cells[1], partner);
  assert.match(copied['text/html'], /<table>.*<td>.*Norvale.*<\/td><td>Jonathan Weald<\/td>/s);
});

test('clipboard-roundtrip: a button that copies a table', async () => {
  const page = await openFiles();
  await write(page, 'sentinel');
  await page.getByRole('button', { name: 'Copy the table' }).click();
  await page.getByText('Copied').first().waitFor({ state: 'attached' });
  const copied = await clipboard(page);
  assert.equal(copied['text/plain'].split('\n')[2], 'Łódź Rail, 株式会社\t7%\t=1+1');
  assert.match(copied['text/html'], /<td>Łódź Rail, 株式会社<\/td><td>7%<\/td>/);
});

test('clipboard-roundtrip: a field keeps the browser’s copy, cut and paste', async () => {
  const { page } = await site.open({ person: partner, hash: '#/clients', context: mayUse });
  await write(page, 'Zoë £5m');
  const field = page.getByRole('searchbox', { name: 'Search clients' });
  await field.focus();
  await page.keyboard.press('Control+v');
  assert.equal(await field.inputValue(), 'Zoë £5m');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  assert.equal(await field.inputValue(), '');
  assert.equal((await clipboard(page))['text/plain'], 'Zoë £5m');
});

test('clipboard-roundtrip: a link to the page', async () => {
  const { page } = await site.open({ person: partner, hash: '#/clients', context: mayUse });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search and commands' }).fill('copy link');
  await page.keyboard.press('Enter');
  await page.getByText('Copied').first().waitFor({ state: 'attached' });
  assert.equal((await clipboard(page))['text/plain'], `${site.origin}/#/clients`);
});
