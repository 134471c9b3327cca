// The server against peers that mean it no good, over plain sockets. Each thing is refused with a
// named reason, the server stays up and answers others, and its memory does not grow.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Server, run } from './support/server.mjs';
import { RawWebSocket, answerOf, exchange, frame, upgradeRequest } from './support/raw_ws.mjs';

const person = 'p-helen-tarrant';
// Pages that the allocator keeps for the next connection; floods are tens of MiB.
const growthMax = 6 * 1024;
let server;
let cookie;

before(async () => {
  server = await Server.start({ site: 'small' });
  cookie = await server.signIn(person);
});

after(async () => {
  await server.remove();
});

async function ask(bytes, wait) {
  const { text, end } = await exchange(server.port, bytes, wait);
  const answers = text.split(/(?=HTTP\/1\.1 \d)/).filter(Boolean).length;
  return { ...answerOf(text), end, answers };
}

async function stillServes() {
  assert.ok(server.isRunning(), server.err);
  const healthy = await fetch(`http://127.0.0.1:${server.port}/healthz`);
  assert.deepEqual(await healthy.json(), { status: 'ok' });
}

function get(path, more = '') {
  return `GET ${path} HTTP/1.1\r\nHost: ${server.host}\r\n${more}Connection: close\r\n\r\n`;
}

function post(path, body, headers = {}) {
  const all = {
    Host: server.host,
    Origin: server.origin,
    'X-Rapport': '1',
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all).filter(([, value]) => value !== undefined);
  return `POST ${path} HTTP/1.1\r\n${lines.map(([k, v]) => `${k}: ${v}\r\n`).join('')}\r\n${body}`;
}

async function openSocket(more = {}) {
  const request = upgradeRequest({ host: server.host, origin: server.origin, cookie, ...more });
  return RawWebSocket.open(server.port, request);
}

async function welcomed() {
  const ws = await openSocket();
  assert.equal(ws.status, 101, ws.head);
  ws.send({ t: 'hello', p: 4, sv: 2, cid: `c${Math.random().toString(36).slice(2)}` });
  const welcome = await ws.next((message) => message.t === 'welcome');
  assert.ok(welcome, 'no welcome');
  return ws;
}

async function assertLittleGrowth(work) {
  const start = server.memory();
  await work();
  await stillServes();
  const growth = server.memory() - start;
  assert.ok(growth < growthMax, `memory grew by ${growth} KiB`);
}

test('signed out: pages lead to sign-in, files and the socket are refused', async () => {
  for (const path of ['/', '/clients', '/etc/passwd', '/../../etc/passwd', '/%2e%2e/manifest.json',
    '/manifest.json', '/index.html', '/..%5c..%5cwindows', '/sign_in.html', '/ws', '/%00',
    '/.git/config']) {
    const answer = await ask(get(path));
    assert.equal(answer.status, 303, path);
    assert.match(answer.head, /\r\nLocation: \/sign-in\r\n/);
  }
  const wasm = await ask(get(`/${server.manifest['rapport.wasm'].file}`));
  assert.deepEqual(wasm.body, { error: 'not_signed_in', detail: 'sign in first' });
  assert.equal((await ask(get(`/${server.manifest['sign_in.css'].file}`))).status, 200);
  const page = await ask(get('/sign-in'));
  assert.equal(page.status, 200);
  assert.match(page.body, /Sign in as <.span>Helen Tarrant/);
  const ws = await openSocket({ cookie: undefined });
  assert.equal(ws.status, 401);
  const forged = await openSocket({ cookie: `rapport_session=${'A'.repeat(43)}` });
  assert.equal(forged.status, 401);
});

test('signed in: only known paths are served', async () => {
  const more = `Cookie: ${cookie}\r\n`;
  assert.match((await ask(get('/', more))).body, /<title>Rapport/);
  const wasm = await ask(get(`/${server.manifest['rapport.wasm'].file}`, more));
  assert.equal(wasm.status, 200);
  assert.match(wasm.head, /Content-Type: application\/wasm/);
  assert.match(wasm.head, /Cache-Control: public, max-age=31536000, immutable/);
  for (const path of ['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc/passwd',
    '/manifest.json', '/index.html', '/rapport.wasm', '/./', '/%00', '/sign_in.html.br',
    '/....//etc/passwd', `/${'a/'.repeat(900)}`]) {
    assert.equal((await ask(get(path, more))).body.error, 'not_found', path);
  }
  for (const path of ['http://evil.example/', '//evil.example/', '*', '/a\\b', '/\xe9']) {
    assert.equal((await ask(get(path, more))).body.error, 'bad_request', path);
  }
  assert.equal((await ask(get(`/${'a'.repeat(3000)}`, more))).body.error, 'too_large');
});

