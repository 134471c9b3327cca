// Script per drawn frame on a plan of 500 actions, 200 insights, a grid of 60 × 40 and 500 people,
// on each of its pages while it scrolls, and how many frames a typed key costs; see README.md.
import { mkdtempSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Server } from '../e2e/support/server.mjs';
import { counts, openRapport, reach, startBrowser, waitUntilIdle } from '../e2e/support/page.mjs';
import { metrics, scroll } from './script_time.mjs';

const msPerFrameMax = 4;
const demo = fileURLToPath(new URL('../../assets/demo', import.meta.url));
const lead = 'p-jonathan-weald';

function bigPlan() {
  const entries = [];
  const space = 'account:big';
  const add = (n, a) => entries.push({ at: -2, time: '09:00', by: lead, space, n, a });
  const create = (c, id, f) => add('record.create', { c, id, f });
  entries.push({ at: -3, time: '09:00', by: 'p-amara-okafor', space: 'account:big',
    n: 'account.open', a: { lead, f: { name: 'Big plc', currency: 'GBP' } } });
  for (let i = 0; i < 200; ++i) {
    create('insight', `big-ins-${i}`, { statement: `They open plant ${i} in spring`,
      so_what: 'Permits, leases and staff', source: 'Annual report', date: '@-20' });
  }
  for (let i = 0; i < 12; ++i) {
    create('objective', `big-obj-${i}`, { statement: `Objective ${i}`, level: 'objective' });
  }
  for (let i = 0; i < 500; ++i) {
    create('action', `big-act-${i}`, { title: `Call the manager of plant ${i}`, owner: lead,
      due: `@+${i % 90}`, state: 'open', objective: `big-obj-${i % 12}` });
  }
  for (let i = 0; i < 60; ++i) create('practice', `big-pra-${i}`, { name: `Practice ${i}` });
  for (let i = 0; i < 40; ++i) {
    create('entity', `big-ent-${i}`, { name: `Unit ${i}`, kind: 'unit' });
  }
  for (let p = 0; p < 60; ++p) {
    for (let e = 0; e < 40; ++e) {
      create('whitespace_cell', `big-cel-${p}-${e}`, { practice: `big-pra-${p}`,
        entity: `big-ent-${e}`, state: (p + e) % 3 ? 'open' : 'active', spend: 100000 * (p + e),
        fees: (p + e) % 3 ? 0 : 40000 * (p + e) });
    }
  }
  for (let i = 0; i < 500; ++i) {
    const f = { name: `Person ${i}`, job: 'Lawyer', influence: 1 + i % 3, support: 'neutral' };
    if (i > 0) f.reports_to = `big-con-${Math.floor((i - 1) / 5)}`;
    create('contact', `big-con-${i}`, f);
  }
  return { comment: 'A very large plan.', entries };
}

const pages = ['', '/insight', '/insight/drivers', '/insight/position', '/insight/summary',
  '/opportunities', '/opportunities/whitespace', '/plan', '/plan/strategy', '/plan/people',
  '/plan/team', '/plan/approval', '/follow-up', '/follow-up/progress', '/follow-up/lessons'];

const directory = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
for (const file of ['00-firm.json', '05-programme.json']) {
  copyFileSync(join(demo, file), join(directory, file));
}
writeFileSync(join(directory, '10-big.json'), JSON.stringify(bigPlan()));
const server = await Server.start({ args: ['--demo-dir', directory] });
const browser = await startBrowser();
try {
  const visitor = await openRapport(server.origin,
    { browser, person: 'Jonathan Weald', hash: '#/client/big' });
  const { page } = visitor;
  const session = await visitor.context.newCDPSession(page);
  await session.send('Performance.enable');
  let worst = 0;
  for (const place of [...pages.map((each) => `#/client/big${each}`), '#/my-part']) {
    await page.evaluate((to) => { location.hash = to; }, place);
    await waitUntilIdle(page);
    await page.mouse.move(640, 500);
    await scroll(page, 30);
    const before = { ...await metrics(session), ...await counts(page) };
    await scroll(page, 60);
    const after = { ...await metrics(session), ...await counts(page) };
    const frames = after.draws - before.draws;
    const ms = frames === 0 ? 0 : (after.script - before.script) / frames;
    worst = Math.max(worst, ms);
    console.log(`${place}: ${ms.toFixed(2)} ms of script per drawn frame (${frames} frames)`);
  }
  await page.evaluate(() => { location.hash = '#/client/big/plan?open=action%2Fbig-act-7'; });
  await waitUntilIdle(page);
  const field = page.getByRole('textbox', { name: 'Action', exact: true });
  await reach(field);
  await page.keyboard.press('End');
  await waitUntilIdle(page);
  const began = { ...await metrics(session), ...await counts(page) };
  const keys = 40;
  for (let i = 0; i < keys; ++i) {
    await page.keyboard.press('x');
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(done); }));
  }
  const typed = { ...await metrics(session), ...await counts(page) };
  const perKey = (typed.draws - began.draws) / keys;
  const msPerKey = (typed.script - began.script) / keys;
  console.log(`typing: ${perKey.toFixed(2)} frames and ${msPerKey.toFixed(2)} ms of script a key`);
  if (worst > msPerFrameMax) console.log(`FAILED: more than ${msPerFrameMax} ms`);
  process.exitCode = worst > msPerFrameMax ? 1 : 0;
  await visitor.close();
} finally {
  await browser.close();
  await server.remove();
  rmSync(directory, { recursive: true, force: true });
}
