// The command line beside a running server and without one: import, users, export, check, backup,
// restart. Sessions and data outlive a restart; the two never write at the same time.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import {
  existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server, freePort, run } from './support/server.mjs';
import { exchange } from './support/raw_ws.mjs';

const table = 'Name,City,ID\nNorvale Grid plc,Leeds,1\nHallbruck AG,Munich,2\n,Nowhere,3\n';
const email = 'amara@firm.example';
const password = 'seven green boats at sea';
let directory;
let data;
let csv;

before(() => {
  directory = mkdtempSync(join(tmpdir(), 'rapport-cli-'));
  data = join(directory, 'data');
  csv = join(directory, 'clients.csv');
  writeFileSync(csv, table);
});

after(() => {
  rmSync(directory, { recursive: true, force: true });
});

async function addUser(address, more = []) {
  return run(['user', 'add', address, '--name', 'Amara Okafor', '--data', data, '--password-stdin',
    ...more], { input: `${password}\n` });
}

async function home(server, cookie) {
  const headers = { Cookie: cookie };
  const place = server.origin.replace('localhost', '127.0.0.1');
  const answer = await fetch(`${place}/`, { headers, redirect: 'manual' });
  return answer.status;
}

test('help and mistakes', async () => {
  const help = await run(['--help']);
  assert.equal(help.status, 0);
  for (const word of ['serve', 'import', 'export', 'check', 'backup', 'user']) {
    assert.match(help.out, new RegExp(word));
  }
  assert.equal((await run([])).status, 2);
  assert.equal((await run(['serve', '--port', 'x'])).status, 2);
  assert.equal((await run(['export', '--data', join(directory, 'nowhere')])).status, 1);
});

test('without a server, commands open the data themselves', async () => {
  const imported = await run(['import', 'organisations', csv, '--data', data]);
  assert.equal(imported.out,
    'Read 3 rows: 2 new, 0 updated, 0 unchanged, 1 refused\nline 4: has no name\n');
  assert.equal(imported.status, 0, imported.err);
  const again = await run(['import', 'organisations', csv, '--data', data]);
  assert.match(again.out, /0 new, 0 updated, 2 unchanged/);
  const short = await run(['user', 'add', email, '--name', 'A', '--data', data, '--password-stdin'],
    { input: 'short\n' });
  assert.equal(short.status, 1);
  assert.match(short.err, /at least 15 characters/);
  const added = await addUser(email, ['--programme-role', 'leadership']);
  assert.equal(added.status, 0, added.err);
  assert.match((await addUser(email)).err, /is a user already/);
  assert.equal(statSync(data).mode & 0o777, 0o700);
});

test('beside a server, commands go through it and survive its restart', async () => {
  let server = await Server.start({ demo: false, data, site: 'small' });
  try {
    const cookie = await server.signIn({ email: ` ${email.toUpperCase()} `, password });
    assert.equal(await home(server, cookie), 200);
    await assert.rejects(server.signIn({ email, password: `${password}!` }), /401/);
    await assert.rejects(server.signIn('p-helen-tarrant'), /403.*not a demo/);

    writeFileSync(csv, table.replace('Munich', 'Hamburg'));
    const imported = await run(['import', 'organisations', csv, '--data', data]);
    assert.match(imported.out, /0 new, 1 updated, 1 unchanged/, imported.err);
    assert.equal((await addUser('bea@firm.example')).status, 0);
    await server.signIn({ email: 'bea@firm.example', password });
    assert.equal(statSync(join(data, 'control.sock')).mode & 0o777, 0o600);

    const exported = await run(['export', '--data', data, '--with-history']);
    assert.equal(exported.status, 0, exported.err);
    const spaces = JSON.parse(exported.out).spaces;
    const cities = spaces.flatMap(({ records }) => records).map(({ fields }) => fields.head_office);
    assert.ok(cities.includes('Hamburg'));
    assert.doesNotMatch(exported.out, /argon2/);

    const backup = join(directory, 'backup.db');
    const backedUp = await run(['backup', backup, '--data', data]);
    assert.equal(backedUp.status, 0, backedUp.err);
    assert.equal(statSync(backup).mode & 0o777, 0o600);
    assert.equal((await run(['backup', backup, '--data', data])).status, 1);

    assert.equal(await server.stop(), 0);
    assert.ok(!existsSync(join(data, 'control.sock')));
    server = await Server.start({ demo: false, data, site: 'small', port: server.port });
    assert.equal(await home(server, cookie), 200);
  } finally {
    await server.remove();
  }
  const checked = await run(['check', data]);
  assert.equal(checked.status, 0, checked.out + checked.err);
  assert.match(checked.out, /^All is well: \d+ rows checked\n$/);
});