test('every answer carries the security headers', async () => {
  for (const bytes of [get('/healthz'), get('/sign-in'), get('/nowhere'), 'GARBAGE\r\n\r\n']) {
    const { head } = await ask(bytes);
    const policy = /Content-Security-Policy: (.*)\r\n/.exec(head)[1].split('; ');
    for (const rule of ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'", "frame-ancestors 'none'", 'trusted-types rapport']) {
      assert.ok(policy.includes(rule), rule);
    }
    assert.match(head, /Cross-Origin-Opener-Policy: same-origin/);
    assert.match(head, /Cross-Origin-Embedder-Policy: require-corp/);
    assert.match(head, /X-Content-Type-Options: nosniff/);
    assert.doesNotMatch(head, /Strict-Transport-Security/);
  }
});

test('requests that two programs may read differently are refused', async () => {
  const host = `Host: ${server.host}\r\n`;
  const start = `POST /api/sign-in HTTP/1.1\r\n${host}`;
  const chunked = 'Transfer-Encoding: chunked\r\n';
  const smuggled = `GET /smuggled HTTP/1.1\r\n${host}\r\n`;
  const forms = {
    'CL then TE': `${start}Content-Length: 5\r\n${chunked}\r\n0\r\n\r\n${smuggled}`,
    'TE then CL': `${start}${chunked}Content-Length: 5\r\n\r\n0\r\n\r\n${smuggled}`,
    'chunked': `${start}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    'two different CL': `${start}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!`,
    'two equal CL': `${start}Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello`,
    'CL list': `${start}Content-Length: 5, 5\r\n\r\nhello`,
    'TE in HTTP/1.0': `POST / HTTP/1.0\r\n${host}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    'TE not ending in chunked': `${start}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
    'TE identity': `${start}Transfer-Encoding: identity\r\n\r\n${smuggled}`,
    'TE xchunked': `${start}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`,
    'TE twice': `${start}Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n`,
    'TE with tab': `${start}Transfer-Encoding:\tchunked\r\n\r\n0\r\n\r\n`,
    'TE in other case': `${start}tRANSFER-eNCODING: chunked\r\n\r\n0\r\n\r\n`,
    'CL with plus': `${start}Content-Length: +5\r\n\r\nhello`,
    'CL negative': `${start}Content-Length: -1\r\n\r\nhello`,
    'CL hexadecimal': `${start}Content-Length: 0x5\r\n\r\nhello`,
    'CL empty': `${start}Content-Length: \r\n\r\nhello`,
    'CL huge': `${start}Content-Length: 99999999999999999999\r\n\r\nhello`,
    'space before colon': `${start}Content-Length : 5\r\n\r\nhello`,
    'line folding': `${start}X: a\r\n b\r\nContent-Length: 0\r\n\r\n`,
    'folded TE': `${start}Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n`,
    'bare LF': `GET / HTTP/1.1\n${host.replace('\r', '')}\n\r\n\r\n`,
    'bare CR': `${start}X: a\rTransfer-Encoding: chunked\r\n\r\n`,
    'NUL in a header': `${start}X: a\0b\r\nContent-Length: 0\r\n\r\n`,
    'no Host': 'GET / HTTP/1.1\r\n\r\n',
    'two Hosts': `GET / HTTP/1.1\r\n${host}${host}\r\n`,
    'another Host': 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n',
    'absolute form': `GET http://evil.example/ HTTP/1.1\r\n${host}\r\n`,
    'authority form': `CONNECT evil.example:80 HTTP/1.1\r\n${host}\r\n`,
    'bad method': `G@T / HTTP/1.1\r\n${host}\r\n`,
    'TRACE': `TRACE / HTTP/1.1\r\n${host}\r\n`,
    'HTTP/1.0': `GET / HTTP/1.0\r\n${host}\r\n`,
    'HTTP/2.0': `GET / HTTP/2.0\r\n${host}\r\n`,
    'HTTP/0.9': 'GET /\r\n\r\n',
    'GET with a body': `GET / HTTP/1.1\r\n${host}Content-Length: 5\r\n\r\nhello`,
    'empty line first': `\r\n${smuggled}`,
    'two spaces': `GET  / HTTP/1.1\r\n${host}\r\n`,
    'header without colon': `GET / HTTP/1.1\r\n${host}nonsense\r\n\r\n`,
    'Expect': `${start}Expect: 100-continue\r\nContent-Length: 5\r\n\r\nhello`,
  };
  for (const [name, bytes] of Object.entries(forms)) {
    const answer = await ask(Buffer.from(bytes, 'latin1'));
    assert.ok(answer.status >= 400, `${name}: ${answer.head}`);
    assert.ok(['bad_request', 'too_large'].includes(answer.body.error), name);
    assert.equal(answer.answers, 1, `${name}: the rest was read as a request`);
    assert.equal(answer.end, 'end', name);
  }
  await stillServes();
});

