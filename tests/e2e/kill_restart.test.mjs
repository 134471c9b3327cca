// The server is killed (SIGKILL) at random moments while 20 pages edit one plan, and started
// again on the same data; pages send again what was not answered. Afterwards every acknowledged
// edit is in the history exactly once. RAPPORT_KILL_ROUNDS=200 makes it long.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Server, freePort, run } from './support/server.mjs';
import { RawWebSocket, upgradeRequest } from './support/raw_ws.mjs';

const rounds = Number(process.env.RAPPORT_KILL_ROUNDS ?? 10);
const pageCount = 20;
const followers = 4; // they are answered in batches, the others one by one
const space = 'account:norvale';
const people = ['p-jonathan-weald', 'p-priya-raghunathan'];
const shared = 'ins-of-all';
// Below the 200 a second that one connection may push, also with what is sent again.
const editsPerTick = 5;
const tickMs = 50;
const unansweredMax = 100;
const uptimeMaxMs = 900;
let directory;
let data;
let port;
let server;
const stopped = [];

before(() => {
  directory = mkdtempSync(join(tmpdir(), 'rapport-kill-'));
  data = join(directory, 'data');
});

after(async () => {
  for (const one of [...stopped, server]) await one?.remove();
  rmSync(directory, { recursive: true, force: true });
});

/** One open page: client id, numbers, and what it was told. */
class Page {
  constructor(index) {
    this.client = `page${index}`;
    this.person = people[index % people.length];
    this.isFollower = index < followers;
    this.asked = 0;
    this.answered = new Set();
    this.firstOpen = 1; // everything below is answered
    this.problems = [];
  }

  /** Number 1 makes the page's own record; then its own and the shared one in turn. */
  push(number) {
    const own = `ins-of-${this.client}`;
    const text = `${this.client}#${number}`;
    const head = { t: 'm', s: space, i: number, bv: 0 };
    if (number === 1) {
      return { ...head, n: 'record.create', a: { c: 'insight', id: own, f: { statement: text } } };
    }
    const id = number % 2 === 0 ? own : shared;
    return { ...head, n: 'record.set', a: { c: 'insight', id, f: { so_what: text } } };
  }

  async connect(cookie) {
    const { host, origin } = server;
    this.ws = await RawWebSocket.open(port, upgradeRequest({ host, origin, cookie }));
    if (this.ws.status !== 101) return;
    this.ws.send({ t: 'hello', p: 4, sv: 2, cid: this.client });
    if (this.isFollower) this.ws.send({ t: 'sub', s: space, v: 0, inc: '', q: 1 });
    for (let i = this.firstOpen; i <= this.asked; i += 1) {
      if (!this.answered.has(i)) this.ws.send(this.push(i));
    }
    this.#listen(this.ws);
  }

  async #listen(ws) {
    for (;;) {
      const message = await ws.next();
      if (message === undefined) return;
      if (message.t === 'ok') this.#answer(message.i);
      if (message.t === 'd') {
        for (const { i } of message.m) if (i !== undefined) this.#answer(i);
      }
      if (message.t === 'rej' || message.t === 'bye' || message.t === 'gone') {
        this.problems.push(`${this.client}: ${JSON.stringify(message)}`);
      }
    }
  }

  #answer(number) {
    this.answered.add(number);
    while (this.answered.has(this.firstOpen)) this.firstOpen += 1;
  }

  edit() {
    for (let i = 0; i < editsPerTick && this.asked + 1 - this.firstOpen < unansweredMax; i += 1) {
      this.asked += 1;
      this.ws.send(this.push(this.asked));
    }
  }
}

async function start() {
  if (server) stopped.push(server);
  server = await Server.start({ site: 'small', data, port });
}

async function makeSharedRecord(cookie) {
  const { host, origin } = server;
  const ws = await RawWebSocket.open(port, upgradeRequest({ host, origin, cookie }));
  ws.send({ t: 'hello', p: 4, sv: 2, cid: 'first' });
  ws.send({ t: 'm', s: space, i: 1, bv: 0, n: 'record.create',
    a: { c: 'insight', id: shared, f: { statement: 'Everybody writes here' } } });
  assert.ok(await ws.next(({ t }) => t === 'ok'));
  ws.close();
}

function allAnswered(pages) {
  return pages.every((page) => page.firstOpen === page.asked + 1);
}

/** How often each edit is in the history of the space, by its text. */
async function editsInExport() {
  const file = join(directory, 'export.json');
  const done = await run(['export', '--with-history', '--out', file, '--data', data]);
  assert.equal(done.status, 0, done.err);
  const exported = JSON.parse(readFileSync(file, 'utf8')).spaces.find((one) => one.space === space);
  const times = new Map();
  for (const { mutation: [, asked] } of exported.history) {
    const text = asked.f?.so_what ?? asked.f?.statement;
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  return { times, records: exported.records };
}

test(`kill: ${rounds} times at a random moment, no edit is lost or doubled`,
  { timeout: 60_000 + rounds * 6000 }, async (t) => {
    const begun = Date.now();
    port = await freePort();
    await start();
    const cookies = {};
    for (const person of people) cookies[person] = await server.signIn(person);
    await makeSharedRecord(cookies[people[0]]);
    const pages = Array.from({ length: pageCount }, (_, index) => new Page(index));
    const problems = () => pages.flatMap((page) => page.problems).slice(0, 3).join('\n');
    let resent = 0;
    let slowestStart = 0;
    for (let round = 0; round <= rounds; round += 1) {
      for (const page of pages) resent += page.asked + 1 - page.firstOpen;
      await Promise.all(pages.map((page) => page.connect(cookies[page.person])));
      if (round === rounds) break;
      const end = Date.now() + Math.random() * uptimeMaxMs;
      while (Date.now() < end) {
        for (const page of pages) page.edit();
        await wait(Math.min(tickMs, Math.max(0, end - Date.now())));
      }
      await server.stop('SIGKILL');
      assert.equal(problems(), '');
      const down = Date.now();
      await start();
      slowestStart = Math.max(slowestStart, Date.now() - down);
    }
    const late = Date.now() + 20_000;
    while (!allAnswered(pages) && Date.now() < late) await wait(20);
    assert.ok(allAnswered(pages), `some edits were never answered\n${problems()}`);
    assert.equal(problems(), '');
    for (const page of pages) page.ws.close();
    assert.equal(await server.stop(), 0, server.err);

    const { times, records } = await editsInExport();
    let acknowledged = 0;
    const lost = [];
    const doubled = [];
    for (const page of pages) {
      for (const number of page.answered) {
        const text = `${page.client}#${number}`;
        acknowledged += 1;
        if (!times.has(text)) lost.push(text);
        if (times.get(text) > 1) doubled.push(text);
      }
      const own = records.find(({ id }) => id === `ins-of-${page.client}`);
      const last = page.asked - (page.asked % 2);
      if (last > 0) assert.equal(own?.fields.so_what, `${page.client}#${last}`);
    }
    const seconds = Math.round((Date.now() - begun) / 1000);
    t.diagnostic(`${rounds} kills, ${acknowledged} edits acknowledged, ${resent} sent again, ` +
      `lost ${lost.length}, doubled ${doubled.length}, slowest start ${slowestStart} ms, ` +
      `${seconds} s`);
    assert.deepEqual(lost.slice(0, 5), []);
    assert.deepEqual(doubled.slice(0, 5), []);
    assert.ok(acknowledged > rounds * 50, `only ${acknowledged} edits`);
    const check = await run(['check', data]);
    assert.equal(check.status, 0, check.out + check.err);
  });
