// print-text: paper gets a report with headings, texts and whole tables, and no controls.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { waitUntilIdle } from '../support/page.mjs';
import { fullClient, leader, partner, until, useSite, waitForStatus } from '../support/site.mjs';

const site = useSite();

// What is on the screen, and where.
const mirrored = () => [...document.querySelectorAll('#mirror *')].map(
  ({ id, style, innerText }) => [id, style.left, style.top, style.width, innerText].join()).join();

// What stood on the page while it was printed, and the PDF.
async function print(page) {
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      const report = document.getElementById('print');
      const texts = (selector) => [...report.querySelectorAll(selector)]
        .map((each) => each.textContent);
      globalThis.printed = {
        text: report.innerText, headings: texts('h1, h2, h3'), rows: texts('tbody tr'),
        controls: texts('button, input, nav, a').length,
        shown: ['app', 'print'].map((id) => getComputedStyle(document.getElementById(id)).display),
      };
    }, { once: true });
  });
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const printed = await page.evaluate(() => globalThis.printed);
  const pages = pdf.match(/\/Type \/Page\b/g).length;
  return { ...printed, pages, hasFonts: pdf.includes('/Font') };
}

test('print-text: a client', async () => {
  const { page } = await site.open({ person: partner, hash: `${fullClient}/plan` });
  await waitForStatus(page, /^Saved$/);
  await waitUntilIdle(page);
  const before = await page.evaluate(mirrored);
  const report = await print(page);
  assert.equal(report.headings[0], await page.locator('#mirror h1').innerText());
  assert.match(report.text, /Source: http/);
  assert.match(report.text, /\d{1,2} \w+ 20\d\d/);
  assert.equal(report.controls, 0);
  assert.ok(report.hasFonts, 'text, not a picture');
  // All of it, also what was scrolled out of sight.
  for (const heading of await page.locator('#mirror main h2').allTextContents()) {
    assert.ok(report.headings.includes(heading), heading);
  }
  await until(async () => await page.evaluate(mirrored) === before);
  assert.equal(await page.locator('#print').innerHTML(), '');
});

test('print-text: every row of a table that scrolls', async () => {
  const { page } = await site.open({ person: leader, hash: '#/clients', height: 400 });
  await waitForStatus(page, /^Saved$/);
  const table = page.locator('#mirror [role=table]').last();
  const count = Number(await table.getAttribute('aria-rowcount')) - 1;
  const report = await print(page);
  assert.ok(report.rows.length >= count, `${report.rows.length} of ${count} rows`);
});