test('oversize headers and bodies are refused', async () => {
  const start = `GET / HTTP/1.1\r\nHost: ${server.host}\r\n`;
  const large = await ask(`${start}X: ${'a'.repeat(20_000)}\r\n\r\n`);
  assert.deepEqual([large.status, large.body.error], [431, 'too_large']);
  const many = Array.from({ length: 300 }, (_, i) => `A${i}: b\r\n`).join('');
  assert.equal((await ask(`${start}${many}\r\n`)).status, 431);
  const body = await ask(post('/api/sign-in', 'x'.repeat(70_000)));
  assert.deepEqual([body.status, body.body.error], [413, 'too_large']);
});

test('floods that never end are cut without growth', async () => {
  const host = `Host: ${server.host}\r\n`;
  const piece = Buffer.from(`X-T: ${'a'.repeat(8000)}\r\n`);
  const flood = async (head, what) => {
    const ws = { sent: 0 };
    const { default: net } = await import('node:net');
    await new Promise((done) => {
      const socket = net.connect(server.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.on('close', done);
      socket.write(head);
      const more = () => {
        while (!socket.destroyed && ws.sent < 64 * 1024 * 1024) {
          ws.sent += what.length;
          if (!socket.write(what)) return socket.once('drain', more);
        }
        socket.destroy();
        return undefined;
      };
      more();
    });
    assert.ok(ws.sent < 32 * 1024 * 1024, `took ${ws.sent} bytes`);
  };
  await assertLittleGrowth(async () => {
    await flood(`GET / HTTP/1.1\r\n${host}`, piece);
    await flood('GET /', Buffer.alloc(8192, 'a'));
    const chunked = `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n`;
    await flood(`${chunked}0\r\n`, piece);
    await flood(`${chunked}1;e=`, Buffer.alloc(8192, 'a'));
  });
});

test('state changes need our origin, our header and JSON', async () => {
  const body = JSON.stringify({ demo_person: person });
  const errorOf = async (headers) => (await ask(post('/api/sign-in', body, headers))).body.error;
  for (const Origin of ['http://evil.example', 'null', undefined,
    `http://localhost:${server.port + 1}`, `${server.origin}.evil.example`,
    server.origin.replace('http', 'https')]) {
    assert.equal(await errorOf({ Origin }), 'bad_origin', Origin);
  }
  assert.equal(await errorOf({ 'Sec-Fetch-Site': 'same-site' }), 'bad_origin');
  assert.equal(await errorOf({ 'X-Rapport': undefined }), 'bad_request');
  assert.equal(await errorOf({ 'Content-Type': 'text/plain' }), 'bad_request');
  assert.equal((await ask(post('/api/nothing', '{}'))).body.error, 'not_found');
  assert.equal((await ask(post('/healthz', '{}'))).body.error, 'not_found');
});

test('broken sign-in bodies are refused', async () => {
  const errorOf = async (body) => (await ask(post('/api/sign-in', body))).body.error;
  assert.equal(await errorOf('{"demo_person":'), 'bad_json');
  assert.equal(await errorOf('[[['.repeat(20_000)), 'bad_json');
  assert.equal(await errorOf('{"demo_person":"p-a"}\0'), 'bad_json');
  assert.equal(await errorOf('{"demo_person":"p-a","demo_person":"p-b"}'), 'bad_json');
  assert.equal(await errorOf('{"demo_person":"p-nobody"}'), 'unknown_record');
  assert.equal(await errorOf('{"demo_person":"p-a","role":"server"}'), 'unknown_field');
  assert.equal(await errorOf('"p-a"'), 'bad_message');
});

test('passwords: one answer for all that is wrong, and a wait after five', async () => {
  const attempt = (email) =>
    ask(post('/api/sign-in', JSON.stringify({ email, password: 'wrong' })));
  // At the same moment, so that none of them sees the others fail first.
  const answers = await Promise.all(Array.from({ length: 7 },
    (_, i) => attempt(`nobody${i}@firm.example`)));
  const wrong = answers.filter(({ status }) => status === 401);
  const late = answers.filter(({ status }) => status === 429);
  assert.deepEqual([wrong.length, late.length], [5, 2]);
  assert.equal(new Set(wrong.map(({ body }) => JSON.stringify(body))).size, 1);
  assert.equal(wrong[0].body.error, 'not_signed_in');
  assert.equal(late[0].body.error, 'rate_limited');
  assert.match(late[0].head, /Retry-After: 1\r\n/);
});

test('the socket needs our origin, our host, our protocol', async () => {
  for (const origin of ['http://evil.example', undefined, `http://localhost:${server.port + 1}`]) {
    const ws = await openSocket({ origin });
    assert.equal(ws.status, 403, origin);
  }
  assert.equal((await openSocket({ host: 'evil.example' })).status, 421);
  assert.equal((await openSocket({ protocol: 'other' })).status, 400);
  assert.equal((await openSocket({ extra: `Origin: ${server.origin}\r\n` })).status, 400);
  const early = await RawWebSocket.open(server.port,
    upgradeRequest({ host: server.host, origin: server.origin, cookie }) + 'early bytes');
  assert.equal(early.status, 400);
  const deflate = await openSocket({ extra: 'Sec-WebSocket-Extensions: permessage-deflate\r\n' });
  assert.equal(deflate.status, 101);
  assert.doesNotMatch(deflate.head, /permessage-deflate/);
  deflate.close();
});

test('broken messages end the connection with their reason', async () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const push = { t: 'm', s: 'firm', i: 1, bv: 0, n: 'record.set',
    a: { c: 'firm', id: 'self', f: { name: 'x' } } };
  const cases = [
    ['{"t":', 'bad_json'],
    [deep, 'bad_json'],
    ['{"t":"ping","k":1}\0', 'bad_json'],
    ['{"t":"nonsense"}', 'bad_message'],
    ['{"t":"ping","k":1,"admin":true}', 'unknown_field'],
    [{ ...push, n: 'record.drop' }, 'unknown_mutation'],
    [{ ...push, a: { ...push.a, c: 'secrets' } }, 'unknown_record'],
    [`{"t":"ping","k":"${'a'.repeat(260 * 1024)}"}`, 'too_large', 1009],
  ];
  for (const [message, reason, code] of cases) {
    const ws = await welcomed();
    ws.send(message);
    const bye = await ws.next(({ t }) => t === 'bye');
    assert.equal(bye?.code, reason, String(JSON.stringify(message)).slice(0, 60));
    await ws.ended;
    assert.equal(ws.closeCode, code ?? 1008);
  }
  await stillServes();
});

