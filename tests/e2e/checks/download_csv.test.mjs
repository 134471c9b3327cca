// download-csv: lists come as CSV files that spreadsheets read, and that hide no formula.
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { enterText } from '../support/page.mjs';
import { fullClient, leader, partner, useSite } from '../support/site.mjs';

const site = useSite();

async function csv(page, name) {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const download = await started;
  const text = await readFile(await download.path(), 'utf8');
  assert.match(download.suggestedFilename(), /\d{4}-\d\d-\d\d\.csv$/);
  assert.equal(text.charCodeAt(0), 0xFEFF);
  return text.slice(1).trimEnd().split('\r\n');
}

test('download-csv: clients', async () => {
  const { page } = await site.open({ person: partner, hash: '#/clients' });
  const lines = await csv(page, 'Download CSV: Clients');
  assert.match(lines[0], /^Client,Sector,Head office,Client partner,Stage/);
  assert.ok(lines.some((line) => /^Norvale/.test(line)));
  assert.equal(lines.length, await page.getByRole('row').count());
});

test('download-csv: leadership', async () => {
  const { page } = await site.open({ person: leader, hash: '#/leadership' });
  const lines = await csv(page, 'Download CSV: Leadership');
  assert.match(lines[0], /^Client,Sector,Client partner,.*Target,/);
  assert.ok(lines.length > 10);
});

test('download-csv: actions, one of them named like a formula', async () => {
  const { page } = await site.open({ person: partner, hash: `${fullClient}/plan` });
  const field = page.getByRole('textbox', { name: 'New action' });
  await enterText(field, '=HYPERLINK("http://example.test","Call")');
  await field.press('Enter');
  await page.getByRole('listitem', { name: '=HYPERLINK' }).waitFor({ state: 'attached' });
  const lines = await csv(page, 'Download CSV: Actions');
  assert.ok(lines.some((line) =>
    line.startsWith('"\'=HYPERLINK(""http://example.test"",""Call"")"')));
});
