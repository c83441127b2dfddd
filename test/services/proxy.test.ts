import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startGuardedServers } from './guarded-servers.js';
import type { GuardedServers } from './guarded-servers.js';

let servers: GuardedServers;
let folder: string;
let proxy: ChildProcess;
let url: string;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Returns the configuration of the proxy, with the servers of this suite in place of those that Docker's DNS has. */
function configuration(port: number, origins: readonly string[]): string {
  const places = origins.map((origin, n) => `  server s${n} ${new URL(origin).host}`).join('\n');
  return (
    readFileSync('docker/haproxy/haproxy.cfg', 'utf8')
      .replace('bind :4000', `bind 127.0.0.1:${port}`)
      .replace(/^ {2}server-template .*$/m, places)
      // Shorter than in production, so that the suite sees a WebSocket outlive them.
      .replaceAll(/timeout (client|server) 60s/g, 'timeout $1 1s')
  );
}

const authorization = (): string => `Bearer ${servers.a.admin}`;

async function ask(): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: authorization() },
    body: '{"query":"{ sellers { nodes { sellerId } } }"}',
  }).catch((error: unknown) => error as Error);
  if (response instanceof Error) return response.message;
  const text = await response.text();
  return text.startsWith('{"data":{"sellers"') ? 'answered' : `${response.status} ${text}`;
}

beforeAll(async () => {
  servers = await startGuardedServers();
  folder = mkdtempSync(join(tmpdir(), 'proxy-'));
  const port = await freePort();
  const file = join(folder, 'haproxy.cfg');
  writeFileSync(file, configuration(port, [servers.a.running.url, servers.b.running.url]));
  proxy = spawn('haproxy', ['-f', file], {
    env: { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` },
    stdio: 'ignore',
  });
  url = `http://127.0.0.1:${port}`;
  while ((await ask()) !== 'answered') await sleep(50);
});
afterAll(async () => {
  proxy.kill('SIGTERM');
  await once(proxy, 'exit');
  await servers.close();
  rmSync(folder, { recursive: true });
});

describe('the proxy of docker/haproxy', () => {
  it('carries WebSockets, also when nothing is sent for longer than its time limits', async () => {
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { Authorization: authorization() },
      retryAttempts: 0,
      lazy: false,
    });
    const closed: unknown[] = [];
    client.on('closed', (event) => closed.push((event as { readonly code: number }).code));
    const events = client.iterate({
      query: 'subscription { purchaseBatchUpdated(id: "none") { batchId } }',
    });
    const next = events.next();
    next.catch(() => undefined);
    await sleep(2_500);
    expect(closed).toEqual([]);
    await client.dispose();
  });

  it('sends no request to a server that drains, so none fails when it stops', async () => {
    const outcomes: string[] = [];
    const stopped = new AbortController();
    const callers = Array.from({ length: 4 }, async () => {
      while (!stopped.signal.aborted) outcomes.push(await ask());
    });
    // As SHUTDOWN_DELAY_SECONDS does.
    await servers.a.running.app.close(4_000);
    await sleep(200);
    stopped.abort();
    await Promise.all(callers);
    expect(outcomes.length).toBeGreaterThan(50);
    expect(new Set(outcomes)).toEqual(new Set(['answered']));
  }, 30_000);
});