test('a message at the limit is read, one over it is not', async () => {
  const limit = 256 * 1024;
  const ws = await welcomed();
  ws.send('{"t":"ping","k":7}'.padEnd(limit, ' '));
  assert.equal((await ws.next(({ t }) => t === 'pong')).k, 7);
  ws.send('{"t":"ping","k":8}'.padEnd(limit + 1, ' '));
  assert.equal((await ws.next(({ t }) => t === 'bye')).code, 'too_large');
});

test('broken frames are refused with the right close code', async () => {
  const two = (a, b) => Buffer.concat([a, b]);
  const frames = {
    unmasked: [frame('hi', { masked: false }), 1002],
    'reserved bit': [frame('hi', { rsv: 4 }), 1002],
    'reserved opcode': [frame('hi', { opcode: 3 }), 1002],
    'fragmented ping': [frame('x', { opcode: 9, fin: false }), 1002],
    'long ping': [frame('x'.repeat(126), { opcode: 9 }), 1002],
    'continuation first': [frame('x', { opcode: 0 }), 1002],
    'text inside text': [two(frame('x', { fin: false }), frame('y')), 1002],
    'bad UTF-8': [frame(Buffer.from([0xff, 0xfe])), 1007],
    'bad UTF-8 in two': [two(frame(Buffer.from([0xce]), { fin: false }),
      frame(Buffer.from([0xff]), { opcode: 0 })), 1007],
    'surrogate': [frame(Buffer.from([0xed, 0xa0, 0x80])), 1007],
    'overlong': [frame(Buffer.from([0xc0, 0xaf])), 1007],
    'close code 1005': [frame(Buffer.from([0x03, 0xed]), { opcode: 8 }), 1002],
    'close of one byte': [frame('x', { opcode: 8 }), 1002],
    'binary': [frame('{}', { opcode: 2 }), 1003],
    '2^62 bytes': [frame('', { length: 1n << 62n }), 1009],
    '2^63 and 5 bytes': [frame('', { length: (1n << 63n) + 5n }), 1009],
    '2 MiB': [frame('a'.repeat(2 << 20)), 1009],
  };
  await assertLittleGrowth(async () => {
    for (const [name, [bytes, code]] of Object.entries(frames)) {
      const ws = await welcomed();
      await ws.write(bytes);
      await ws.ended;
      assert.equal(ws.closeCode, code, name);
    }
  });
});

