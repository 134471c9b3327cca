// Script per drawn frame while a large table scrolls, ours against the stock loop; see README.md.
import { Server } from '../e2e/support/server.mjs';
import {
  counts, openRapport, startBrowser, waitForDraw, waitUntilIdle,
} from '../e2e/support/page.mjs';
import { metrics, scroll as scrollBy } from './script_time.mjs';
import { asStockLoop } from './stock_loop.mjs';

const scroll = (page) => scrollBy(page, steps);

const msPerFrameMax = 2;
const steps = 120;
// Another page may be named to look at it alone: ./test bench "#/clients"
const place = process.argv[2] || '#/gallery/tables';
if (!place.startsWith('#')) throw new Error(`${place} is no page; write '#/clients'`);
const rowsWanted = process.argv[2] ? 0 : 1000;  // by aria-rowcount, to be worth measuring

async function measure(server, browser, isStock) {
  const visitor = await openRapport(server.origin, { browser, person: 'Helen Tarrant',
    before: isStock ? asStockLoop : null });
  const { page } = visitor;
  await page.goto(new URL(`/?${isStock}${place}`, server.origin).href);
  await waitForDraw(page);
  await page.waitForFunction((least) => [...document.querySelectorAll('#mirror [aria-rowcount]')]
    .some((table) => Number(table.getAttribute('aria-rowcount')) >= least) || least === 0,
  rowsWanted);
  if (!isStock) await waitUntilIdle(page);
  const { width, height } = page.viewportSize();
  await page.mouse.move(width / 2, height * 0.7);
  await scroll(page);  // glyphs and caches are warm after this
  const session = await visitor.context.newCDPSession(page);
  await session.send('Performance.enable');
  const before = { ...await metrics(session), ...await counts(page) };
  await scroll(page);
  const after = { ...await metrics(session), ...await counts(page) };
  // The same once more in time on the processor: the rest is waiting, mostly for a core.
  await session.send('Performance.disable');
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const onCore = { ...await metrics(session), ...await counts(page) };
  await scroll(page);
  const offCore = { ...await metrics(session), ...await counts(page) };
  await session.send('Performance.disable');
  await session.send('Performance.enable', { timeDomain: 'timeTicks' });
  const began = { ...await metrics(session), at: Date.now() };
  await page.waitForTimeout(3000);
  const idle = await metrics(session);
  const seconds = (Date.now() - began.at) / 1000;
  const draws = after.draws - before.draws;
  await visitor.close();
  return { draws, script: (after.script - before.script) / draws,
    processor: (offCore.script - onCore.script) / (offCore.draws - onCore.draws),
    idle: (idle.task - began.task) / seconds };
}

const server = await Server.start();
const browser = await startBrowser();
try {
  const own = await measure(server, browser, false);
  const stock = await measure(server, browser, true);
  const line = (name, { draws, script, processor, idle }) =>
    `${name}: ${script.toFixed(2)} ms of script per drawn frame (${draws} frames; ` +
    `${processor.toFixed(2)} ms on the processor), ` +
    `${idle.toFixed(1)} ms of main thread per idle second`;
  console.log(line('ours ', own));
  console.log(line('stock', stock));
  console.log(`ratio: ${(stock.script / own.script).toFixed(1)} times less script per frame`);
  const isGood = own.script <= msPerFrameMax;
  if (!isGood) console.log(`FAILED: more than ${msPerFrameMax} ms`);
  process.exitCode = isGood ? 0 : 1;
} finally {
  await browser.close();
  await server.remove();
}
