// The plan on a page: who may have it, that it prints to one sheet of A4 even with the longest
// texts, and that its text can be read out of the PDF.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { RawWebSocket, upgradeRequest } from './support/raw_ws.mjs';
import { partner, useSite } from './support/site.mjs';

const site = useSite();
const address = '/accounts/norvale/plan.html';

function get(path, cookie) {
  return fetch(site.server.fetchOrigin + path, { headers: { cookie }, redirect: 'manual' });
}

// Words of usual length, exactly `length` characters.
function prose(length, first) {
  const words = 'wholesale energy networks expect regulated investment and their counsel want '
    + 'fewer firms with better judgement across disputes corporate pensions ';
  return (first + ' ' + words.repeat(length / 20)).slice(0, length - 1) + 'x';
}

function textOf(pdf) {
  const directory = mkdtempSync(join(tmpdir(), 'rapport-pdf-'));
  try {
    writeFileSync(join(directory, 'plan.pdf'), pdf);
    return execFileSync('pdftotext', [join(directory, 'plan.pdf'), '-'], { encoding: 'utf8' })
      .replace(/\s+/g, ' ');
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function printed(person) {
  const { page } = await site.open({ person });
  await page.goto(site.origin + address);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return { pages: pdf.toString('latin1').match(/\/Type \/Page\b/g).length, text: textOf(pdf) };
}

test('those on the team get it, all others what they get for no address', async () => {
  const own = await get(address, await site.server.signIn('p-jonathan-weald'));
  assert.equal(own.status, 200);
  assert.equal(own.headers.get('cache-control'), 'no-store');
  assert.match(await own.text(), /<h1>Norvale Grid plc<\/h1>/);

  const outsider = await site.server.signIn('p-wei-ling-teo');
  const answers = [];
  const none = ['/accounts/nobody/plan.html', '/accounts/../plan.html', '/nothing'];
  for (const path of [address, ...none]) {
    const answer = await get(path, outsider);
    answers.push([answer.status, await answer.text()]);
  }
  for (const answer of answers) assert.deepEqual(answer, answers.at(-1));
  assert.equal(answers[0][0], 404);
  assert.equal((await get(address, '')).status, 303);
});

test('it prints to one page whose text can be read', async () => {
  const { pages, text } = await printed(partner);
  assert.equal(pages, 1);
  for (const words of ['Norvale Grid plc', 'Jonathan Weald', 'Targets', 'Next actions']) {
    assert.match(text, new RegExp(words));
  }
});

test('it prints to one page with the longest texts', async () => {
  const { host, origin, port } = site.server;
  const cookie = await site.server.signIn('p-jonathan-weald');
  const ws = await RawWebSocket.open(port, upgradeRequest({ host, origin, cookie }));
  ws.send({ t: 'hello', p: 4, sv: 2, cid: 'filler' });
  const space = 'account:norvale';
  let number = 0;
  const ask = async (n, a) => {
    number += 1;
    ws.send({ t: 'm', s: space, i: number, bv: 0, n, a });
    const mine = number;
    const heard = await ws.next(({ t, i }) => t === 'bye' || i === mine);
    assert.equal(heard?.t, 'ok', JSON.stringify(heard));
  };
  const setClient = (f) => ask('record.set', { c: 'account', id: 'self', f });
  await setClient({ about: prose(1200, 'About'), motivations: prose(480, 'Motives'),
    challenges: prose(480, 'Hurdles') });
  for (let i = 0; i < 7; i += 1) {
    const add = (c, f) => ask('record.create', { c, id: `long-${c}-${i}`, after: '', f });
    const owner = 'p-jonathan-weald';
    await add('insight', { statement: prose(280, `Insight${i}`), so_what: prose(280, 'Act'),
      source: 's', date: '2026-11-20', confirmed: 'confirmed' });
    await add('opportunity', { title: prose(200, `Chance${i}`), value: 123456789, likelihood: 40,
      owner });
    await add('threat', { title: prose(200, `Threat${i}`), value: 123456789, likelihood: 40,
      owner });
    await add('target', { statement: prose(300, `Target${i}`), kind: 'fees', unit: 'money',
      baseline: 123456789, baseline_date: '2026-01-01', target: 987654321, due: '2027-12-31',
      current: 223456789, current_date: '2026-11-01', owner });
    await add('action', { title: prose(300, `Step${i}`), owner, due: '2020-01-01' });
  }
  // Where there is a summary it stands in the place of the paragraph.
  const distilled = await printed(partner);
  assert.equal(distilled.pages, 1);
  for (const words of ['Motives', 'Hurdles', 'Insight6', 'Step1']) {
    assert.ok(distilled.text.includes(words), words);
  }
  assert.ok(!distilled.text.includes('About'));
  await setClient({ motivations: null, challenges: null });
  ws.close();
  const { pages, text } = await printed(partner);
  assert.equal(pages, 1);
  for (const words of ['About', 'Insight6', 'Insight3', 'Chance6', 'Threat4', 'Target2', 'Step1',
    'more in Rapport', 'Confidential to the client team']) {
    assert.ok(text.includes(words), words);
  }
});