test('a client that does not read is cut at its queue limit', async () => {
  await assertLittleGrowth(async () => {
    const ws = await welcomed();
    ws.isRude = true;
    ws.socket.pause();
    const ping = frame(JSON.stringify({ t: 'ping', k: 1 }));
    const many = Buffer.concat(Array.from({ length: 2000 }, () => ping));
    let sent = 0;
    while (!ws.socket.destroyed && sent < 200 * 1024 * 1024) {
      sent += many.length;
      // A paused socket does not see that it was cut; a write does.
      const taken = await Promise.race([
        ws.write(many), new Promise((done) => { setTimeout(() => done('stuck'), 3000).unref(); })]);
      if (taken === 'stuck') ws.socket.resume();
    }
    ws.close();
    assert.ok(sent < 200 * 1024 * 1024, 'it was never cut');
  });
});

test('a large import and a large space reach their readers', { timeout: 60_000 }, async () => {
  const follow = (ws) => ws.send({ t: 'sub', s: 'programme', v: 0, inc: '', q: 1 });
  const last = ({ t, s, more }) => t === 'state' && s === 'programme' && !more;
  const reader = await welcomed();
  follow(reader);
  assert.ok(await reader.next(last));
  const rows = Array.from({ length: 6000 }, (_, i) => `Made Up Holdings ${i} plc,Leeds,big-${i}`);
  const csv = join(server.directory, 'big.csv');
  writeFileSync(csv, `Name,City,ID\n${rows.join('\n')}\n`);
  const imported = await run(['import', 'organisations', csv, '--data', server.data]);
  assert.equal(imported.status, 0, imported.err);
  assert.ok(await reader.next(({ t }) => t === 'd'), 'the reader was cut by the import');
  const late = await welcomed();
  follow(late);
  assert.ok(await late.next(last), 'the state was not read to its end');
  for (const ws of [reader, late]) {
    ws.send({ t: 'ping', k: 1 });
    assert.ok(await ws.next(({ t }) => t === 'pong'));
    ws.close();
  }
});

test('a message of endless continuation frames is cut', { timeout: 60_000 }, async () => {
  await assertLittleGrowth(async () => {
    const ws = await welcomed();
    await ws.write(frame('a', { fin: false }));
    const one = frame('', { opcode: 0, fin: false });
    const empty = Buffer.concat(Array.from({ length: 5000 }, () => one));
    let sent = 0;
    while (!ws.socket.destroyed && sent < 400 * 1024 * 1024) {
      await ws.write(empty);
      sent += empty.length;
    }
    assert.ok(ws.socket.destroyed, 'it was never cut');
  });
});

test('slow headers are cut after ten seconds, others are served', { timeout: 30_000 }, async () => {
  const start = Date.now();
  const slow = Array.from({ length: 50 },
    () => exchange(server.port, 'GET / HTTP/1.1\r\nX: ', 20_000));
  await stillServes();
  const ends = await Promise.all(slow);
  const took = Date.now() - start;
  assert.ok(ends.every(({ end }) => end === 'end'), JSON.stringify(ends[0]));
  assert.ok(took > 8000 && took < 15_000, `${took} ms`);
});

test('signing out ends the session everywhere', async () => {
  const own = await server.signIn('p-dominik-reuss');
  const ws = await openSocket({ cookie: own });
  assert.equal(ws.status, 101);
  const out = await ask(post('/api/sign-out', '{}', { Cookie: own }));
  assert.equal(out.status, 200);
  assert.match(out.head, /Max-Age=0/);
  assert.equal((await ask(get('/', `Cookie: ${own}\r\n`))).status, 303);
  await ws.ended;
  assert.equal(ws.closeCode, 4401);
});
