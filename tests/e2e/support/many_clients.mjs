// A programme as large as a firm may have: 500 clients with 20 targets each, as a demo directory.
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RawWebSocket, upgradeRequest } from './raw_ws.mjs';

const demo = fileURLToPath(new URL('../../../assets/demo', import.meta.url));
const lead = 'p-jonathan-weald';
const sectors = ['Energy', 'Banks', 'Transport', 'Chemicals', 'Insurance', 'Consumer goods',
  'Life sciences', 'Real estate'];

function programme(clients, targets) {
  const entries = [];
  for (let c = 0; c < clients; ++c) {
    const space = `account:many${c}`;
    const name = `Client ${String(c).padStart(3, '0')} plc`;
    entries.push({ at: -3, time: '09:00', by: 'p-amara-okafor', space, n: 'account.open',
      a: { lead, f: { name, currency: 'GBP', sector: sectors[c % sectors.length],
        mode: c % 2 ? 'grow' : 'protect' } } });
    for (let t = 0; t < targets; ++t) {
      entries.push({ at: -2, time: '09:00', by: lead, space, n: 'record.create', a: { c: 'target',
        id: `many-${c}-${t}`, f: { statement: `Raise measure ${t} of ${name}`,
          kind: t % 2 ? 'conversations' : 'fees', measure: 'As counted by finance', unit: 'count',
          baseline: 0, baseline_date: '@-200', target: 100, due: '@+165', owner: lead,
          source: 'Finance', current: (c * 7 + t * 13) % 90, current_date: '@-30' } } });
    }
  }
  return { comment: 'A large programme.', entries };
}

export function manyClientsDirectory(clients = 500, targets = 20) {
  const directory = mkdtempSync(join(tmpdir(), 'rapport-many-'));
  for (const file of ['00-firm.json', '05-programme.json']) {
    copyFileSync(join(demo, file), join(directory, file));
  }
  writeFileSync(join(directory, '10-many.json'), JSON.stringify(programme(clients, targets)));
  return directory;
}

/** A client partner without a browser, who writes new values of targets. */
export class Partner {
  static async join(server) {
    const partner = new Partner();
    const cookie = await server.signIn(lead);
    partner.ws = await RawWebSocket.open(server.port,
      upgradeRequest({ host: server.host, origin: server.origin, cookie }));
    partner.ws.send({ t: 'hello', p: 4, sv: 2, cid: `partner${Date.now()}` });
    await partner.ws.next((message) => message.t === 'welcome');
    partner.numbers = new Map();
    return partner;
  }

  /** Resolves once the value is on the server's disk. */
  async setValue(client, target, value, day) {
    const space = `account:many${client}`;
    const number = (this.numbers.get(space) ?? 0) + 1;
    this.numbers.set(space, number);
    this.ws.send({ t: 'm', s: space, i: number, bv: 0, n: 'record.set', a: { c: 'target',
      id: `many-${client}-${target}`, f: { current: value, current_date: day } } });
    return this.ws.next((message) => message.i === number || message.t === 'bye');
  }

  close() {
    this.ws.close();
  }
}
