// HTTP and WebSocket by hand over a plain socket: any bytes, any headers, any broken frame. Node's
// own clients would correct what these tests want to be wrong.
import net from 'node:net';
import { randomBytes } from 'node:crypto';

/** Sends bytes, resolves to all that came back until the end, or until `wait` ms of silence. */
export function exchange(port, bytes, wait = 4000) {
  return new Promise((done) => {
    const socket = net.connect(port, '127.0.0.1');
    const parts = [];
    const finish = (end) => {
      socket.destroy();
      done({ text: Buffer.concat(parts).toString('latin1'), end });
    };
    socket.setTimeout(wait, () => finish('silence'));
    socket.on('data', (data) => parts.push(data));
    socket.on('end', () => finish('end'));
    socket.on('error', (error) => finish(error.code));
    socket.on('close', () => finish('end'));
    socket.write(bytes);
  });
}

/** Status and JSON body of the first answer in `text`. */
export function answerOf(text) {
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
  const body = text.slice(text.indexOf('\r\n\r\n') + 4);
  try {
    return { status, body: JSON.parse(body), head: text };
  } catch {
    return { status, body, head: text };
  }
}

/** One client frame; `options` break it: opcode, fin, rsv, masked, length (as announced). */
export function frame(payload, options = {}) {
  const { opcode = 1, fin = true, rsv = 0, masked = true, length } = options;
  const data = Buffer.from(payload);
  const size = length ?? BigInt(data.length);
  const head = [(fin ? 0x80 : 0) | (rsv << 4) | opcode];
  const bit = masked ? 0x80 : 0;
  let rest = Buffer.alloc(0);
  if (size < 126n) head.push(bit | Number(size));
  else if (size < 65536n) {
    head.push(bit | 126);
    rest = Buffer.alloc(2);
    rest.writeUInt16BE(Number(size));
  } else {
    head.push(bit | 127);
    rest = Buffer.alloc(8);
    rest.writeBigUInt64BE(BigInt.asUintN(64, size));
  }
  if (!masked) return Buffer.concat([Buffer.from(head), rest, data]);
  const mask = randomBytes(4);
  const hidden = Buffer.from(data);
  for (let i = 0; i < hidden.length; i += 1) hidden[i] ^= mask[i & 3];
  return Buffer.concat([Buffer.from(head), rest, mask, hidden]);
}

export function upgradeRequest(options) {
  const { host, origin, cookie, path = '/ws', extra = '', protocol = 'rapport.v1' } = options;
  const line = (name, value) => (value === undefined ? '' : `${name}: ${value}\r\n`);
  return `GET ${path} HTTP/1.1\r\n${line('Host', host)}Upgrade: websocket\r\n` +
    `Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n` +
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n` +
    line('Sec-WebSocket-Protocol', protocol) + line('Origin', origin) + line('Cookie', cookie) +
    `${extra}\r\n`;
}

export class RawWebSocket {
  /** Resolves once the handshake is answered; `status` is 101 or why not. */
  static open(port, request) {
    const ws = new RawWebSocket();
    ws.messages = [];
    ws.closeCode = undefined;
    ws.waiting = [];
    ws.buffer = Buffer.alloc(0);
    ws.socket = net.connect(port, '127.0.0.1');
    ws.ended = new Promise((done) => { ws.socket.on('close', done); });
    ws.socket.on('error', () => {});
    return new Promise((done) => {
      ws.socket.on('close', () => { ws.wake(); done(ws); });
      ws.socket.on('data', (data) => {
        ws.buffer = Buffer.concat([ws.buffer, data]);
        if (ws.head === undefined) {
          const end = ws.buffer.indexOf('\r\n\r\n');
          if (end < 0) return;
          ws.head = ws.buffer.subarray(0, end + 4).toString('latin1');
          ws.status = Number(ws.head.slice(9, 12));
          ws.buffer = ws.buffer.subarray(end + 4);
          done(ws);
        }
        if (ws.status === 101) ws.takeFrames();
      });
      ws.socket.write(request);
    });
  }

  takeFrames() {
    while (this.buffer.length >= 2) {
      let size = this.buffer[1] & 0x7f;
      let start = 2;
      if (size === 126) start = 4;
      if (size === 127) start = 10;
      if (this.buffer.length < start) return;
      if (start === 4) size = this.buffer.readUInt16BE(2);
      if (start === 10) size = Number(this.buffer.readBigUInt64BE(2));
      if (this.buffer.length < start + size) return;
      const payload = this.buffer.subarray(start, start + size);
      const opcode = this.buffer[0] & 0x0f;
      if (opcode === 1) this.messages.push(JSON.parse(payload.toString('utf8')));
      if (opcode === 8) {
        this.closeCode = size >= 2 ? payload.readUInt16BE(0) : 1005;
        // A polite peer answers; without it the server would wait for its own deadline.
        if (!this.isRude) this.socket.write(frame(payload.subarray(0, 2), { opcode: 8 }));
      }
      this.buffer = this.buffer.subarray(start + size);
    }
    this.wake();
  }

  wake() {
    for (const check of this.waiting.splice(0)) check();
  }

  /** Resolves to the first message that `wanted` accepts; undefined once the connection ended. */
  async next(wanted = () => true) {
    for (;;) {
      const index = this.messages.findIndex(wanted);
      if (index >= 0) return this.messages.splice(index, 1)[0];
      if (this.socket.destroyed) return undefined;
      await new Promise((done) => { this.waiting.push(done); });
    }
  }

  send(value) {
    this.socket.write(frame(typeof value === 'string' ? value : JSON.stringify(value)));
  }

  /** Any bytes; resolves when the kernel took them or the connection is gone. */
  write(bytes) {
    return new Promise((done) => {
      if (this.socket.destroyed) done(false);
      else if (this.socket.write(bytes)) done(true);
      else {
        const finish = () => done(!this.socket.destroyed);
        this.socket.once('drain', finish);
        this.socket.once('close', finish);
      }
    });
  }

  close() {
    this.socket.destroy();
  }
}
