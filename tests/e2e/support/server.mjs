// Starts the program on a free port with a data directory of its own, and ends it afterwards.
// RAPPORT_BIN names the program; RAPPORT_SITE the browser program. Without a site, or with
// `site: 'small'`, a small stand-in is served, so that tests of the server need no browser build.
import { spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, parse, resolve } from 'node:path';
import { createServer } from 'node:net';
import { answerOf, exchange } from './raw_ws.mjs';

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../../..');
export const program = process.env.RAPPORT_BIN ?? join(root, 'build/native/server/rapport');
const startMax = 30_000;

/** A site with pages, one public and one private file. */
export function smallSite(directory) {
  mkdirSync(directory, { recursive: true });
  const manifest = {};
  const add = (name, type, text, isPage) => {
    const sha = createHash('sha256').update(text).digest('hex');
    const { name: stem, ext: extension } = parse(name);
    const file = isPage ? name : `${stem}.${sha.slice(0, 12)}${extension}`;
    writeFileSync(join(directory, file), text);
    manifest[name] = { file, sha, bytes: text.length, type };
    return file;
  };
  const style = add('sign_in.css', 'text/css; charset=utf-8', 'body{}');
  add('rapport.wasm', 'application/wasm', '\0asm');
  add('index.html', 'text/html; charset=utf-8', '<!doctype html><title>Rapport</title>', true);
  add('sign_in.html', 'text/html; charset=utf-8',
    `<!doctype html><title>Sign in</title><link rel="stylesheet" href="${style}">` +
    '<body data-mode="<!--mode-->"><!--demo-people-->', true);
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify(manifest));
  return manifest;
}

/** Runs a command to its end; resolves to {status, out, err}. */
export function run(args, { input = '', env = {} } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { env: { ...process.env, ...env } });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => { out += data; });
    child.stderr.on('data', (data) => { err += data; });
    child.on('close', (status) => done({ status, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** A port that was free a moment ago. */
export function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

export class Server {
  /** options: demo (true), data (a new one), site ('small' or a directory), args. */
  static async start(options = {}) {
    const server = new Server();
    server.directory = mkdtempSync(join(tmpdir(), 'rapport-e2e-'));
    server.data = options.data ?? join(server.directory, 'data');
    let site = options.site ?? process.env.RAPPORT_SITE ?? 'small';
    if (site === 'small') {
      site = join(server.directory, 'site');
      server.manifest = smallSite(site);
    } else {
      server.manifest = JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8'));
    }
    const args = ['serve', '--port', String(options.port ?? 0), '--data', server.data, '--site',
      site, ...(options.demo === false ? [] : ['--demo']), ...(options.args ?? [])];
    server.process = spawn(program, args);
    server.err = '';
    server.ended = new Promise((done) => {
      server.process.on('close', (status, signal) => done(status ?? signal));
    });
    server.process.stderr.on('data', (data) => { server.err += data; });
    await server.#readAddress(options.port);
    return server;
  }

  /** The one line that `serve` prints says where it is. */
  async #readAddress(port) {
    let out = '';
    const line = new Promise((done) => {
      this.process.stdout.on('data', (data) => {
        out += data;
        if (out.includes('\n')) done(out);
      });
    });
    const late = setTimeout(() => this.process.kill('SIGKILL'), startMax);
    const first = await Promise.race([line, this.ended.then(() => '')]);
    clearTimeout(late);
    const found = /^Rapport is at (\S+) \(data in .*\); press Ctrl\+C to stop\n$/.exec(first);
    if (!found) throw new Error(`the server did not start: ${first} ${this.err}`);
    const address = new URL(found[1]);
    this.port = port || Number(address.port);
    this.origin = address.origin;
    this.host = address.host;
    const bytes = `GET /healthz HTTP/1.1\r\nHost: ${this.host}\r\nConnection: close\r\n\r\n`;
    const { status } = answerOf((await exchange(this.port, bytes)).text);
    if (status !== 200) throw new Error(`the server is not healthy: ${status}`);
  }

  /** For fetch(): node 18 tries ::1 alone for localhost, where a browser tries both. */
  get fetchOrigin() {
    return this.origin.replace('localhost', '127.0.0.1');
  }

  /** Signs in as a demo person; resolves to the Cookie header's value. */
  async signIn(person) {
    const answer = await fetch(`${this.fetchOrigin}/api/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Rapport': '1', Origin: this.origin },
      body: JSON.stringify(typeof person === 'string' ? { demo_person: person } : person),
    });
    if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
    return answer.headers.get('set-cookie').split(';')[0];
  }

  /** Resident memory in KiB. */
  memory() {
    const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)[1]);
  }

  isRunning() {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  /** Asks it to stop and resolves to its exit status. */
  async stop(signal = 'SIGTERM') {
    if (this.isRunning()) this.process.kill(signal);
    const late = setTimeout(() => this.process.kill('SIGKILL'), 10_000);
    const status = await this.ended;
    clearTimeout(late);
    return status;
  }

  /** For the end of a test file. */
  async remove() {
    await this.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
