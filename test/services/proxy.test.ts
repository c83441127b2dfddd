import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startHaproxy } from '../support/haproxy.js';
import type { RunningHaproxy } from '../support/haproxy.js';
import { startGuardedServers } from './guarded-servers.js';
import type { GuardedServers } from './guarded-servers.js';

let servers: GuardedServers;
let proxy: RunningHaproxy;
let url: string;

/** Shorter than in production, so that the suite sees a WebSocket outlive them. */
const withShortLimits = (text: string): string =>
  text.replaceAll(/timeout (client|server) 60s/g, 'timeout $1 1s');

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
  const origins = [servers.a.running.url, servers.b.running.url];
  proxy = await startHaproxy(origins, withShortLimits);
  url = proxy.url;
  while ((await ask()) !== 'answered') await sleep(50);
});
afterAll(async () => {
  await proxy.close();
  await servers.close();
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