test('a taken port and real data under --demo are explained', async () => {
  const server = await Server.start({ site: 'small' });
  try {
    const taken = Server.start({ site: 'small', port: server.port });
    await assert.rejects(taken, /Port \d+ is in use.*--port/);
    const unsafe = Server.start({ site: 'small', data });
    await assert.rejects(unsafe, /holds real data/);
    assert.equal(await server.stop('SIGINT'), 0);
  } finally {
    await server.remove();
  }
});

test('organisations alone are real data, and the demo takes no real people', async () => {
  const real = join(directory, 'real');
  assert.equal((await run(['import', 'organisations', csv, '--data', real])).status, 0);
  await assert.rejects(Server.start({ site: 'small', data: real }), /holds real data/);

  const demo = join(directory, 'demo-data');
  assert.equal((await run(['import', 'organisations', csv, '--data', demo, '--demo'])).status, 0);
  const server = await Server.start({ site: 'small', data: demo });
  try {
    await server.signIn('p-helen-tarrant');
    const added = ['user', 'add', 'x@firm.example', '--name', 'X', '--data', demo,
      '--password-stdin'];
    assert.match((await run(added, { input: `${password}\n` })).err, /holds the demo/);
    assert.equal((await run(['import', 'organisations', csv, '--data', demo])).status, 0);
  } finally {
    await server.remove();
  }
  await assert.rejects(Server.start({ site: 'small', demo: false, data: demo }), /holds the demo/);
});

test('behind an https proxy cookies are Secure and browsers are told to stay', async () => {
  const server = await Server.start(
    { site: 'small', port: await freePort(), args: ['--origin', 'https://kam.example'] });
  try {
    const body = '{"demo_person":"p-helen-tarrant"}';
    const { text } = await exchange(server.port,
      'POST /api/sign-in HTTP/1.1\r\nHost: kam.example\r\nOrigin: https://kam.example\r\n' +
      'X-Rapport: 1\r\nContent-Type: application/json\r\nConnection: close\r\n' +
      `Content-Length: ${body.length}\r\n\r\n${body}`);
    const cookie = /Set-Cookie: (.*)\r\n/.exec(text)?.[1];
    assert.match(cookie,
      /^__Host-rapport=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
    assert.match(text, /Strict-Transport-Security: max-age=31536000/);
  } finally {
    await server.remove();
  }
});

test('ST5: old changes leave the log, and nothing else goes with them', async () => {
  const own = join(directory, 'trimmed');
  const servers = [];
  const start = async (days) => {
    await servers.at(-1)?.stop();
    servers.push(await Server.start({ site: 'small', data: own, args: ['--log-days', days] }));
  };
  const exported = async () => {
    const file = join(directory, 'trimmed.json');
    const done = await run(['export', '--with-history', '--out', file, '--data', own]);
    assert.equal(done.status, 0, done.err);
    const { spaces } = JSON.parse(readFileSync(file, 'utf8'));
    return { plans: spaces.map(({ history, ...rest }) => rest),
      changes: spaces.reduce((sum, { history }) => sum + history.length, 0) };
  };
  try {
    await start('36500');
    const whole = await exported();
    assert.ok(whole.changes > 100);
    await start('0');
    let now = await exported();
    for (const end = Date.now() + 20_000; now.changes > 0 && Date.now() < end;) {
      now = await exported();
    }
    assert.deepEqual(now, { plans: whole.plans, changes: 0 });
    assert.equal((await run(['check', own])).status, 0);
    await start('30');
    assert.deepEqual(await exported(), { plans: whole.plans, changes: 0 });
  } finally {
    for (const one of servers) await one.remove();
  }
});
