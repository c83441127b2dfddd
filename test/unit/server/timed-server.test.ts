import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createTimedServer } from '../../../src/server/http/timed-server.js';

const started = new Set<Server>();

afterEach(() => {
  for (const server of started) server.close();
  started.clear();
});

/** Servers read the interval once, when they are created. */
function intervalOf(server: Server): number {
  return (server as Server & { readonly connectionsCheckingInterval: number })
    .connectionsCheckingInterval;
}

describe('a server with limits of time', () => {
  it('looks for late clients every five seconds', () => {
    const server = createTimedServer({
      maxConnections: 10,
      headersTimeout: 15_000,
      requestTimeout: 30_000,
    });
    expect(intervalOf(server)).toBe(5_000);
  });

  it('closes a connection that sends nothing', async () => {
    const times = { headersTimeout: 20, requestTimeout: 20, connectionsCheckingInterval: 5 };
    const server = createTimedServer({ maxConnections: 10, ...times });
    started.add(server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const silent = connect((server.address() as AddressInfo).port, '127.0.0.1').resume();
    await once(silent, 'close');
    expect(intervalOf(server)).toBe(5);
  });
});
